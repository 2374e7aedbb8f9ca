package org.hashgnn.hashing.binarizer;

import java.util.Map;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.schedule.Curve;

/**
 * The approximation-adjustable gradient estimator (Luo and Wu, "Optimizing Recall in Deep Graph Hashing Framework for Item Retrieval"): the slope of
 * SignSwish (Darabi et al., arXiv 1812.11800), {@code f(x) = 2 s (1 + t (1 - s)) - 1} with {@code t = beta x} and {@code s = sigma(t)}, which is
 *
 * <p>{@code f'(x) = 2 beta s (1 - s) (2 + t (1 - 2 s))}.
 *
 * <p>It is below 0 where {@code |t|} is above 2.4: there the gradient is turned round, for more and more entries as beta grows. The paper lets
 * beta grow and does not say how.
 */
public final class Aage extends SurrogateSign {
    private final Curve beta;
    private final double least;

    /** The method with the given schedule of beta. */
    public Aage(AageSettings settings, ModelContext context) {
        super(context.compute(), settings.normalize());
        beta = settings.beta().over(context.span());
        least = settings.clamp() ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    protected Slope slope(long step) {
        double b = beta.at(step);
        return x -> Math.max(least, slope(b, x));
    }

    /** The derivative of SignSwish; with e^-|t|, so that nothing overflows. */
    static double slope(double beta, double x) {
        double t = Math.abs(beta * x);
        double e = Math.exp(-t);
        double sum = 1 + e;
        return 2 * beta * e / (sum * sum) * (2 - t * (1 - e) / sum);
    }

    @Override
    public Map<String, Curve> annealed() {
        return Map.of("beta", beta);
    }
}
