package org.hashgnn.hashing.binarizer;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.Curve;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Randoms;

/**
 * The guided straight-through estimator of HashGNN (Tan et al., WWW 2020, Eq. 8): {@code h = Q z + (1 - Q) sign(z)} with {@code Q ~ Bernoulli(p)}, and
 * {@code dLoss/dz = dLoss/dh}. With p at 1 it is the continuous model, with p at 0 the {@linkplain Ste plain estimator}; p usually falls
 * from one to the other.
 */
public final class GuidedSte implements Binarizer {
    private static final long MIXING = 0x5EED_0004L;

    private final Compute compute;
    private final Curve p;
    private final GuidedSteSettings.Mixing mixing;

    /** The estimator with the given schedule of p. */
    public GuidedSte(GuidedSteSettings settings, ModelContext context) {
        compute = context.compute();
        p = settings.p().over(context.span());
        mixing = settings.mixing();
    }

    @Override
    public void forward(Matrix z, Step step, Matrix h) {
        h.requireShape(z.rows(), z.columns());
        double share = p.at(step.index());
        long key = step.stream(MIXING);
        compute.parallel().forRanges(z.rows(), 256, (from, to) -> {
            Signs.write(z, h, from, to);
            for (int row = from; row < to; row++) {
                mix(z, h, row, step.pairs(), share, key);
            }
        });
    }

    @Override
    public void backward(Matrix z, Matrix h, Matrix gradient, Step step, Matrix result) {
        result.copyFrom(gradient);
    }

    @Override
    public Map<String, Curve> annealed() {
        return Map.of("p", p);
    }

    private void mix(Matrix z, Matrix h, int row, int pairs, double share, long key) {
        int columns = z.columns();
        long start = (long) row * columns;
        if (mixing == GuidedSteSettings.Mixing.ROW) {
            int drawnFor = row < 2 * pairs ? row % pairs : row;
            if (Randoms.unitDouble(Randoms.mix(key, drawnFor)) < share) {
                MemorySegment.copy(
                        z.segment(),
                        start * Float.BYTES,
                        h.segment(),
                        start * Float.BYTES,
                        (long) columns * Float.BYTES);
            }
            return;
        }
        for (long i = start; i < start + columns; i++) {
            if (Randoms.unitDouble(Randoms.mix(key + i)) < share) {
                h.segment().setAtIndex(ValueLayout.JAVA_FLOAT, i, z.segment().getAtIndex(ValueLayout.JAVA_FLOAT, i));
            }
        }
    }
}
