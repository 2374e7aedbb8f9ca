package org.hashgnn.experiments.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.model.TowerLayer;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.encoders.Aggregator;
import org.hashgnn.encoders.GcnSettings;
import org.hashgnn.encoders.GraphSageSettings;
import org.hashgnn.encoders.LightGcnSettings;
import org.hashgnn.hashing.binarizer.HashNetSettings;
import org.hashgnn.hashing.binarizer.SteSettings;
import org.hashgnn.hashing.layer.IdentityHashLayerSettings;
import org.hashgnn.hashing.layer.ItqSettings;
import org.hashgnn.hashing.layer.LinearHashLayerSettings;
import org.hashgnn.hashing.layer.LshSettings;
import org.hashgnn.hashing.layer.TanhHashLayerSettings;
import org.hashgnn.testing.Towers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The exported model gives new nodes the codes that the project's own encoders give them once they are in the graph. */
class Dl4jTowerTest {
    private static final NormalInitializer NORMAL = new NormalInitializer(0.6);
    private static final Record LINEAR = new LinearHashLayerSettings(5, false, NORMAL);

    @TempDir
    private Path folder;

    private final Compute compute = Compute.of(1);
    private final NewNodes nodes = new NewNodes(compute, new SteSettings());

    @AfterEach
    void close() {
        compute.close();
    }

    static List<Arguments> models() {
        List<Record> encoders = List.of(
                sage(Aggregator.CONCAT, Activation.LEAKY_RELU, List.of(4, 3), List.of(2, 3)),
                sage(Aggregator.MEAN, Activation.TANH, List.of(4, 5, 3), List.of(2, 1, 5)),
                new GcnSettings(List.of(6, 4), Activation.SIGMOID, 9, NORMAL),
                new LightGcnSettings(3, 9, 0, NORMAL, null));
        List<Record> hashes = List.of(
                new TanhHashLayerSettings(6, true, NORMAL),
                new TanhHashLayerSettings(4, false, NORMAL),
                LINEAR,
                new IdentityHashLayerSettings(),
                new LshSettings(9));
        List<Arguments> models = new ArrayList<>();
        for (Record encoder : encoders) {
            hashes.forEach(hash -> models.add(Arguments.of(encoder, hash, false)));
            models.add(Arguments.of(encoder, new ItqSettings(2, 5, false), true));
            models.add(Arguments.of(encoder, new TanhHashLayerSettings(4, false, NORMAL), true));
        }
        return models;
    }

    @ParameterizedTest
    @MethodSource("models")
    void newNodesGetTheCodesThatTheyHaveInTheGraph(Record encoder, Record hash, boolean frozen) throws IOException {
        HashModel model = nodes.model(encoder, hash, frozen);
        Matrix codes = model.codes().copy();
        Tower tower = model.tower();
        ComputationGraph loaded = exported(tower);
        Matrix rows = tower.rows().get();
        int[] both = {NewNodes.USER, NewNodes.ITEM};
        INDArray[] together = loaded.output(inputs(tower, rows, both));
        for (int i = 0; i < both.length; i++) {
            int side = tower.heads().shared() ? 0 : i;
            requireRow(together[side], i, codes.row(both[i]));
            requireRow(loaded.output(inputs(tower, rows, both[i]))[side], 0, codes.row(both[i]));
        }
        assertThat(together).hasSize(tower.heads().shared() ? 1 : 2);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingInTheFileIsOfThisProject(Record encoder, Record hash, boolean frozen) throws IOException {
        Tower tower = nodes.model(encoder, hash, frozen).tower();
        Path file = folder.resolve("model.zip");
        Dl4jTower.write(file, tower);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .containsExactlyInAnyOrder("configuration.json", "coefficients.bin");
            byte[] configuration =
                    zip.getInputStream(zip.getEntry("configuration.json")).readAllBytes();
            assertThat(new String(configuration, StandardCharsets.UTF_8))
                    .contains("DenseLayer")
                    .doesNotContain("hashgnn");
        }
    }

    static List<Record> oneLayer() {
        return List.of(
                sage(Aggregator.CONCAT, Activation.RELU, List.of(7), List.of(2)),
                sage(Aggregator.MEAN, Activation.LEAKY_RELU, List.of(7), List.of(2)),
                new GcnSettings(List.of(5), Activation.TANH, 9, NORMAL));
    }

    @ParameterizedTest
    @MethodSource("oneLayer")
    void theRowsOfTheNodesThatWereThereBeforeAreEnough(Record encoder) throws IOException {
        Matrix codes = nodes.model(encoder, LINEAR, false).codes();
        Tower before = nodes.before(encoder, LINEAR).tower();
        Matrix rows = before.rows().get();
        rows.requireShape(18, 3);
        ComputationGraph loaded = exported(before);
        for (int node : new int[] {NewNodes.USER, NewNodes.ITEM}) {
            int[] neighbours = Arrays.stream(Towers.neighbours(nodes.graph(), node))
                    .map(NewNodes::before)
                    .toArray();
            INDArray[] inputs = {
                Nd4j.createFromArray(new float[][] {nodes.features(node)}),
                Nd4j.createFromArray(new float[][] {Towers.aggregate(rows, neighbours, 1)}),
                shares(before, neighbours.length)
            };
            INDArray[] z = loaded.output(Arrays.copyOf(inputs, inputsOf(before)));
            requireRow(z[node == NewNodes.USER ? 0 : 1], 0, codes.row(node));
        }
    }

