package org.hashgnn.benchmarks;

import java.util.concurrent.TimeUnit;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.graph.NegativeSampler;
import org.hashgnn.core.graph.TripletSampler;
import org.hashgnn.core.model.Constant;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.training.Adam;
import org.hashgnn.core.training.AdamSettings;
import org.hashgnn.core.training.BatchAssembler;
import org.hashgnn.encoders.LightGcn;
import org.hashgnn.encoders.LightGcnSettings;
import org.hashgnn.hashing.GuidedSte;
import org.hashgnn.hashing.GuidedSteSettings;
import org.hashgnn.hashing.IdentityHashLayer;
import org.hashgnn.hashing.IdentityHashLayerSettings;
import org.hashgnn.losses.BprLoss;
import org.hashgnn.losses.BprLossSettings;
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

/**
 * One training step of LightGCN with BPR, as in LightGCN's paper: 64 columns, 3 layers, 2,048 pairs with one negative each, the L2 penalty, dense
 * Adam; drawing the batch is included. {@code benchmarks/peers/torch_lightgcn.py} times the same step in PyTorch.
 */
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
public class LightGcnStep {
    private static final int BATCH = 2048;

    /** {@code synthetic}, or the path of a training file in LightGCN's format. */
    @Param("synthetic")
    public String graph = Graphs.SYNTHETIC;

    /** The threads of the kernels. */
    @Param("2")
    public int computeThreads;

    private Compute compute = Compute.of(1, "scalar");
    private @Nullable HashModel model;
    private @Nullable BatchAssembler assembler;
    private @Nullable Adam adam;
    private long step;

    /** Builds model and optimiser. */
    @Setup(Level.Trial)
    public void start() {
        compute = Compute.of(computeThreads);
        Interactions train = Graphs.interactions(graph);
        BipartiteGraph nodes = BipartiteGraph.of(train);
        ModelContext context = ModelContext.of(compute, nodes, null, 1);
        LightGcn encoder = new LightGcn(new LightGcnSettings(3, 64, 1e-4, new NormalInitializer(0.1), null), context);
        ModelContext codes = context.withWidth(encoder.width());
        HashModel built = new HashModel(
                compute,
                encoder,
                new IdentityHashLayer(new IdentityHashLayerSettings(), codes),
                new GuidedSte(new GuidedSteSettings(new Constant(1), GuidedSteSettings.Mixing.ROW), codes),
                new BprLoss(new BprLossSettings(1), codes),
                nodes.users());
        adam = new Adam(new AdamSettings(new Constant(1e-3), 0.9, 0.999, 1e-8, 0, false), built.parameters(), compute);
        TripletSampler sampler = new TripletSampler(train, new NegativeSampler(train, 0), BATCH, 1, 1);
        assembler = new BatchAssembler(sampler, BATCH, train.users(), train.itemCount(), false);
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
        double loss = model.step(assembler.batch(step), new Step(step, 1, BATCH));
        adam.update(step++);
        if (!Double.isFinite(loss)) {
            throw new IllegalStateException("the loss is " + loss);
        }
        return loss;
    }
}
