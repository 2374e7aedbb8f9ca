package org.hashgnn.benchmarks;

import java.util.concurrent.TimeUnit;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.graph.NegativeSampler;
import org.hashgnn.core.graph.TripletSampler;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.Span;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.training.Adam;
import org.hashgnn.core.training.AdamSettings;
import org.hashgnn.core.training.BatchAssembler;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One training step of a model, from drawing the batch to the update. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx3g"
        })
public abstract class TrainingStep {
    /** {@code synthetic}, or the path of a training file in LightGCN's format. */
    @Param("synthetic")
    public String graph = Graphs.SYNTHETIC;

    /** The threads of the kernels. */
    @Param("2")
    public int computeThreads;

    private final int pairs;
    private final int negatives;
    private Compute compute = Compute.of(1, "scalar");
    private @Nullable HashModel model;
    private @Nullable BatchAssembler assembler;
    private @Nullable Adam adam;
    private long step;

    /**
     * A step on batches of a size.
     *
     * @param negatives the negative items of each pair
     */
    protected TrainingStep(int pairs, int negatives) {
        this.pairs = pairs;
        this.negatives = negatives;
    }

    /** The model in its first state. */
    protected abstract HashModel model(Compute with, ModelContext context);

    /** Whether Adam leaves the rows alone that the batch did not reach. */
    protected abstract boolean lazy();

    /** Builds model and optimiser. */
    @Setup(Level.Trial)
    public void start() {
        compute = Compute.of(computeThreads);
        Interactions train = Graphs.interactions(graph);
        HashModel built = model(compute, ModelContext.of(compute, BipartiteGraph.of(train), null, 1));
        adam = new Adam(
                new AdamSettings(new ConstantSchedule(1e-3), 0.9, 0.999, 1e-8, 0, lazy()),
                Span.UNKNOWN,
                built.parameters(),
                compute);
        TripletSampler sampler = new TripletSampler(train, new NegativeSampler(train, 0), pairs, negatives, 1);
        assembler = new BatchAssembler(sampler, train.users(), train.itemCount(), false);
        model = built;
        step = 0;
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void stop() {
        compute.close();
    }

    /** One step; the answer is the loss, which must be a number. */
    @Benchmark
    public double train() {
        if (model == null || assembler == null || adam == null) {
            throw new IllegalStateException("not set up");
        }
        double loss = model.step(assembler.batch(step), new Step(step, 1, pairs));
        adam.update(step++);
        if (!Double.isFinite(loss)) {
            throw new IllegalStateException("the loss is " + loss);
        }
        return loss;
    }
}
