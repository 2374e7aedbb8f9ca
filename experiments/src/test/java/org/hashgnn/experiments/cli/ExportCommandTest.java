package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.io.Sha256;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.RunConfig;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.Towers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs on generated data, exported and loaded again: what they answer, fed by the recipe alone, is what the runs left. */
class ExportCommandTest {
    private static final int USERS = 30;
    private static final int NODES = 70;
    private static final String TINY = """
            threads: 1
            output: runs
            dataset: {type: synthetic, users: 30, items: 40, interactions: 8}
            model: {encoder: {type: lightgcn, embedding: 8, layers: 2}, hash: {type: tanh, bits: 8}, binarizer: ste}
            loss: [bpr]
            training: {epochs: 2, batch_size: 64}
            evaluation: {cutoffs: [5], candidates: 10}
            """;
    private static final String PRETRAINING =
            "pretraining={hash: {type: tanh, bits: 6, shared: false}, binarizer: ste, loss: [bpr],"
                    + " training: {epochs: 2, batch_size: 64, validation: {metric: continuous.recall@5}}}";

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private final Matrix features = Matrices.normal(NODES, 6, 1, 4);

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("tiny.yaml"), TINY);
        Npy.write(folder.resolve("features.npy"), features);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "model.hash={type: tanh, bits: 8, shared: false}",
                "model.encoder={type: graphsage, layers: [9, 7], fan_outs: [3, 2]}",
                "model.encoder={type: graphsage, layers: [9, 7], fan_outs: [3, 2], aggregator: mean}; model.hash=identity",
                "model.encoder={type: gcn, layers: [9, 7]}; model.hash={type: linear, bits: 12}",
                PRETRAINING + "; model.hash={type: lsh, bits: 16}; loss=[]; training.epochs=0",
                PRETRAINING + "; model.hash={type: itq, bits: 5}; loss=[]; training.epochs=0",
                PRETRAINING + "; model.hash={type: tanh, bits: 12, shared: false}",
                "pretraining={binarizer: {type: guided-ste, p: 1}, loss: [bpr], training: {epochs: 1, batch_size: 64}}"
            })
    void whatIsLoadedGivesTheCodesOfTheRun(String settings) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("run", file.toString(), "-s", "features=" + folder.resolve("features.npy")));
        Stream.of(settings.split("; "))
                .filter(setting -> !setting.isEmpty())
                .forEach(setting -> arguments.addAll(List.of("-s", setting)));
        String run = run(arguments);
        Path rows = folder.resolve("out/rows.npy");
        Path model = folder.resolve("out/model.zip");
        Answer answer = Answer.of("export", run, "--dl4j", model.toString(), "--rows", rows.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        requireCodes(run, answer, model, Npy.readFloats(rows), features);
    }

    @Test
    void whereIdsAreTrainedTheirRowsComeFirstInWhatIsGiven() throws IOException {
        String run =
                run(List.of("run", file.toString(), "-s", "model.encoder={type: gcn, embedding: 5, layers: [4, 3]}"));
        Path rows = folder.resolve("rows.npy");
        Path model = folder.resolve("model.zip");
        Answer answer = Answer.of("export", run, "--dl4j", model.toString(), "--rows", rows.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        Matrix given = Npy.readFloats(rows);
        given.requireShape(NODES, 5 + 4);
        Matrix ids = Matrix.zeros(NODES, 5);
        for (int node = 0; node < NODES; node++) {
            for (int column = 0; column < 5; column++) {
                ids.set(node, column, given.get(node, column));
            }
        }
        requireCodes(run, answer, model, given, ids);
    }

    @Test
    void theRunStaysAsItIsAndWithoutRowsThereAreNone() throws IOException {
        String run = run(List.of("run", file.toString()));
        List<String> before = contents(Path.of(run));
        Answer answer =
                Answer.of("export", run, "--dl4j", folder.resolve("model.zip").toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(contents(Path.of(run))).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("tiny.yaml", "features.npy", "runs", "model.zip");
        }
    }

    @Test
    void whatCannotBeExportedIsNamed() throws IOException {
        String run = run(List.of("run", file.toString()));
        String model = folder.resolve("model.zip").toString();
        requireFault(2, "--dl4j and --rows are both", run, "--dl4j", model, "--rows", model);
        requireFault(2, "Missing required option: '--dl4j", run);
        requireFault(2, "this is not the folder of a run", folder.toString(), "--dl4j", model);

        Path checkpoint = Path.of(run, "checkpoint.bin");
        byte[] bytes = Files.readAllBytes(checkpoint);
        bytes[bytes.length - 30] ^= 4;
        Files.write(checkpoint, bytes);
        requireFault(2, checkpoint + ": this checkpoint is damaged", run, "--dl4j", model);
        Files.delete(checkpoint);
        requireFault(2, checkpoint + ": there is no such file", run, "--dl4j", model);
        bytes[bytes.length - 30] ^= 4;
        Files.write(checkpoint, bytes);

        Path embeddings = Path.of(run, "embeddings.npy");
        Matrix codes = Npy.readFloats(embeddings);
        codes.set(3, 1, codes.get(3, 1) + 0.1f);
        byte[] whole = Files.readAllBytes(embeddings);
        Npy.write(embeddings, codes);
        requireFault(2, embeddings + ": this file is not as the run wrote it", run, "--dl4j", model);
        Path sums = Path.of(run, "sha256sums.txt");
        String right = Files.readString(sums);
        String other = Sha256.of(embeddings) + "  embeddings.npy";
        Files.writeString(sums, right.replaceFirst("[0-9a-f]{64}  embeddings.npy", other));
        requireFault(2, embeddings + ": these are not the codes that the parameters", run, "--dl4j", model);
        Files.write(embeddings, whole);
        Files.writeString(sums, right);

        Path taken = Files.writeString(folder.resolve("taken"), "");
        requireFault(
                ExitCode.RESOURCES.code(),
                "taken",
                run,
                "--dl4j",
                taken.resolve("model.zip").toString());
        Files.delete(Path.of(run, "result.json"));
        requireFault(2, "this run has not ended", run, "--dl4j", model);
        assertThat(Path.of(model)).doesNotExist();
    }

    private static void requireFault(int code, String message, String... arguments) {
        Answer answer = Answer.of(
                Stream.concat(Stream.of("export"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isEqualTo(code);
        assertThat(answer.err()).startsWith("error: ").contains(message).doesNotContain("\tat ");
        assertThat(answer.out()).isEmpty();
    }

    private static String run(List<String> arguments) throws IOException {
        Answer answer =
                Answer.of(Stream.concat(arguments.stream(), Stream.of("--json")).toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return new ObjectMapper().readTree(answer.out()).get("folder").textValue();
    }

    /** Feeds every node as the answer says. */
    private void requireCodes(String run, Answer answer, Path model, Matrix rows, Matrix own) throws IOException {
        Matrix codes = Npy.readFloats(Path.of(run, "embeddings.npy"));
        JsonNode recipe = new ObjectMapper().readTree(answer.out());
        JsonNode inputs = recipe.get("inputs");
        double power = inputs.get(1).get("holds").textValue().contains("to the power of 0.5") ? 0.5 : 1;
        RunConfig config = Experiment.read(file, List.of(), List.of()).config();
        BipartiteGraph graph = BipartiteGraph.of(
                Dataset.load("tiny", config.dataset(), config.split()).train());
        float[][][] fed = new float[inputs.size()][NODES][];
        for (int node = 0; node < NODES; node++) {
            int[] neighbours = Towers.neighbours(graph, node);
            fed[0][node] = own.row(node);
            fed[1][node] = Towers.aggregate(rows, neighbours, power);
            if (fed.length > 2) {
                fed[2][node] = shares(inputs.get(2).get("holds").textValue(), neighbours.length);
            }
        }
        INDArray[] arrays = Stream.of(fed).map(Nd4j::createFromArray).toArray(INDArray[]::new);
        ComputationGraph loaded = ModelSerializer.restoreComputationGraph(model.toFile());
        INDArray[] z = loaded.output(arrays);
        assertThat(z).hasSize(recipe.get("outputs").size());
        for (int node = 0; node < NODES; node++) {
            assertThat(z[node < USERS ? 0 : z.length - 1].getRow(node).toFloatVector())
                    .as("node %s", node)
                    .containsExactly(codes.row(node), within(1e-5f));
        }
        for (int i = 0; i < arrays.length; i++) {
            assertThat(inputs.get(i).get("name").textValue())
                    .isEqualTo(loaded.getConfiguration().getNetworkInputs().get(i));
            assertThat(inputs.get(i).get("columns").longValue()).isEqualTo(arrays[i].size(1));
        }
    }

    private static float[] shares(String formulas, int degree) {
        List<MatchResult> found = Pattern.compile("1 / \\((?:degree|min\\(degree, (\\d+)\\)) \\+ 1\\)")
                .matcher(formulas)
                .results()
                .toList();
        float[] shares = new float[found.size()];
        for (int i = 0; i < shares.length; i++) {
            String limit = found.get(i).group(1);
            shares[i] = (float) Towers.share(degree, limit == null ? Integer.MAX_VALUE : Integer.parseInt(limit));
        }
        return shares;
    }

    private static List<String> contents(Path run) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(path + " " + java.util.Arrays.hashCode(Files.readAllBytes(path)) + " "
                        + Files.getLastModifiedTime(path));
            }
        }
        return contents;
    }
}
