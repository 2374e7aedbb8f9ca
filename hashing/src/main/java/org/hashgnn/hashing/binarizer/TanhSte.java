package org.hashgnn.hashing.binarizer;

import java.util.Map;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.schedule.Curve;

/** The sign forward and the slope of tanh backward, {@code f'(x) = beta (1 - tanh(beta x)^2)}. */
public final class TanhSte extends SurrogateSign {
    private final Curve beta;

    /** The method with the given schedule of beta. */
    public TanhSte(TanhSteSettings settings, ModelContext context) {
        super(context.compute(), settings.normalize());
        beta = settings.beta().over(context.span());
    }

    @Override
    protected Slope slope(long step) {
        double b = beta.at(step);
        return x -> {
            double e = Math.exp(-2 * Math.abs(b * x));
            return 4 * b * e / ((1 + e) * (1 + e));
        };
    }

    @Override
    public Map<String, Curve> annealed() {
        return Map.of("beta", beta);
    }
}