    @Test
    void whatSearchRanksByInsteadOfZIsTheLastLayer() throws IOException {
        NewNodes relaxed = new NewNodes(compute, new HashNetSettings(new ConstantSchedule(0.7)));
        HashModel model = relaxed.model(new GcnSettings(List.of(6, 4), Activation.SIGMOID, 9, NORMAL), LINEAR, false);
        Matrix codes = model.codes().copy();
        Tower tower = model.tower();
        assertThat(tower.heads().items()).hasSize(2);
        requireRow(
                exported(tower).output(inputs(tower, tower.rows().get(), NewNodes.ITEM))[1],
                0,
                codes.row(NewNodes.ITEM));
    }

    @Test
    void aNodeWithoutNeighboursHasAnAggregateOfZeros() throws IOException {
        Record encoder = sage(Aggregator.MEAN, Activation.TANH, List.of(4, 3), List.of(2, 3));
        HashModel model = nodes.model(encoder, new TanhHashLayerSettings(6, true, NORMAL), false);
        Matrix codes = model.codes().copy();
        Tower tower = model.tower();
        int lonely = 6;
        assertThat(nodes.graph().degree(lonely)).isZero();
        INDArray[] inputs = inputs(tower, tower.rows().get(), lonely);
        assertThat(inputs[1].maxNumber().doubleValue()).isZero();
        assertThat(inputs[2].toFloatVector()).containsExactly(1, 1);
        requireRow(exported(tower).output(inputs)[0], 0, codes.row(lonely));
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() throws IOException {
        Tower tower = nodes.model(new LightGcnSettings(1, 9, 0, NORMAL, null), LINEAR, false)
                .tower();
        Path taken = Files.writeString(folder.resolve("taken"), "x");
        assertThatThrownBy(() -> Dl4jTower.write(taken.resolve("model.zip"), tower))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot write this file");
        Path inTheWay = folder.resolve("model.zip");
        Files.createDirectories(inTheWay.resolve("inside"));
        assertThatThrownBy(() -> Dl4jTower.write(inTheWay, tower)).isInstanceOf(InputException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(taken, inTheWay);
        }
    }

    @Test
    void thePortsSayWhatToFeed() {
        Tower mean = nodes.model(sage(Aggregator.MEAN, Activation.TANH, List.of(4, 5), List.of(10, 5)), LINEAR, false)
                .tower();
        TowerPorts ports = TowerPorts.of(mean);
        assertThat(ports.inputs())
                .extracting(TowerPorts.Port::name, TowerPorts.Port::columns)
                .containsExactly(tuple("own", 3), tuple("neighbours", 7), tuple("own-share", 2));
        // The fan-outs go from the batch outwards, the layers from the input up.
        assertThat(ports.inputs().getLast().holds()).isEqualTo("1 / (min(degree, 5) + 1), 1 / (min(degree, 10) + 1)");
        assertThat(ports.outputs()).extracting(TowerPorts.Port::name).containsExactly("z-users", "z-items");
        assertThat(ports.outputs()).extracting(TowerPorts.Port::columns).containsExactly(5, 5);
        Tower gcn = nodes.model(
                        new GcnSettings(List.of(6), Activation.TANH, 9, NORMAL), new IdentityHashLayerSettings(), false)
                .tower();
        assertThat(TowerPorts.of(gcn).inputs().getLast().holds()).isEqualTo("1 / (degree + 1)");
        assertThat(TowerPorts.of(gcn).outputs())
                .containsExactly(
                        new TowerPorts.Port("z", 6, "z of users and items; a bit is set where it is not below 0"));
        Tower light = nodes.model(new LightGcnSettings(3, 9, 0, NORMAL, null), LINEAR, false)
                .tower();
        assertThat(TowerPorts.of(light).inputs()).hasSize(2);
        assertThat(TowerPorts.of(light).inputs().getLast().holds())
                .contains("divided by the degree to the power of 0.5");
    }

    private ComputationGraph exported(Tower tower) throws IOException {
        Path file = folder.resolve("model.zip");
        Dl4jTower.write(file, tower);
        return ModelSerializer.restoreComputationGraph(file.toFile());
    }

    private INDArray[] inputs(Tower tower, Matrix rows, int... chosen) {
        List<INDArray[]> each = new ArrayList<>();
        for (int node : chosen) {
            int[] neighbours = Towers.neighbours(nodes.graph(), node);
            each.add(new INDArray[] {
                Nd4j.createFromArray(new float[][] {nodes.features(node)}),
                Nd4j.createFromArray(new float[][] {Towers.aggregate(rows, neighbours, tower.power())}),
                shares(tower, neighbours.length)
            });
        }
        INDArray[] inputs = new INDArray[inputsOf(tower)];
        for (int i = 0; i < inputs.length; i++) {
            int input = i;
            inputs[i] = Nd4j.vstack(each.stream().map(arrays -> arrays[input]).toArray(INDArray[]::new));
        }
        return inputs;
    }

    private static INDArray shares(Tower tower, int degree) {
        float[] shares = new float[tower.layers().size()];
        for (int l = 0; l < shares.length; l++) {
            TowerLayer layer = tower.layers().get(l);
            shares[l] = (float) Towers.share(degree, layer.fanOut().orElse(0));
        }
        return Nd4j.createFromArray(new float[][] {shares});
    }

    private static int inputsOf(Tower tower) {
        return tower.layers().getFirst().fanOut().isPresent() ? 3 : 2;
    }

    private static Record sage(
            Aggregator aggregator, Activation activation, List<Integer> layers, List<Integer> fanOuts) {
        return new GraphSageSettings(
                layers, fanOuts, List.of(), List.of(), aggregator, false, 0, activation, 9, NORMAL);
    }

    private static void requireRow(INDArray actual, int row, float[] expected) {
        assertThat(actual.getRow(row).toFloatVector()).containsExactly(expected, within(1e-5f));
    }
}
