package org.minuta.api.text;

/** One step of a change, read from the start of the text onwards. Lengths count UTF-16 units and are positive. */
public sealed interface Op {

    /** UTF-16 units inserted, kept or deleted. */
    int length();

    /**
     * New text. Nothing can be cleared on text that is only now written, so clearing attributes are dropped.
     *
     * @throws MalformedDelta if there is no text
     */
    record Insert(String text, Attributes attributes) implements Op {

        public Insert {
            if (text.isEmpty()) {
                throw new MalformedDelta("an insert has text");
            }
            attributes = attributes.withoutClears();
        }

        public Insert(String text) {
            this(text, Attributes.NONE);
        }

        @Override
        public int length() {
            return text.length();
        }
    }

    /**
     * Text that stays, with attributes set or cleared on it.
     *
     * @throws MalformedDelta if the length is not positive
     */
    record Retain(int length, Attributes attributes) implements Op {

        public Retain {
            requirePositive(length);
        }

        public Retain(int length) {
            this(length, Attributes.NONE);
        }
    }

    /**
     * Text that goes.
     *
     * @throws MalformedDelta if the length is not positive
     */
    record Delete(int length) implements Op {

        public Delete {
            requirePositive(length);
        }
    }

    private static void requirePositive(int length) {
        if (length < 1) {
            throw new MalformedDelta("a length is positive");
        }
    }
}
