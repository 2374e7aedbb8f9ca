package org.hashgnn.experiments.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** The SHA-256 of an effective configuration: the same for two files that ask for the same, however they are written. */
public final class ConfigHash {
    private static final String SEED = "seed";

    private ConfigHash() {}

    /** The hash of all but the seed: the same for the runs whose measures are averaged. */
    public static String withoutSeed(YamlMap effective) {
        return of(effective.without(Set.of(SEED)));
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
