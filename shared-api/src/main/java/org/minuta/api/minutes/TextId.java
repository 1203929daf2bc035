package org.minuta.api.minutes;

/**
 * Names one text of one minutes: a part that many people write at once, character by character. Its words, as on the
 * wire and in the store, are {@code notes}, {@code topic:<id>} or {@code agreement:<id>}.
 */
public sealed interface TextId {

    /** The general notes. */
    record Notes() implements TextId {
        @Override
        public String toString() {
            return "notes";
        }
    }

    /** The discussion of a topic. */
    record Discussion(TopicId topic) implements TextId {
        @Override
        public String toString() {
            return "topic:" + topic;
        }
    }

    /** The wording of an agreement. */
    record Wording(AgreementId agreement) implements TextId {
        @Override
        public String toString() {
            return "agreement:" + agreement;
        }
    }

    TextId NOTES = new Notes();

    /** @throws IllegalArgumentException if the words name no text */
    static TextId of(String words) {
        if (words.equals("notes")) {
            return NOTES;
        }
        if (words.startsWith("topic:")) {
            return new Discussion(TopicId.of(words.substring("topic:".length())));
        }
        if (words.startsWith("agreement:")) {
            return new Wording(AgreementId.of(words.substring("agreement:".length())));
        }
        throw new IllegalArgumentException("A text is \"notes\", \"topic:<id>\" or \"agreement:<id>\"");
    }
}
