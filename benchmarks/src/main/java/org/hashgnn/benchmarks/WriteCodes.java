package org.hashgnn.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** Writes generated codes for programs that are not JMH benchmarks: {@code WriteCodes NAME BITS FOLDER}, see {@link Codes#of}. */
final class WriteCodes {
    private WriteCodes() {}

    public static void main(String[] arguments) throws IOException {
        Codes.of(arguments[0], Integer.parseInt(arguments[1])).write(Path.of(arguments[2]));
    }
}
