package org.minuta.api.minutes;

import java.util.UUID;

/**
 * Who made a change: the signed-in person, with the name the person had then.
 *
 * @param id   the account
 * @param name the display name at the time of the change
 */
public record Author(UUID id, String name) {
}
