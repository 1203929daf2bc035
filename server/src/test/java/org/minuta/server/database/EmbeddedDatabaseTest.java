package org.minuta.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One data folder, through all that can happen to its server. */
class EmbeddedDatabaseTest {

    private static final String IDENTITY = "select system_identifier from pg_control_system()";
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @TempDir
    private static Path place;

    private final List<EmbeddedDatabase> running = new ArrayList<>();
    private final List<DatabaseHolder> holders = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (var holder : holders) {
            holder.end();
        }
        running.forEach(EmbeddedDatabase::close);
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        var first = start();
        Sql.asSuperuser(first, "create table kept as select 42 as value");
        var identity = Sql.askSuperuser(first, IDENTITY);
        first.close();

        var began = System.nanoTime();
        var second = start();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(Sql.askSuperuser(second, "select value from kept")).isEqualTo("42");
        assertThat(Sql.askSuperuser(second, IDENTITY)).isEqualTo(identity);
        Sql.asSuperuser(second, "drop table kept");
    }

    @Test
    void leavesNoProcessBehindWhenClosed() throws Exception {
        var database = start();
        var process = ServerProcess.workingOn(folder().resolve("database")).orElseThrow();

        database.close();

        assertThat(process.alive()).isFalse();
        assertThat(folder().resolve("database/postmaster.pid")).doesNotExist();
    }

    /** C7. */
    @Test
    void endsTheOrphanOfAKilledServerAndKeepsEveryCommittedRow() throws Exception {
        var before = start();
        var identity = Sql.askSuperuser(before, IDENTITY);
        Sql.asSuperuser(before, "drop table if exists number");
        before.close();
        var holder = holder();
        var committed = holder.lastCommitted(100);
        holder.kill();
        var orphan = ServerProcess.workingOn(folder().resolve("database")).orElseThrow();

        var database = start();

        assertThat(orphan.alive()).isFalse();
        assertThat(Sql.askSuperuser(database, IDENTITY)).isEqualTo(identity);
        assertThat(Integer.parseInt(Sql.askSuperuser(database, "select count(distinct value) from number")))
                .isGreaterThanOrEqualTo(committed);
    }

    /** C6. */
    @Test
    void comesBackOnTheSamePortWhenItsProcessIsKilled() throws Exception {
        var database = start();
        Sql.asSuperuser(database, "drop table if exists acknowledged; create table acknowledged (value integer);"
                + "grant select, insert on acknowledged to minuta");
        try (var pool = new Pools(database.access()).record(3)) {
            insert(pool, 1);
            var killed = ServerProcess.workingOn(folder().resolve("database")).orElseThrow();
            killed.handle().destroyForcibly();
            killed.handle().onExit().join();

            await().atMost(RECOVERY).ignoreExceptions().until(() -> {
                insert(pool, 2);
                return true;
            });

            assertThat(Sql.askSuperuser(database, "select count(distinct value) from acknowledged")).isEqualTo("2");
            assertThat(ServerProcess.workingOn(folder().resolve("database"))).isPresent().get().isNotEqualTo(killed);
        }
    }

    @Test
    void refusesASecondServerOnTheSameFolder() throws Exception {
        start();

        assertThatThrownBy(this::start).isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("Another Minuta server is using").hasMessageContaining("minuta.data-folder");
        assertThat(holder().awaitLine("Exception in thread \"main\" ")).contains("Another Minuta server is using");
    }

    @Test
    void startsAlthoughItsOldProcessNumberBelongsToAnotherProgram() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder().resolve("database/postmaster.pid"), stranger.pid() + "\n"
                    + folder().resolve("database") + "\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n");

            start();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "999999999\n", "-1\n/x\n"})
    void startsOverAStaleProcessFile(String content) throws Exception {
        start().close();
        Files.writeString(folder().resolve("database/postmaster.pid"), content);

        assertThat(Sql.askSuperuser(start(), "select 1")).isEqualTo("1");
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        start().close();
        var port = Integer.parseInt(Files.readString(folder().resolve("port")));
        try (var taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var database = start();

            assertThat(database.url("minuta")).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(Sql.askSuperuser(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        var database = start();
        var url = database.url("minuta");

        for (var user : List.of("postgres", "minuta_owner", "minuta")) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, user, "wrong"))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThatThrownBy(() -> DriverManager.getConnection(url, user, null)).isInstanceOf(SQLException.class);
        }
        assertThat(Sql.askSuperuser(database, "select bool_and(rolpassword like 'SCRAM-SHA-256$%') from pg_authid "
                + "where rolcanlogin")).isEqualTo("t");
        assertThat(Sql.askSuperuser(database, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        var database = start();

        assertThat(Sql.askSuperuser(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Sql.askSuperuser(database, "show unix_socket_directories")).isEmpty();
    }

    @Test
    void keepsItsFilesFromOtherUsers() throws Exception {
        start();

        assertThat(mode(folder())).isEqualTo("rwx------");
        for (var private_ : List.of("database", "passwords", "log")) {
            assertThat(mode(folder().resolve(private_))).isEqualTo("rwx------");
        }
        for (var role : List.of("postgres", "minuta_owner", "minuta")) {
            assertThat(mode(folder().resolve("passwords").resolve(role))).isEqualTo("rw-------");
            assertThat(Files.readString(folder().resolve("passwords").resolve(role))).hasSize(64);
        }
    }

    @Test
    void checksItsPagesAndComparesTextTheSameEverywhere() throws Exception {
        var database = start();

        assertThat(Sql.askSuperuser(database, "show data_checksums")).isEqualTo("on");
        assertThat(Sql.askSuperuser(database, "show server_encoding")).isEqualTo("UTF8");
        assertThat(Sql.askSuperuser(database, "select datlocprovider::text || datlocale from pg_database "
                + "where datname = 'minuta'")).isEqualTo("bC.UTF-8");
    }

    @Test
    void writesNothingOfWhatPeopleWroteToItsLog() throws Exception {
        var database = start();
        try (var connection = Sql.connect(database.url("minuta"), database.superuser())) {
            Sql.execute(connection, "create temporary table note (text varchar(80) primary key, amount integer)");
            Sql.execute(connection, "insert into note values ('the confidential sentence')");
            for (var wrong : List.of("insert into note values (?, 1)", "select cast(? as integer)", "select ? syntax error")) {
                assertThatThrownBy(() -> {
                    try (var statement = connection.prepareStatement(wrong)) {
                        statement.setString(1, "the confidential sentence");
                        statement.execute();
                    }
                }).isInstanceOf(SQLException.class);
            }
        }
        database.close();

        try (var logs = Files.list(folder().resolve("log"))) {
            assertThat(logs).isNotEmpty().allSatisfy(log ->
                    assertThat(Files.readString(log)).doesNotContain("confidential"));
        }
    }

    @Test
    void runsInASessionOfItsOwnSoThatCtrlCDoesNotReachIt() throws Exception {
        start();
        var pid = ServerProcess.workingOn(folder().resolve("database")).orElseThrow().handle().pid();

        var state = Files.readString(Path.of("/proc/" + pid + "/stat"));

        var session = state.substring(state.lastIndexOf(')') + 2).split(" ")[3];
        assertThat(session).isEqualTo(Long.toString(pid));
        assertThat(Path.of("/proc/" + pid + "/fd/0").toRealPath()).isEqualTo(Path.of("/dev/null"));
    }

    private EmbeddedDatabase start() {
        var database = EmbeddedDatabase.start(folder());
        running.add(database);
        return database;
    }

    private DatabaseHolder holder() throws IOException {
        var holder = DatabaseHolder.start(folder());
        holders.add(holder);
        return holder;
    }

    private static Path folder() {
        return place.resolve("data");
    }

    private static void insert(DataSource pool, int value) throws SQLException {
        try (var connection = pool.getConnection()) {
            Sql.execute(connection, "insert into acknowledged values (" + value + ")");
            connection.commit();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
