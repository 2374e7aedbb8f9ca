package org.hashgnn.experiments.yaml;

import org.hashgnn.core.config.Excerpt;

/**
 * A single value.
 *
 * @param text as written, without quotes; empty for a key that has no value
 * @param sort what YAML takes it for; quoted text is always {@link Sort#TEXT}
 */
public record YamlScalar(Origin origin, String text, Sort sort) implements YamlNode {
    /** The most characters of a number that messages show. */
    private static final int LONGEST_NUMBER = 60;

    /** What YAML takes a value for. */
    public enum Sort {
        /** Quoted, or not any of the others. */
        TEXT,
        /** A number, whole or not. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** Nothing, {@code ~} or {@code null}. */
        NULL,
        /** A path that a setting was bound to, in an effective configuration; YAML itself takes it for text. */
        PATH
    }

    /** Text, whatever it looks like. */
    public static YamlScalar text(Origin origin, String text) {
        return new YamlScalar(origin, text, Sort.TEXT);
    }

    /** Whether the key has no value. */
    public boolean isNull() {
        return sort == Sort.NULL;
    }

    @Override
    public String describe() {
        return switch (sort) {
            case TEXT, PATH -> "the text " + Excerpt.of(text);
            case NUMBER, BOOLEAN -> Excerpt.cut(text, LONGEST_NUMBER);
            case NULL -> "empty";
        };
    }
}
