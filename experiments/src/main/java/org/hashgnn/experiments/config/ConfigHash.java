package org.hashgnn.experiments.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** The SHA-256 of an effective configuration: the same for two files that ask for the same, however they are written. */
public final class ConfigHash {
    private static final String SEED = "seed";
    private static final String MODEL = "model";
    private static final String HASH = "hash";
    private static final String BINARIZER = "binarizer";

    private ConfigHash() {}

    /** The hash of all but the seed: the same for the runs whose measures are averaged. */
    public static String withoutSeed(YamlMap effective) {
        return of(effective.without(Set.of(SEED)));
    }

    /**
     * The hash of all that the end of a pretraining follows from, nothing where there is none: the whole configuration but for what comes after
     * it, and for where the run goes.
     */
    public static Optional<String> ofPretraining(YamlMap effective) {
        if (!(effective.get("pretraining") instanceof YamlMap pretraining
                && effective.get(MODEL) instanceof YamlMap model)) {
            return Optional.empty();
        }
        Set<String> later = pretraining.get(HASH) == null ? Set.of(BINARIZER) : Set.of(BINARIZER, HASH);
        return Optional.of(of(effective
                .without(Set.of("name", "output", "loss", "training"))
                .with(MODEL, model.origin().location(), model.without(later))));
    }

    /** The SHA-256 of the tree's YAML in 64 hexadecimal digits. */
    public static String of(YamlMap effective) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(YamlWriter.write(effective).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
