package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables through the command line. */
class TableCommandTest {
    private static final String MODEL = """
            threads: 1
            output: runs
            model: {encoder: {type: lightgcn, embedding: 8, layers: 1}, hash: {type: tanh, bits: 8}, binarizer: ste}
            loss: [bpr]
            training: {epochs: 1, batch_size: 16}
            evaluation: {cutoffs: [2, 5]}
            """;

    @TempDir
    private Path folder;

    private String config(String dataset) throws IOException {
        return Files.writeString(folder.resolve("c.yaml"), "dataset: {" + dataset + "}\n" + MODEL)
                .toString();
    }

    private JsonNode stats(String content, String dataset) throws IOException {
        Files.writeString(folder.resolve("d.csv"), content);
        Answer answer = Answer.of("data", "stats", config("type: table, file: d.csv" + dataset), "--json");
        assertThat(answer.code()).as(answer.err()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }

    private static String grid(int users, int items, String form) {
        StringBuilder text = new StringBuilder();
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                text.append(form.formatted(user, item)).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void whatWasFoundIsReported() throws IOException {
        JsonNode json = stats(grid(5, 5, "%d;%d;4,5"), "");

        assertThat(json.get("users").asInt()).isEqualTo(5);
        assertThat(json.get("items").asInt()).isEqualTo(5);
        assertThat(json.get("interactions").asInt()).isEqualTo(25);
        JsonNode facts = json.get("readings").get(0).get("facts");
        assertThat(facts.get("separator").asText()).isEqualTo("';' (found)");
        assertThat(facts.get("columns").asText()).isEqualTo("column0 BIGINT, column1 BIGINT, column2 DOUBLE");
        assertThat(Answer.of("data", "stats", folder.resolve("c.yaml").toString())
                        .out())
                .contains("  separator                 ';' (found)");
    }

    @Test
    void aHeaderWithOneTextColumnIsFound() throws IOException {
        JsonNode json = stats("\"User-ID\";\"ISBN\"\n" + grid(5, 5, "\"27600%d\";\"0345%dX\""), ", separator: ';'");

        assertThat(json.get("users").asInt()).isEqualTo(5);
        assertThat(json.get("interactions").asInt()).isEqualTo(25);
    }

    @Test
    void isoTimesSplitInTime() throws IOException {
        Files.writeString(folder.resolve("d.csv"), grid(5, 5, "%d,2010-10-1%2$dT23:55:27Z,%2$d"));
        Path file = Files.writeString(
                folder.resolve("c.yaml"),
                "dataset: {type: table, file: d.csv, user: 0, item: 2, time: 1}\n"
                        + "split: {type: global-time, train: 0.8, validation: 0.25}\n" + MODEL);

        JsonNode json = new ObjectMapper()
                .readTree(Answer.of("data", "stats", file.toString(), "--json").out());

        assertThat(json.get("train").asInt()).isEqualTo(15);
        assertThat(json.get("validation").asInt()).isEqualTo(5);
        assertThat(json.get("test").asInt()).isEqualTo(5);
        assertThat(json.get("itemsWithoutTrain").asInt()).isEqualTo(2);
    }

    @Test
    void faultsHaveTheirPlaceAndExitCode() throws IOException {
        Files.writeString(folder.resolve("d.csv"), grid(3, 3, "%d,%d,4f"));

        Answer answer = Answer.of("data", "stats", config("type: table, file: d.csv, rating: 2"));

        assertThat(answer.code()).isEqualTo(ExitCode.DATA.code());
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .isEqualTo("error: " + folder.resolve("d.csv")
                        + ":1:5: '4f' is not a rating; expected a number such as 4 or 3.5 (9 rows, the first here)\n");
    }

    @Test
    void bytesOfAnotherEncodingAreAFaultUntilItIsNamed() throws IOException {
        Files.write(folder.resolve("d.csv"), grid(4, 3, "u%d,caf\u00e9%d").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Answer.of("data", "stats", config("type: table, file: d.csv"))
                        .err())
                .contains("d.csv:1:7: the bytes \\xe9 are not UTF-8");
        JsonNode json = new ObjectMapper()
                .readTree(Answer.of("data", "stats", config("type: table, file: d.csv, encoding: latin-1"), "--json")
                        .out());
        assertThat(json.get("items").asInt()).isEqualTo(3);
    }

    @Test
    void theFormerTypeIsExplained() throws IOException {
        Answer answer = Answer.of("validate", config("type: delimited, file: d.csv, separator: ','"));

        assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.err())
                .contains("unknown dataset-source 'delimited'")
                .contains("dataset: {type: table, file: ratings.csv, user: 0, item: 1}");
    }

    @Test
    void aRunKeepsHowItsTableWasRead() throws IOException {
        Files.writeString(folder.resolve("d.csv"), grid(8, 6, "%d\t%d"));

        Answer answer = Answer.of("run", config("type: table, file: d.csv"));

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("separator '\\t' (found)");
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            List<Path> folders = runs.toList();
            assertThat(Files.readString(folders.getFirst().resolve("reading.json")))
                    .contains("\"separator\" : \"'\\\\t' (found)\"");
        }
    }
}
