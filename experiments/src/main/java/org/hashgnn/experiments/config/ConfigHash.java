package org.hashgnn.experiments.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hashgnn.core.io.Sha256;

/**
 * The SHA-256 of what a run follows from, {@link Experiment#settings}: the same for two files that ask for the same of the same inputs,
 * however they are written and wherever they and the inputs lie.
 */
public final class ConfigHash {
    private static final String SEED = "seed";
    private static final String MODEL = "model.";
    private static final String HASH = "hash";
    private static final String BINARIZER = "binarizer";
    private static final String PRETRAINING = "pretraining";

    private ConfigHash() {}

    /** The hash of all but the seed: the same for the runs whose metrics are averaged. */
    public static String withoutSeed(Map<String, String> settings) {
        return of(without(settings, SEED));
    }

    /**
     * The hash of all that the end of a pretraining follows from, empty if there is none: all settings but those of what comes after it and the
     * name.
     */
    public static Optional<String> ofPretraining(Map<String, String> settings) {
        if (without(settings, PRETRAINING).size() == settings.size()) {
            return Optional.empty();
        }
        Map<String, String> before = without(settings, "name", "loss", "training", MODEL + BINARIZER);
        boolean ownHash = without(settings, PRETRAINING + "." + HASH).size() < settings.size();
        return Optional.of(of(ownHash ? without(before, MODEL + HASH) : before));
    }

    /**
     * The SHA-256 of settings in 64 hexadecimal digits: of each key and value in ascending order of the keys, each as its length in UTF-16 units, a
     * colon, itself and a line feed.
     */
    public static String of(Map<String, String> settings) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(settings).forEach((key, value) -> {
            text.append(key.length()).append(':').append(key).append('\n');
            text.append(value.length()).append(':').append(value).append('\n');
        });
        return Sha256.of(text.toString());
    }

    /** The settings without some keys and what is below them. */
    private static Map<String, String> without(Map<String, String> settings, String... keys) {
        Map<String, String> left = new TreeMap<>(settings);
        for (String key : keys) {
            left.keySet().removeIf(name -> name.equals(key) || name.startsWith(key + "."));
        }
        return left;
    }
}
