package org.hashgnn.core.training;

import java.util.List;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.schedule.Curve;
import org.hashgnn.core.schedule.Span;
import org.hashgnn.core.tensor.AdamStep;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/**
 * Adam (Kingma and Ba, ICLR 2015), dense or lazy: a lazy update leaves alone the rows of a table that the step did not reach, and their
 * moments. Bias is corrected by the number of steps of the whole training.
 */
public final class Adam {
    private final AdamSettings settings;
    private final Curve rate;
    private final Compute compute;
    private final List<Parameter> parameters;
    private final List<Matrix> firstMoments;
    private final List<Matrix> secondMoments;

    /** An optimiser of some parameters over a training of the given length, with moments of zero. */
    public Adam(AdamSettings settings, Span span, List<Parameter> parameters, Compute compute) {
        this.settings = settings;
        this.rate = settings.rate().over(span);
        this.compute = compute;
        this.parameters = parameters;
        this.firstMoments = zerosLike(parameters);
        this.secondMoments = zerosLike(parameters);
    }

    /** Updates every parameter from its gradient and clears the gradients. */
    public void update(long step) {
        AdamStep numbers = new AdamStep(
                rate.at(step),
                settings.beta1(),
                settings.beta2(),
                settings.epsilon(),
                settings.weightDecay(),
                step + 1);
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            int[] rows = settings.lazy() ? parameter.touched() : null;
            compute.adam(
                    numbers,
                    parameter.value(),
                    parameter.gradient(),
                    firstMoments.get(i),
                    secondMoments.get(i),
                    rows,
                    parameter.touchedCount());
        }
    }

    /** The learning rate. */
    Curve rate() {
        return rate;
    }

    /** The mean of the gradients, parameter by parameter. */
    List<Matrix> firstMoments() {
        return firstMoments;
    }

    /** The mean of the squared gradients, parameter by parameter. */
    List<Matrix> secondMoments() {
        return secondMoments;
    }

    private static List<Matrix> zerosLike(List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> Matrix.zeros(p.value().rows(), p.value().columns()))
                .toList();
    }
}
