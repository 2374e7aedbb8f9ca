package org.hashgnn.core.training;

import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.tensor.Compute;

/** Stops a training whose numbers have left the finite ones, naming the tensor and the step. */
final class FiniteGuard {
    private final Compute compute;
    private final List<Parameter> parameters;

    FiniteGuard(Compute compute, List<Parameter> parameters) {
        this.compute = compute;
        this.parameters = parameters;
    }

    /** Looks at the parameters and gradients of a step whose loss is not finite. */
    void requireFinite(double loss, long step) {
        if (!Double.isFinite(loss)) {
            throw failure("the loss is " + loss + culprit(), step);
        }
    }

    /** Looks at every parameter. O(parameters). */
    void requireFiniteParameters(long step) {
        String culprit = culprit();
        if (!culprit.isEmpty()) {
            throw failure("training has diverged" + culprit, step);
        }
    }

    private String culprit() {
        for (Parameter parameter : parameters) {
            if (!Double.isFinite(compute.sumOfSquares(parameter.value()))) {
                return "; the first tensor that is not finite is the value of " + parameter;
            }
        }
        for (Parameter parameter : parameters) {
            if (!Double.isFinite(compute.sumOfSquares(parameter.gradient()))) {
                return "; the first tensor that is not finite is the gradient of " + parameter;
            }
        }
        return "";
    }

    private static InputException failure(String what, long step) {
        return new InputException(
                "at step " + step + " " + what
                        + ". Try a lower training.optimizer.rate, a smaller logit_scale, or smaller initial values; the last checkpoint is whole");
    }
}
