package org.hashgnn.experiments.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The processor as the operating system describes it.
 *
 * @param name its name, or the architecture where the system does not tell
 * @param instructionSet its widest vector instructions
 */
record Processor(String name, String instructionSet) {
    private static final List<String> WIDEST_FIRST =
            List.of("avx512f", "avx2", "avx", "sse4_2", "sve", "asimd", "neon");

    /** The processor of this machine; on systems other than Linux the architecture is all that is known. */
    static Processor current() {
        try {
            return of(Files.readAllLines(Path.of("/proc/cpuinfo")), System.getProperty("os.arch"));
        } catch (IOException e) {
            return of(List.of(), System.getProperty("os.arch"));
        }
    }

    /** Reads lines such as {@code model name : X} and {@code flags : a b c}; the first of a kind counts. */
    static Processor of(List<String> cpuinfo, String architecture) {
        Map<String, String> values = new HashMap<>();
        for (String line : cpuinfo) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        String flags = values.getOrDefault("flags", values.getOrDefault("Features", ""));
        Set<String> known = new HashSet<>(Arrays.asList(flags.split(" ", -1)));
        return new Processor(
                values.getOrDefault("model name", architecture),
                WIDEST_FIRST.stream().filter(known::contains).findFirst().orElse(architecture));
    }
}
