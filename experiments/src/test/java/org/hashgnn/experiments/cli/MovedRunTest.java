package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run folder needs nothing outside: it is used where it was moved to, with its sources gone. */
class MovedRunTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private InputRun input;

    @BeforeEach
    void write() throws IOException {
        input = new InputRun(Files.createDirectory(folder.resolve("first")));
    }

    @Test
    void aFinishedRunAnswersAsBefore() throws IOException {
        assertThat(input.run().code()).isZero();
        Path before = input.only();
        String[][] questions = {
            {"search", "--all", "--top", "3", "--format", "tsv"},
            {"search", "--all", "--top", "3", "--format", "tsv", "--mode", "hamming"},
            {"evaluate", "--json"},
            {"export", "--dl4j", folder.resolve("model.zip").toString()},
            {"run", "--json"},
        };
        String[] answers = Stream.of(questions).map(q -> ask(before, q).out()).toArray(String[]::new);
        Path moved = Files.createDirectory(folder.resolve("second")).resolve("renamed");
        Files.move(before, moved);
        Files.move(input.folder, folder.resolve("gone"));

        for (int q = 0; q < questions.length - 1; q++) {
            Answer answer = ask(moved, questions[q]);
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out()).isEqualTo(answers[q]);
        }
        assertThat(answers[questions.length - 1]).contains(before.toString());
        Answer again = ask(moved, "resume", "--json");
        assertThat(new ObjectMapper().readTree(again.out()).get("folder").textValue())
                .isEqualTo(moved.toString());
        Path page = folder.resolve("page.html");
        assertThat(ask(moved, "report", "--html", page.toString()).code()).isZero();
        assertThat(page).content().contains("popularity of items").doesNotContain("Left out");
        assertThat(ask(moved, "compare", moved.toString()).code()).isZero();
    }

    @Test
    void aStoppedRunIsTakenUpWithItsCopiesOrWithSourcesThatMovedAlong() throws IOException {
        Path stopped = input.stopped();
        byte[] expected = Files.readAllBytes(input.runs().getFirst().resolve("embeddings.npy"));
        Files.move(input.folder, folder.resolve("second"));
        Path withSources = folder.resolve("second/runs/stopped");
        Path alone = Files.createDirectory(folder.resolve("third")).resolve("alone");
        copy(withSources, alone);
        for (Path run : new Path[] {withSources, alone}) {
            Answer answer = Answer.of("resume", run.toString());
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(run.resolve("embeddings.npy")).hasBinaryContent(expected);
        }
        assertThat(stopped).doesNotExist();
    }

    @Test
    void theConfigurationOfARunIsTheSameRun() throws IOException {
        assertThat(input.run().code()).isZero();
        String config = input.only().resolve("config.yaml").toString();
        assertThat(Files.readString(Path.of(config)))
                .contains("train: \"../../data.txt\"", "features: \"../../features.npy\"", "output: \"..\"")
                .doesNotContain(folder.toString());
        assertThat(Answer.of("run", config).err()).startsWith("this configuration has been run");
    }

    private static Answer ask(Path run, String... question) {
        return Answer.of(Stream.concat(
                        Stream.of(
                                question[0],
                                question[0].equals("run")
                                        ? run.resolve("config.yaml").toString()
                                        : run.toString()),
                        Stream.of(question).skip(1))
                .toArray(String[]::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
