package org.minuta.api.text;

import java.util.List;

/** A delta as a person reads it: {@code [retain 5 {bold=true}, insert "Acta", delete 3]}. */
final class Reading {

    private Reading() {
    }

    static String of(List<Op> ops) {
        var reading = new StringBuilder("[");
        for (Op op : ops) {
            reading.append(reading.length() > 1 ? ", " : "");
            switch (op) {
                case Op.Insert insert -> {
                    quote(insert.text(), reading.append("insert "));
                    look(insert.attributes(), reading);
                }
                case Op.Retain retain -> look(retain.attributes(), reading.append("retain ").append(retain.length()));
                case Op.Delete delete -> reading.append("delete ").append(delete.length());
            }
        }
        return reading.append(']').toString();
    }

    private static void look(Attributes attributes, StringBuilder reading) {
        if (!attributes.isEmpty()) {
            reading.append(' ').append(attributes);
        }
    }

    /** Halves of characters and invisible ones as \\uXXXX: they are what one looks for. */
    private static void quote(String text, StringBuilder reading) {
        reading.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                reading.append('\\').append(c);
            } else if (c == '\n') {
                reading.append("\\n");
            } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                reading.append(String.format("\\u%04x", (int) c));
            } else {
                reading.append(c);
            }
        }
        reading.append('"');
    }
}
