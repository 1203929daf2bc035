package org.minuta.command.minutes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.MinutesCommand;

/** A test that shows this command accepted; {@link EveryCommandTest} misses those that have none. */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Accepts {

    Class<? extends MinutesCommand> value();
}
