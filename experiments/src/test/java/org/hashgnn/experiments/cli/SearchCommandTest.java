package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.io.Sha256;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.RunConfig;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of a small run whose ids are names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCommandTest {
    private static final String TINY = """
            threads: 1
            output: runs
            dataset: {type: table, file: data.csv, header: true, separator: ",", user: user, item: item}
            model: {encoder: {type: lightgcn, embedding: 8, layers: 1}, hash: {type: tanh, bits: 8}, binarizer: ste}
            loss: [bpr]
            training: {epochs: 1, batch_size: 64}
            evaluation: {candidates: 3}
            """;

    private Path folder = Path.of("");
    private String run = "";
    private Dataset dataset = Dataset.of("none", none(), none(), none());
    private Matrix codes = Matrix.zeros(1, 1);

    @BeforeAll
    void train(@TempDir Path shared) throws IOException {
        folder = shared;
        StringBuilder data = new StringBuilder("user,item\n");
        for (int user = 0; user < 20; user++) {
            for (int item = user % 3; item < 15; item += 2 + user % 4) {
                data.append("u").append(user).append(",i").append(item).append('\n');
            }
        }
        Files.writeString(folder.resolve("data.csv"), data.toString());
        Path file = Files.writeString(folder.resolve("tiny.yaml"), TINY);
        Answer answer = Answer.of("run", file.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            run = runs.toList().getFirst().toString();
        }
        RunConfig config = Experiment.read(file, List.of(), List.of()).config();
        dataset = Dataset.load("tiny", config.dataset(), config.split());
        codes = Npy.readFloats(Path.of(run, "embeddings.npy"));
    }

    @Test
    void everyUserGetsTheNearestItemsNotSeen() {
        Answer answer = Answer.of("search", run, "--all", "--top", "4", "--mode", "hamming", "--format", "tsv");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).isEqualTo(nearest(4, false));
        assertThat(answer.err()).matches("hamming search: top 4 of 20 users among 15 items in \\d+\\.\\d{3} s .*\\n");
        assertThat(Answer.of("search", run, "--all", "--top", "4", "--mode", "hamming", "--format", "tsv", "--seen")
                        .out())
                .isEqualTo(nearest(4, true))
                .isNotEqualTo(nearest(4, false));
    }

    @Test
    void oneUserGetsATable() {
        String user = dataset.users().name(3);
        Answer answer = Answer.of("search", run, "--user", user, "--top", "2", "--mode", "continuous");
        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> lines = answer.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("USER +RANK +ITEM +SCORE");
        assertThat(lines.get(1)).matches(user + " +1 +i\\d+ +-?\\d+\\.\\d{4,}");
        assertThat(lines.get(2)).matches(user + " +2 +i\\d+ +-?\\d+\\.\\d{4,}");
    }

    @Test
    void jsonHasALineForEachUserInTheirOrder() throws IOException {
        Answer answer = Answer.of(
                "search",
                run,
                "--user",
                "u7",
                "--user",
                "u2",
                "--top",
                "9",
                "--mode",
                "hierarchical",
                "--format",
                "json");
        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> users = new ArrayList<>();
        for (String line : answer.out().lines().toList()) {
            JsonNode found = new ObjectMapper().readTree(line);
            users.add(found.get("user").asText());
            assertThat(found.get("items")).hasSize(3); // the candidates
            assertThat(found.get("items").get(0).get("score").asDouble())
                    .isGreaterThanOrEqualTo(
                            found.get("items").get(2).get("score").asDouble());
        }
        assertThat(users).containsExactly("u7", "u2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hierarchical", "hamming", "scaled", "continuous", "filtered"})
    void scoresFallFromItemToItemThatTheUserHasNot(String mode) throws IOException {
        String searched = mode.equals("filtered") ? lowPass() : run;
        Answer answer = Answer.of("search", searched, "--all", "--top", "3", "--mode", mode, "--format", "json");
        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> lines = answer.out().lines().toList();
        assertThat(lines).hasSize(20);
        List<String> names =
                IntStream.range(0, 15).mapToObj(dataset.items()::name).toList();
        for (int user = 0; user < 20; user++) {
            double before = Double.POSITIVE_INFINITY;
            for (JsonNode found : new ObjectMapper().readTree(lines.get(user)).get("items")) {
                int item = names.indexOf(found.get("item").asText());
                assertThat(dataset.seen().contains(user, item)).isFalse();
                assertThat(found.get("score").asDouble()).isLessThanOrEqualTo(before);
                before = found.get("score").asDouble();
            }
            assertThat(before).isFinite();
        }
    }

    /** A run on the same data whose codes are those of GF-CF. */
    private String lowPass() throws IOException {
        String file = folder.resolve("tiny.yaml").toString();
        Path output = folder.resolve("low-pass");
        Answer answer = Answer.of(
                "run",
                file,
                "--output",
                output.toString(),
                "-s",
                "model={encoder: {type: spectral, rank: 3, more: 2, value_exponent: 0.5}, hash: identity,"
                        + " binarizer: ste}",
                "-s",
                "loss=[]",
                "-s",
                "training.epochs=0");
        assertThat(answer.code()).as(answer.err()).isZero();
        try (Stream<Path> runs = Files.list(output)) {
            return runs.toList().getFirst().toString();
        }
    }

    @Test
    void aTrecRunGoesToAFile() throws IOException {
        Path file = folder.resolve("out").resolve("run.trec");
        Answer answer = Answer.of(
                "search",
                run,
                "--all",
                "--top",
                "1",
                "--mode",
                "hamming",
                "--format",
                "trec",
                "--output",
                file.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(20).allMatch(line -> line.matches("u\\d+ Q0 i\\d+ 1 -?\\d tiny"));
    }

    @Test
    void aParquetFileHoldsARowForEachItem() throws IOException {
        Path file = folder.resolve("answers.parquet");
        String[] arguments = {"search", run, "--all", "--top", "4", "--mode", "hamming", "--format", "parquet"};
        Answer answer = Answer.of(with(arguments, "--output", file.toString()));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).matches("hamming search: top 4 of 20 users among 15 items in \\d+\\.\\d{3} s .*\\n");
        assertThat(rows(file)).isEqualTo(nearest(4, false));
        assertThat(ParquetReader.readMetadata(file.toFile())
                        .getFileMetaData()
                        .getSchema()
                        .toString())
                .isEqualToNormalizingWhitespace("""
                        message answers {
                          required binary user (STRING);
                          required binary item (STRING);
                          required int32 rank;
                          required double score;
                        }
                        """);
        assertThat(Answer.of(with(arguments, "--output", folder.toString())).err())
                .contains("cannot write this file");
    }

    @Test
    void parquetIsNotForTheScreen() {
        Answer answer = Answer.of("search", run, "--all", "--format", "parquet");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .isEqualTo("error: --format PARQUET is not text; give the file to write with --output FILE\n");
    }

    @Test
    void byHammingDistanceTheBinaryCodesAreEnough() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.createDirectory(copy.resolve("inputs"));
        for (String name : List.of(
                "config.yaml",
                "environment.json",
                "result.json",
                "sha256sums.txt",
                "user_ids.txt",
                "item_ids.txt",
                "inputs/data.gz",
                "codes.npy")) {
            Files.copy(Path.of(run, name), copy.resolve(name));
        }
        String[] hamming = {"search", copy.toString(), "--all", "--top", "4", "--mode", "hamming", "--format", "tsv"};
        Answer answer = Answer.of(hamming);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).isEqualTo(nearest(4, false));
        assertThat(Answer.of("search", copy.toString(), "--all").err()).contains("embeddings.npy", "no such file");

        Path file = copy.resolve("codes.npy");
        BinaryCodes.ofSigns(codes.slice(0, 30)).write(file);
        assertThat(Answer.of(hamming).err()).contains("codes.npy: this file is not as the run wrote it");
        sum(copy, "codes.npy");
        assertThat(Answer.of(hamming).err()).contains("codes.npy", "has 30 codes", "20 users and 15 items");
        BinaryCodes.ofSigns(Matrix.zeros(35, 9)).write(file);
        sum(copy, "codes.npy");
        assertThat(Answer.of(hamming).err()).contains("codes.npy", "codes of 2 bytes; codes of 8 bits take 1");
    }

    @Test
    void idsAndDataThatAreNotTheRunsOwnAreRefused() throws IOException {
        Path ids = Path.of(run, "user_ids.txt");
        String text = Files.readString(ids);
        Files.writeString(ids, "x" + text.substring(1));
        assertThat(Answer.of("search", run, "--all").err())
                .contains("user_ids.txt: this file is not as the run wrote it");
        Files.writeString(ids, text);
        Path data = Path.of(run, "inputs", "data.gz");
        byte[] bytes = Files.readAllBytes(data);
        byte[] damaged = bytes.clone();
        damaged[bytes.length / 2] ^= 64;
        Files.write(data, damaged);
        Answer answer = Answer.of("search", run, "--all");
        Files.write(data, bytes);
        assertThat(answer.code()).isEqualTo(ExitCode.DATA.code());
        assertThat(answer.err()).contains("data.gz: this packed data set is damaged");
    }

    /** Writes the checksum of a file anew. */
    private static void sum(Path run, String name) throws IOException {
        Path sums = run.resolve("sha256sums.txt");
        String line = Sha256.of(run.resolve(name)) + "  " + name;
        Files.writeString(sums, Files.readString(sums).replaceFirst("[0-9a-f]{64}  " + name, line));
    }

    @Test
    void whatCannotBeAnsweredIsNamed() {
        assertThat(Answer.of("search", run, "--user", "u99").err())
                .isEqualTo("error: there is no user 'u99' in this run; its 20 users are listed in "
                        + Path.of(run, "user_ids.txt") + "\n");
        assertThat(Answer.of("search", run, "--all", "--top", "0").err())
                .isEqualTo("error: --top must be at least 1, but is 0\n");
        assertThat(Answer.of("search", run).err()).startsWith("error: Missing required argument");
        assertThat(Answer.of("search", run, "--all", "--mode", "haming").err())
                .contains("--mode", "hamming", "'haming'");
        for (Answer answer : List.of(Answer.of("search", run, "--user", "u99"), Answer.of("search", run))) {
            assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
        }
    }

    /** What a stable sort by distance gives. */
    private String nearest(int top, boolean seen) {
        BinaryCodes bits = BinaryCodes.ofSigns(codes);
        int users = dataset.users().size();
        StringBuilder lines = new StringBuilder();
        for (int user = 0; user < users; user++) {
            int u = user;
            List<Integer> items = IntStream.range(0, dataset.items().size())
                    .filter(item -> seen || !dataset.seen().contains(u, item))
                    .boxed()
                    .sorted(Comparator.comparingInt(item -> bits.distance(u, bits, users + item)))
                    .limit(top)
                    .toList();
            for (int rank = 1; rank <= items.size(); rank++) {
                int item = items.get(rank - 1);
                lines.append(dataset.users().name(user) + "\t" + rank + "\t"
                        + dataset.items().name(item) + "\t" + -bits.distance(user, bits, users + item) + "\n");
            }
        }
        return lines.toString();
    }

    /** The rows of a Parquet file as TSV. */
    private static String rows(Path file) throws IOException {
        Hydrator<List<Object>, String, String[]> line = new Hydrator<>() {
            @Override
            public List<Object> start() {
                return new ArrayList<>();
            }

            @Override
            public List<Object> add(List<Object> row, String[] column, Object value) {
                row.add(value);
                return row;
            }

            @Override
            public String finish(List<Object> row) {
                double score = (double) row.get(3);
                return row.get(0) + "\t" + row.get(2) + "\t" + row.get(1) + "\t" + (long) score + "\n";
            }
        };
        try (Stream<String> lines = ParquetReader.streamContent(file.toFile(), line)) {
            return lines.collect(Collectors.joining());
        }
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static org.hashgnn.core.data.Interactions none() {
        return org.hashgnn.core.data.Interactions.none(0, 0);
    }
}
