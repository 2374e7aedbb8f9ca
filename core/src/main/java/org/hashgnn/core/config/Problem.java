package org.hashgnn.core.config;

import org.jspecify.annotations.Nullable;

/**
 * One fault in what the user gave: where, and what is wrong, what was expected and what to do.
 *
 * @param location where, or {@code null} where there is no file to point at
 * @param message one sentence or two, naming the offending value
 */
public record Problem(@Nullable Location location, String message) {
    @Override
    public String toString() {
        return location == null ? message : location + ": " + message;
    }
}
