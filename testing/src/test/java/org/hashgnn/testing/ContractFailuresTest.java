package org.hashgnn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import java.util.Set;
import java.util.TreeSet;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;
import org.hashgnn.core.model.Loss;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.model.Triplets;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract tests fail for components that break the contract. */
class ContractFailuresTest {
    /** The contracts that must fail run for a test of this class only, however the build selects classes. */
    private static final String ASKED = "org.hashgnn.testing.ContractFailuresTest#asked";

    private static boolean asked;

    static boolean asked() {
        return asked;
    }

    record Nothing() {}

    static final class WrongModule extends AbstractModule {
        @Override
        protected void configure() {
            Components.of(binder())
                    .add(Component.built(
                            Loss.class, "wrong", Nothing.class, (settings, context) -> new WrongGradient()))
                    .add(Component.built(
                            Binarizer.class, "wrong", Nothing.class, (settings, context) -> new NotLinear()));
        }
    }

    /** A loss whose gradient is a tenth too large. */
    private record WrongGradient() implements Loss {
        @Override
        public double evaluate(Triplets rows, Triplets gradients, double weight) {
            return new TinyLoss().evaluate(rows, gradients, 1.1 * weight);
        }
    }

    /** A binarizer whose backward pass squares the gradient and whose forward pass changes its input. */
    private record NotLinear() implements Binarizer {
        @Override
        public void forward(Matrix z, Step step, Matrix h) {
            h.copyFrom(z);
            z.set(0, 0, z.get(0, 0) + 1);
        }

        @Override
        public void backward(Matrix z, Matrix h, Matrix gradient, Step step, Matrix result) {
            result.copyFrom(gradient);
            result.set(1, 0, gradient.get(1, 0) * gradient.get(1, 0));
        }
    }

    @EnabledIf(ASKED)
    static final class WrongLoss extends LossContract {
        @Override
        protected Examples<Loss> examples() {
            return Examples.of(Loss.class, new WrongModule()).with(new Nothing());
        }
    }

    @EnabledIf(ASKED)
    static final class WrongBinarizer extends BinarizerContract {
        @Override
        protected Examples<Binarizer> examples() {
            return Examples.of(Binarizer.class, new WrongModule()).with(new Nothing());
        }
    }

    @Test
    void aWrongGradientFails() {
        assertThat(failures(WrongLoss.class))
                .containsExactly("aWeightedSumIsALoss", "gradientsAreThoseOfFiniteDifferences");
    }

    @Test
    void aBackwardPassThatIsNotLinearAndAChangedInputFail() {
        assertThat(failures(WrongBinarizer.class))
                .containsExactly("theWayBackIsLinear", "valuesAreFiniteAndTheInputStays");
    }

    private static Set<String> failures(Class<?> contract) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(contract))
                .build();
        Set<String> failures = new TreeSet<>();
        asked = true;
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    failures.add(test.getSource()
                            .filter(MethodSource.class::isInstance)
                            .map(source -> ((MethodSource) source).getMethodName())
                            .orElse(test.getDisplayName()));
                }
            }
        });
        asked = false;
        return failures;
    }
}
