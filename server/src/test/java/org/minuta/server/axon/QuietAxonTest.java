package org.minuta.server.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.minuta.server.database.TestDatabase;

class QuietAxonTest {

    @Test
    void hasNoUpdateCheckerWhereAxonsOwnConfigurationWould() throws Exception {
        var database = TestDatabase.fresh();

        assertThat(onAThreadThatDoesNotLookLikeATest(() ->
                has(DefaultConfigurer.defaultConfiguration().buildConfiguration()))).isTrue();
        assertThat(onAThreadThatDoesNotLookLikeATest(() -> {
            try (RunningAxon axon = RunningAxon.on(database)) {
                return has(axon.bean(Configuration.class));
            }
        })).isFalse();
    }

    @Test
    void isToldNotToCallHomeInCaseSomethingElseStartsTheChecker() {
        QuietAxon.noCallsHome();

        assertThat(org.axonframework.updates.configuration.UsagePropertyProvider.create().getDisabled()).isTrue();
    }

    @Test
    void hasNoHandlerTimeoutsAsTheStarterWouldBringThem() {
        assertThatThrownBy(() -> Class.forName("org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static boolean has(Configuration axon) {
        return axon.getComponent(UpdateChecker.class, () -> null) != null;
    }

    /** The checker stays away when it finds a test on the stack, and a test would then prove nothing. */
    private static boolean onAThreadThatDoesNotLookLikeATest(Callable<Boolean> question) throws Exception {
        var answer = new FutureTask<>(question);
        Thread.ofPlatform().start(answer);
        return answer.get();
    }
}
