package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own: what it loads, where it writes, what it ends with. */
class StartTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "version", "completion"})
    void whatNeedsNoNumbersLoadsNeitherNd4jNorGuice(String command) throws Exception {
        Path loaded = folder.resolve("classes.txt");
        assertThat(start(List.of("-Xlog:class+load:file=" + loaded), command)).isZero();
        assertThat(Files.readString(loaded))
                .contains("picocli.CommandLine")
                .doesNotContain("org.nd4j.")
                .doesNotContain("org.bytedeco.")
                .doesNotContain("org.deeplearning4j.")
                .doesNotContain("com.google.inject.");
        assertThat(folder.resolve("out.txt")).isNotEmptyFile();
    }

    @Test
    void faultsGoToStandardErrorAndSetTheExitCode() throws Exception {
        assertThat(start(List.of(), "validate", folder.resolve("no.yaml").toString()))
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(folder.resolve("out.txt")).isEmptyFile();
        assertThat(Files.readString(folder.resolve("err.txt"))).contains("error: there is no file '");
    }

    private int start(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        Path classPath = Files.writeString(
                folder.resolve("class-path"),
                "-cp \"" + System.getProperty("java.class.path") + "\"",
                StandardCharsets.UTF_8);
        command.addAll(List.of("@" + classPath, Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start()
                .waitFor();
    }
}
