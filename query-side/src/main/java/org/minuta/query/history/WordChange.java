package org.minuta.query.history;

/**
 * Words that were written, struck out or put in the place of others, with a little of what stood around them. Each is
 * plain text, may be empty, and ends or begins with "…" where it was cut.
 *
 * @param lead  what stood before
 * @param went  the words before
 * @param came  the words after
 * @param trail what stood behind
 */
public record WordChange(String lead, String went, String came, String trail) {
}
