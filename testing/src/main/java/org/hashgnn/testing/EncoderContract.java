package org.hashgnn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract test of {@link Encoder}: shapes, gradients that agree with finite differences and add up, touched rows, the same bits for
 * any number of threads, {@link Encoder#encodeAll} as a function of the parameters alone. A subclass lists {@link #examples} and says by
 * the other methods what its encoders do not do. Finite differences need wide initial values and smooth activations.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EncoderContract {
    private static final Step STEP = new Step(3, 17, 5);
    private static final long SEED = 11;

    private final Compute compute = Compute.of(2);
    private final Interactions small = TestGraphs.small();
    private final NodeBatch batch = TestGraphs.smallBatch();

    /** Returns the registered encoders with the settings to try. */
    protected abstract Examples<Encoder> examples();

    /** How the rows of a batch relate to those of {@link Encoder#encodeAll}. */
    protected enum Coverage {
        /** The same rows. */
        EVERYTHING,
        /** Rows without some edges, the same at every step. */
        WITHOUT_TARGETS,
        /** Rows over a sample of the neighbours, another one at every step. */
        SAMPLE
    }

    /**
     * Returns how the rows of a batch relate to those of all nodes, for the given settings.
     *
     * @param settings the settings of the encoder
     * @param largestDegree the largest degree of a node of the graph
     */
    protected Coverage coverage(Record settings, int largestDegree) {
        return Coverage.EVERYTHING;
    }

    /** Returns whether the encoder is fitted when it is made. A fitted encoder has no parameters and takes no features. */
    protected boolean fitted(Record settings) {
        return false;
    }

    /** Returns whether the encoder takes node features instead of a table of its own. */
    protected boolean takesFeatures(Record settings) {
        return !fitted(settings);
    }

    /** Returns whether the encoder says how the row of a new node comes about ({@link Encoder#tower}). */
    protected boolean exportable(Record settings) {
        return !fitted(settings);
    }

    final List<Example<Encoder>> all() {
        return examples().all();
    }

    final List<Example<Encoder>> trained() {
        return all().stream().filter(example -> !fitted(example.settings())).toList();
    }

    final List<Example<Encoder>> featured() {
        return all().stream()
                .filter(example -> takesFeatures(example.settings()))
                .toList();
    }

    final List<Example<Encoder>> exportable() {
        return all().stream().filter(example -> exportable(example.settings())).toList();
    }

    final List<Example<Encoder>> untrained() {
        return all().stream().filter(example -> fitted(example.settings())).toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("untrained")
    void aFittedEncoderFollowsItsSeedAndTakesNoFeatures(Example<Encoder> example) {
        Encoder encoder = example.create(context(null));
        assertThat(encoder.parameters()).isEmpty();
        assertThat(Matrices.values(example.create(context(null)).encodeAll()))
                .isEqualTo(Matrices.values(encoder.encodeAll()));
        assertThat(Matrices.values(example.create(TestGraphs.context(compute, small, null, 0, SEED + 1))
                        .encodeAll()))
                .isNotEqualTo(Matrices.values(encoder.encodeAll()));
        assertThatThrownBy(() -> example.create(context(Matrices.normal(18, 3, 1, 5))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("takes no node features");
        assertThatThrownBy(encoder::tower)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no row for a new");
    }

    @AfterAll
    final void close() {
        compute.close();
    }

    @ParameterizedTest
    @MethodSource("all")
    void rowsHaveTheirShapes(Example<Encoder> example) {
        Encoder encoder = example.create(context(null));
        Matrix rows = encoder.encode(batch, STEP).rows();
        rows.requireShape(batch.count(), encoder.width());
        assertThat(Matrices.largest(rows)).isFinite().isPositive();
        encoder.encodeAll().requireShape(18, encoder.width());
        assertThat(encoder.parameters()).isEqualTo(encoder.parameters());
        assertThat(encoder.parameters().stream().map(Parameter::name)).doesNotHaveDuplicates();
        assertThat(encoder.parameters().isEmpty()).isEqualTo(fitted(example.settings()));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("trained")
    void gradientsAreThoseOfFiniteDifferences(Example<Encoder> example) {
        checkGradients(example.create(context(null)), batch, STEP);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("featured")
    void givenFeaturesTakeThePlaceOfTheTable(Example<Encoder> example) {
        Matrix features = Matrices.normal(18, 3, 1, 5);
        float[] before = Matrices.values(features);
        Encoder encoder = example.create(context(features));
        assertThat(encoder.parameters())
                .noneMatch(parameter -> parameter.value().rows() == 18);
        encoder.encode(batch, STEP).rows().requireShape(batch.count(), encoder.width());
        checkGradients(encoder, batch, STEP);
        assertThat(Matrices.values(features)).isEqualTo(before);
        Matrix other = Matrices.normal(18, 3, 1, 6);
        assertThat(Matrices.values(example.create(context(other)).encodeAll()))
                .isNotEqualTo(Matrices.values(encoder.encodeAll()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void touchedRowsAreAllThatHaveAGradient(Example<Encoder> example) {
        Encoder encoder = example.create(context(null));
        NodeBatch few = TestGraphs.batch(small, new int[] {1}, new int[] {10}, new int[] {10});
        pullBack(encoder, few, STEP);
        for (Parameter parameter : encoder.parameters()) {
            int[] touched = parameter.touched();
            if (touched != null) {
                Set<Integer> rows = new HashSet<>();
                Arrays.stream(touched, 0, parameter.touchedCount()).forEach(rows::add);
                assertThat(rows).hasSize(parameter.touchedCount());
                for (int row = 0; row < parameter.value().rows(); row++) {
                    if (!rows.contains(row)) {
                        assertThat(parameter.gradient().row(row)).containsOnly(0f);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradientsAddUp(Example<Encoder> example) {
        Encoder encoder = example.create(context(null));
        pullBack(encoder, batch, STEP);
        List<Matrix> once =
                encoder.parameters().stream().map(p -> p.gradient().copy()).toList();
        pullBack(encoder, batch, STEP);
        for (int i = 0; i < once.size(); i++) {
            Parameter parameter = encoder.parameters().get(i);
            double allowed = 1e-5 * (1 + Matrices.largest(once.get(i)));
            for (int row = 0; row < parameter.value().rows(); row++) {
                for (int column = 0; column < parameter.value().columns(); column++) {
                    assertThat((double) parameter.gradient().get(row, column))
                            .as(parameter.name())
                            .isCloseTo(2.0 * once.get(i).get(row, column), within(allowed));
                }
            }
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("trained")
    void theSameStepGivesTheSameBits(Example<Encoder> example) {
        Encoder encoder = example.create(context(null));
        List<float[]> first = bits(encoder, small, batch);
        encoder.parameters().forEach(parameter -> parameter.gradient().clear());
        encoder.encode(batch, new Step(4, 17, 5));
        requireSame(bits(encoder, small, batch), first);
        requireSame(bits(example.create(context(null)), small, batch), first);
        assertThat(Matrices.values(encoder.parameters().getFirst().value()))
                .isNotEqualTo(Matrices.values(example.create(TestGraphs.context(compute, small, null, 0, SEED + 1))
                        .parameters()
                        .getFirst()
                        .value()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void anyNumberOfThreadsGivesTheSameBits(Example<Encoder> example) {
        Interactions wide = TestGraphs.random(600, 501, 0.02, 9);
        NodeBatch many = TestGraphs.randomBatch(wide, 301, 3, 4);
        List<float[]> single = List.of();
        for (int threads = 1; threads <= 3; threads++) {
            try (Compute some = Compute.of(threads)) {
                List<float[]> bits = bits(example.create(TestGraphs.context(some, wide, null, 0, SEED)), wide, many);
                if (threads == 1) {
                    single = bits;
                } else {
                    requireSame(bits, single);
                }
            }
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("trained")
    void allRowsAreAFunctionOfTheParametersAlone(Example<Encoder> example) {
        Encoder encoder = example.create(context(null));
        float[] all = Matrices.values(encoder.encodeAll());
        pullBack(encoder, batch, STEP);
        pullBack(encoder, batch, new Step(9, 18, 5));
        assertThat(Matrices.values(encoder.encodeAll())).isEqualTo(all);
        Matrix value = encoder.parameters().getFirst().value();
        value.set(0, 0, value.get(0, 0) + 1);
        assertThat(Matrices.values(encoder.encodeAll())).isNotEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBatchHasTheRowsOfAllNodesOrASampleThatChangesWithTheStep(Example<Encoder> example) {
        Encoder encoder = example.create(context(null));
        Matrix rows = encoder.encode(batch, STEP).rows().copy();
        Matrix next = encoder.encode(batch, new Step(STEP.index() + 1, STEP.seed(), STEP.pairs()))
                .rows();
        Coverage coverage = coverage(example.settings(), 10);
        assertThat(Arrays.equals(Matrices.values(next), Matrices.values(rows))).isEqualTo(coverage != Coverage.SAMPLE);
        Matrix all = Matrix.zeros(batch.count(), encoder.width());
        compute.gather(encoder.encodeAll(), batch.nodes(), all);
        compute.addInPlace(all, -1, rows);
        if (coverage == Coverage.EVERYTHING) {
            assertThat(Matrices.largest(all)).isLessThan(1e-5);
        } else {
            assertThat(Matrices.largest(all)).isGreaterThan(1e-3);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("exportable")
    void theTowerGivesEachNodeTheRowThatItHas(Example<Encoder> example) {
        Matrix features = Matrices.normal(18, 3, 1, 5);
        Encoder encoder = example.create(context(features));
        for (Parameter parameter : encoder.parameters()) {
            Matrix value = parameter.value();
            compute.addInPlace(value, 0.3f, Matrices.normal(value.rows(), value.columns(), 1, 8));
        }
        float[] before = Matrices.values(encoder.encodeAll());
        Tower tower = encoder.tower();
        Matrix given = tower.rows().get();
        given.requireShape(18, tower.neighbours());
        assertThat(Matrices.largest(given)).isFinite();
        assertThat(tower.own()).isEqualTo(3);
        assertThat(tower.heads()).isEqualTo(Heads.same());
        BipartiteGraph graph = BipartiteGraph.of(small);
        for (int node = 0; node < graph.nodes(); node++) {
            double[] row = Towers.row(tower, given, features.row(node), Towers.neighbours(graph, node));
            assertThat(row).hasSize(encoder.width());
            for (int column = 0; column < row.length; column++) {
                double expected = before[node * row.length + column];
                assertThat(row[column]).as("node %s", node).isCloseTo(expected, within(1e-5));
            }
        }
        assertThat(Matrices.values(encoder.encodeAll())).isEqualTo(before);
    }

    private ModelContext context(@Nullable Matrix features) {
        return TestGraphs.context(compute, small, features, 0, SEED);
    }

    private static void checkGradients(Encoder encoder, NodeBatch batch, Step step) {
        Matrix direction = direction(encoder, batch);
        pullBack(encoder, batch, step);
        for (Parameter parameter : encoder.parameters()) {
            FiniteDifferences.check(
                    parameter.name(),
                    parameter.value(),
                    parameter.gradient(),
                    () -> {
                        Encoding encoding = encoder.encode(batch, step);
                        return Matrices.inner(encoding.rows(), direction) + encoding.penalty();
                    },
                    0.005);
        }
    }

    private static Matrix direction(Encoder encoder, NodeBatch batch) {
        return Matrices.normal(batch.count(), encoder.width(), 1, 23);
    }

    private static float[] pullBack(Encoder encoder, NodeBatch batch, Step step) {
        Encoding encoding = encoder.encode(batch, step);
        float[] rows = Matrices.values(encoding.rows());
        encoding.pullBack().accept(direction(encoder, batch));
        return rows;
    }

    /** Everything that comes out of one step, and all rows. */
    private static List<float[]> bits(Encoder encoder, Interactions interactions, NodeBatch batch) {
        List<float[]> bits = new ArrayList<>();
        bits.add(pullBack(encoder, batch, STEP));
        encoder.parameters().forEach(parameter -> bits.add(Matrices.values(parameter.gradient())));
        Matrix all = encoder.encodeAll();
        all.requireShape(interactions.users() + interactions.itemCount(), encoder.width());
        bits.add(Matrices.values(all));
        return bits;
    }

    private static void requireSame(List<float[]> actual, List<float[]> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).isEqualTo(expected.get(i));
        }
    }
}
