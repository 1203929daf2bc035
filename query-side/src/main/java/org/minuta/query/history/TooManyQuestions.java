package org.minuta.query.history;

/** So many ask about the past of the same minutes that this question did not have its turn in time. Ask again later. */
public final class TooManyQuestions extends RuntimeException {
}
