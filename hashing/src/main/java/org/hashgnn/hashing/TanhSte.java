package org.hashgnn.hashing;

import java.util.Map;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Schedule;

/** The sign forward and the slope of tanh backward, {@code f'(x) = beta (1 - tanh(beta x)^2)}. */
public final class TanhSte extends SurrogateSign {
    private final Schedule beta;

    /** The method with the given schedule of beta. */
    public TanhSte(TanhSteSettings settings, ModelContext context) {
        super(context.compute(), settings.normalize());
        beta = settings.beta();
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
    public Map<String, Double> annealed(long step) {
        return Map.of("beta", beta.at(step));
    }
}
