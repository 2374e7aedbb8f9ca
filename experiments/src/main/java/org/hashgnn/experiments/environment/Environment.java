package org.hashgnn.experiments.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The versions and the machine.
 *
 * @param version the project's version
 * @param commit the git commit of the sources that the classes stand in, or {@code unknown} where they stand in none
 * @param dirty whether that tree had changes that are not committed; {@code null} where git cannot tell
 * @param jdk the Java version and its vendor
 * @param os operating system, version and architecture
 * @param cpu the processor's name
 * @param cores processors that Java may use
 * @param instructionSet the widest vector instructions of the processor
 * @param nd4j the version and the native platform of ND4J
 */
public record Environment(
        String version,
        String commit,
        @Nullable Boolean dirty,
        String jdk,
        String os,
        String cpu,
        int cores,
        String instructionSet,
        String nd4j) {

    /** The present ones. Does not load ND4J. */
    public static Environment current() {
        Properties versions = versions();
        Processor processor = Processor.current();
        return new Environment(
                versions.getProperty("version"),
                GitCommit.of(classes()),
                GitChanges.of(classes()),
                Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                processor.name(),
                Runtime.getRuntime().availableProcessors(),
                processor.instructionSet(),
                versions.getProperty("nd4j") + " " + versions.getProperty("platform"));
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream in = Environment.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is not on the class path");
            }
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    private static Path classes() {
        CodeSource source = Environment.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
