package org.hashgnn.hashing.binarizer;

import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.Curve;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Randoms;

/**
 * Every bit is a relaxed sample of two classes by the Gumbel-softmax (Jang, Gu and Poole, ICLR 2017; Hash_gumb of Tan et al., WWW 2020). With
 * the logits z and 0, Gumbel noise {@code g1}, {@code g2} and temperature tau, the first component less the second is
 *
 * <p>{@code h = tanh((z + g1 - g2) / (2 tau))}, with {@code g1 - g2 = ln(v / (1 - v))} for v uniform in (0, 1) (logistic), and
 * {@code dh/dz = (1 - h^2) / (2 tau)}.
 *
 * <p>The sign of h is +1 with probability {@code 1 / (1 + e^-z)} at any temperature; as tau falls towards 0, h becomes that sign. z is a
 * log-odds, so it should not be bounded: give it a {@code linear} hash layer. O(n K) each way, a logarithm for each entry.
 *
 * <p>Hierarchical and continuous search rank by the mean of the sign over the noise, {@code 2 / (1 + e^-z) - 1 = tanh(z / 2)}.
 */
public final class GumbelSoftmax extends ScaledTanh {
    private static final long NOISE = 0x5EED_0005L;

    private final Curve temperature;

    /** The method with the given schedule of tau. */
    public GumbelSoftmax(GumbelSoftmaxSettings settings, ModelContext context) {
        super(context, 0.5);
        temperature = settings.temperature().over(context.span());
    }

    @Override
    public void forward(Matrix z, Step step, Matrix h) {
        h.requireShape(z.rows(), z.columns());
        double factor = scale(step.index());
        long key = step.stream(NOISE);
        long columns = z.columns();
        compute().parallel().forRanges(z.rows(), 64, (from, to) -> {
            for (long i = from * columns; i < to * columns; i++) {
                double v = Randoms.unitDouble(Randoms.mix(key + i));
                double noise = Math.log(v / (1 - v));
                float logit = z.segment().getAtIndex(ValueLayout.JAVA_FLOAT, i);
                h.segment().setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) ((logit + noise) * factor));
            }
        });
        compute().activate(Activation.TANH, h, null);
    }

    @Override
    public Map<String, Curve> annealed() {
        return Map.of("temperature", temperature);
    }

    @Override
    protected double scale(long step) {
        return 0.5 / temperature.at(step);
    }
}
