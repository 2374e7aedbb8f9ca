package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.testing.Fuzz;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages every file of a finished run in many ways; the commands that read it must answer or say which file is wrong. */
class RunFolderFuzzTest {
    private static final String CONFIG = """
            dataset: {type: synthetic, users: 20, items: 25, interactions: 6}
            model: {encoder: {type: lightgcn, embedding: 8}, hash: {type: tanh, bits: 8}, binarizer: ste}
            loss: [bpr]
            training: {epochs: 1, batch_size: 64}
            evaluation: {cutoffs: [5], modes: [hamming]}
            threads: 1
            output: runs
            """;
    private static final List<String> WORDS =
            List.of("{}", "[]", "null", "\"name\":", "\"metrics\":", "NaN", "1e400", "user,", "recall@5", "\"\n\"");
    private static final int INPUTS_OF_A_FILE = 30;

    @TempDir
    private static Path folder;

    private static Path run = Path.of("");

    @BeforeAll
    static void train() throws IOException {
        Path config = Files.writeString(folder.resolve("small.yaml"), CONFIG);
        assertThat(Answer.of("run", config.toString()))
                .satisfies(answer -> assertThat(answer.code()).as(answer.err()).isZero());
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void everyFile() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(run)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("report"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(6);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            String name = "run-" + run.relativize(file);
            new Fuzz(name, file, List.of(whole), WORDS).run(INPUTS_OF_A_FILE, damaged -> commands(file));
            Files.write(file, whole);
        }
    }

    private static void commands(Path damaged) {
        String root = run.toString();
        if (!damaged.endsWith("config.yaml")) {
            // A damaged configuration may ask for any amount of data and memory.
            answer("search", root, "--user", "0", "--top", "3", "--mode", "hamming");
        }
        answer("report", root);
        answer("compare", root, root);
    }

    private static void answer(String... command) {
        Answer answer = Answer.of(command);
        assertThat(answer.out() + answer.err()).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
        if (answer.code() != 0) {
            assertThat(answer.code())
                    .as(() -> String.join(" ", command) + ": " + answer.err())
                    .isIn(2, 3, 4);
            throw new InputException(answer.err().strip());
        }
    }
}
