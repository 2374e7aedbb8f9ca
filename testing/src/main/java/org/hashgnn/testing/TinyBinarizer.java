package org.hashgnn.testing;

import java.util.Map;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.Curve;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Randoms;

/** A binarizer that adds noise, which falls with the step: {@code h = z + noise / (1 + step)}. Noise 0 is the continuous model. */
public record TinyBinarizer(double noise) implements Binarizer {
    @Override
    public void forward(Matrix z, Step step, Matrix h) {
        h.copyFrom(z);
        for (int row = 0; row < h.rows(); row++) {
            double drawn = Randoms.unitDouble(Randoms.mix(step.stream(7), row)) - 0.5;
            h.set(row, 0, (float) (h.get(row, 0) + drawn * level(step.index())));
        }
    }

    @Override
    public void backward(Matrix z, Matrix h, Matrix gradient, Step step, Matrix result) {
        result.copyFrom(gradient);
    }

    @Override
    public Map<String, Curve> annealed() {
        return Map.of("noise", this::level);
    }

    private double level(long step) {
        return noise / (1 + step);
    }
}
