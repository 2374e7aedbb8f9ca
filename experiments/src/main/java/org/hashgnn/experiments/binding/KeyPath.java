package org.hashgnn.experiments.binding;

import org.hashgnn.core.config.Excerpt;

/**
 * The key of a value from the root, for messages.
 *
 * @param text {@code model.hash.bits}; empty for the root
 */
record KeyPath(String text) {
    static final KeyPath ROOT = new KeyPath("");

    /** The key of an entry of the map or list that stands here. */
    KeyPath child(String key) {
        return new KeyPath(text.isEmpty() ? key : text + "." + key);
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "the configuration" : Excerpt.of(text);
    }
}
