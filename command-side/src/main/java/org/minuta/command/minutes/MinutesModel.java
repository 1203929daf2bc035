package org.minuta.command.minutes;

import java.time.Duration;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.minuta.api.minutes.Limits;

/**
 * The door to this package: adds the minutes to an Axon configuration, which has to bring an event store, a
 * snapshotter and a {@link Cache} that bounds how many minutes are kept in memory. {@link WriteMinutes} is then
 * answered with {@link Written} on its command bus.
 */
public final class MinutesModel implements ConfigurerModule {

    /** Events after which minutes are kept as a snapshot, so that a cold load replays hardly more than this. */
    private static final int SNAPSHOT_DISTANCE = 500;
    /** In a flood a cold load may have to replay what came in within this time as well. */
    private static final Duration SNAPSHOT_PAUSE = Duration.ofSeconds(2);

    private final Limits limits;

    public MinutesModel(Limits limits) {
        this.limits = limits;
    }

    /** The type of the snapshots' payload, for the serializer that is to write and read them by field. */
    public static Class<?> snapshotType() {
        return Minutes.class;
    }

    @Override
    public void configureModule(Configurer axon) {
        axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Minutes.class)
                .configureCache(configuration -> new CommittedMinutes(configuration.getComponent(Cache.class)))
                .configureSnapshotTrigger(configuration -> new PacedSnapshots(
                        configuration.snapshotter(), SNAPSHOT_DISTANCE, SNAPSHOT_PAUSE, System::nanoTime)));
        axon.registerCommandHandler(configuration -> new MinutesWriting(
                configuration.repository(Minutes.class), configuration.eventStore(), limits));
    }
}
