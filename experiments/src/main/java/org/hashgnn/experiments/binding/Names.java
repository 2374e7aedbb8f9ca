package org.hashgnn.experiments.binding;

import java.util.Locale;
import java.util.regex.Pattern;

/** How names of the code are written in YAML. */
public final class Names {
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private Names() {}

    /** A record component as a key: {@code batchSize} is {@code batch_size}. */
    static String key(String component) {
        return HUMP.matcher(component).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }

    /** An enum constant as a value: {@code PER_USER} is {@code per-user}. */
    static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A contract as a kind of component: {@code HashLayer} is {@code hash-layer}. */
    public static String kind(Class<?> contract) {
        return HUMP.matcher(contract.getSimpleName()).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
    }
}
