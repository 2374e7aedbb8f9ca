package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    private static final String MODEL = "model: {encoder: lightgcn, hash: tanh, binarizer: ste}\nloss: [bpr]\n";

    @TempDir
    private Path folder;

    @Test
    void describesTheDataOfAConfiguration() throws IOException {
        Files.writeString(folder.resolve("train.txt"), "0 10 11 12\n1 10 12\n");
        String file = write("dataset: {type: lightgcn, train: train.txt}\n" + MODEL);
        JsonNode json = new ObjectMapper()
                .readTree(Answer.of("data", "stats", file, "--json").out());
        assertThat(json.get("users").asInt()).isEqualTo(2);
        assertThat(json.get("items").asInt()).isEqualTo(3);
        assertThat(json.get("interactions").asInt()).isEqualTo(5);
        Answer text = Answer.of("data", "stats", file);
        assertThat(text.code()).isZero();
        assertThat(text.err()).isEmpty();
        assertThat(text.out()).contains("interactions");
    }

    @Test
    void aFaultInTheDataHasItsOwnExitCode() throws IOException {
        Files.writeString(folder.resolve("train.txt"), "0 10 11\n1 x\n");
        Answer answer = Answer.of("data", "stats", write("dataset: {type: lightgcn, train: train.txt}\n" + MODEL));
        assertThat(answer.code()).isEqualTo(ExitCode.DATA.code());
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .startsWith("error: " + folder.resolve("train.txt") + ":2:3: ")
                .hasLineCount(1);
    }

    @Test
    void missingDataIsAFaultInTheData() throws IOException {
        Answer answer = Answer.of("data", "stats", write("dataset: {type: lightgcn, train: no.txt}\n" + MODEL));
        assertThat(answer.code()).isEqualTo(ExitCode.DATA.code());
        assertThat(answer.err()).contains("no.txt").hasLineCount(1);
    }

    @Test
    void aFaultInTheConfigurationIsNot() throws IOException {
        Answer answer = Answer.of("data", "stats", write("dataset: {type: lightgcn}\n" + MODEL));
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.err()).contains(":1:10: the key 'dataset.train' is missing");
    }

    @Test
    void whatIsNeitherFileNorDataSetIsNamed() {
        assertThat(Answer.of("data", "stats", "gowala"))
                .isEqualTo(new Answer(
                        2,
                        "",
                        "error: there is no file 'gowala', and no public data set of that name; known: movielens-1m,"
                                + " movielens-100k, gowalla, yelp2018; did you mean 'gowalla'?\n"));
        Answer prepare = Answer.of("data", "prepare", "gowala");
        assertThat(prepare.code()).isEqualTo(2);
        assertThat(prepare.err()).contains("no data set 'gowala'").contains("gowalla");
    }

    @Test
    void preparesFromAFolderAndChecksTheContent() throws IOException {
        Path mirror = Files.createDirectory(folder.resolve("mirror"));
        Files.writeString(mirror.resolve("train.txt"), "0 1\n");
        Files.writeString(mirror.resolve("test.txt"), "0 2\n");
        Answer answer = Answer.of(
                "data",
                "prepare",
                "gowalla",
                "--folder",
                folder.resolve("data").toString(),
                "--from",
                mirror.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.DATA.code());
        assertThat(answer.err()).contains("SHA-256");
    }

    private String write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("c.yaml"), yaml).toString();
    }
}
