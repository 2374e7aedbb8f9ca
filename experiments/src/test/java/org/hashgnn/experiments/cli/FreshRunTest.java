package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of the user's is lost by a start that fails or by training anew. */
class FreshRunTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private InputRun input;

    @BeforeEach
    void write() throws IOException {
        input = new InputRun(folder);
    }

    @Test
    void aFailedStartLeavesNoFolder() throws IOException {
        List<String[]> failing = List.of(
                new String[] {"-s", "dataset.train=nothing.txt"},
                new String[] {"-s", "features=nothing.npy"},
                new String[] {"-s", "training.optimizer.rate=1e30"},
                new String[] {"-s", "model.hash={type: itq, bits: 4}"},
                new String[] {"-s", "dataset={type: synthetic, users: 5, items: 6, interactions: 2}"});
        for (String[] arguments : failing) {
            for (String[] more : new String[][] {{}, {"--fresh"}}) {
                Answer answer =
                        input.run(Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new));
                assertThat(answer.code()).as(answer.err()).isNotZero();
                assertThat(folder.resolve("runs")).as(answer.err()).doesNotExist();
            }
        }
        Files.writeString(input.data, "0 1 x\n");
        assertThat(input.run().code()).isEqualTo(ExitCode.DATA.code());
        assertThat(folder.resolve("runs")).doesNotExist();
        assertThat(input.run("--output", folder.resolve("a/b").toString()).code())
                .isNotZero();
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void aMissingInputIsNamedAtItsPlace() {
        Answer answer = input.run("-s", "features=none.npy");
        assertThat(answer.code()).isEqualTo(ExitCode.DATA.code());
        assertThat(answer.err()).contains("-s features=none.npy", "'features'", "none.npy");
    }

    @Test
    void whatFailsBeforeTheNewResultIsWholeTouchesNothing() throws IOException {
        assertThat(input.run().code()).isZero();
        Path run = input.only();
        Path notes = Files.writeString(run.resolve("notes.txt"), "mine");
        Map<String, String> before = content(run);
        String config = run.resolve("config.yaml").toString();
        Files.move(input.data, folder.resolve("aside"));
        assertThat(input.run("--fresh").code()).isEqualTo(ExitCode.DATA.code());
        assertThat(Answer.of("run", config, "--fresh").code()).isEqualTo(ExitCode.DATA.code());
        Files.move(folder.resolve("aside"), input.data);
        assertThat(content(run)).isEqualTo(before);

        Answer fresh = input.run("--fresh", "--json");
        assertThat(fresh.code()).as(fresh.err()).isZero();
        assertThat(fresh.err()).contains("training: ", "run folder " + run);
        assertThat(new ObjectMapper().readTree(fresh.out()).get("folder").textValue())
                .isEqualTo(run.toString());
        assertThat(notes).hasContent("mine");
        Map<String, String> after = content(run);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (String name : List.of("codes.npy", "embeddings.npy", "sha256sums.txt", "config.yaml")) {
            assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
        }
        assertThat(after.get("environment.json")).isNotEqualTo(before.get("environment.json"));
    }

    @Test
    void leftOversOfKilledRunsAreRemovedAndOtherFilesAreNot() throws IOException {
        assertThat(input.run().code()).isZero();
        Path run = input.only();
        // No system gives so high a number to a process.
        Path leftOver = Files.writeString(run.resolve("checkpoint.bin.999999999.tmp"), "half");
        Path inner = Files.writeString(run.resolve("per_user/standard.hamming.csv.gz.999999999.tmp"), "half");
        Path mine = Files.writeString(run.resolve("mine.999999999.tmp"), "mine");
        assertThat(input.run("--fresh").code()).isZero();
        assertThat(leftOver).doesNotExist();
        assertThat(inner).doesNotExist();
        assertThat(mine).hasContent("mine");
    }

    private static Map<String, String> content(Path run) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        run.relativize(file).toString(),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
