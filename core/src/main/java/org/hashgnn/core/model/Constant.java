package org.hashgnn.core.model;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** The same value at every step. */
@Summary("The same value at every step.")
public record Constant(@Setting(value = "The value.") double value) implements Schedule {
    @Override
    public double at(long step) {
        return value;
    }
}
