package org.hashgnn.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Key;
import java.util.Objects;
import java.util.Set;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.Schedule;
import org.hashgnn.core.schedule.Span;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.testing.TestGraphs;
import org.hashgnn.testing.TinyBinarizer;
import org.junit.jupiter.api.Test;

class ComponentTest {
    private record Level(double noise) {}

    private static final class First extends AbstractModule {
        @Override
        protected void configure() {
            Components.of(binder()).add(noise());
        }
    }

    private static final class Second extends AbstractModule {
        @Override
        protected void configure() {
            Components.of(binder()).add(Component.plain(Schedule.class, "constant", ConstantSchedule.class));
        }
    }

    @Test
    void aBuiltComponentIsMadeFromItsSettings() {
        try (Compute compute = Compute.of(1)) {
            ModelContext context = TestGraphs.context(compute, Interactions.none(1, 1), null, 3, 5);
            Spec<Binarizer> spec = new Spec<>("noise", new Level(0.5), factory());
            assertThat(spec.create(context)).isEqualTo(new TinyBinarizer(0.5));
            assertThat(Objects.requireNonNull(spec.create(context).annealed().get("noise"))
                            .at(1))
                    .isEqualTo(0.25);
            assertThatThrownBy(() -> new Spec<>("noise", new ConstantSchedule(1), factory()).create(context))
                    .isInstanceOf(ClassCastException.class);
            assertThat(context.withWidth(7))
                    .isEqualTo(new ModelContext(
                            compute, context.graph(), null, null, 7, 5, Span.UNKNOWN, context.progress()));
        }
    }

    @Test
    void aPlainComponentIsItsOwnSettings() {
        assertThat(Component.plain(Schedule.class, "constant", ConstantSchedule.class)
                        .factory())
                .isNull();
        assertThatThrownBy(() -> Component.plain(Schedule.class, "normal", NormalInitializer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NormalInitializer does not implement")
                .hasMessageContaining("Schedule");
    }

    @Test
    void theComponentsOfAllModulesComeTogether() {
        Set<Component<?>> all =
                Guice.createInjector(new First(), new Second()).getInstance(new Key<Set<Component<?>>>() {});
        assertThat(all).extracting(component -> component.name()).containsExactlyInAnyOrder("noise", "constant");
    }

    @Test
    void aBinarizerAnnealsNothingUnlessItSaysSo() {
        Binarizer plain = new Binarizer() {
            @Override
            public void forward(org.hashgnn.core.tensor.Matrix z, Step step, org.hashgnn.core.tensor.Matrix h) {}

            @Override
            public void backward(
                    org.hashgnn.core.tensor.Matrix z,
                    org.hashgnn.core.tensor.Matrix h,
                    org.hashgnn.core.tensor.Matrix gradient,
                    Step step,
                    org.hashgnn.core.tensor.Matrix result) {}
        };
        assertThat(plain.annealed()).isEmpty();
    }

    private static java.util.function.BiFunction<Record, ModelContext, Binarizer> factory() {
        java.util.function.BiFunction<Record, ModelContext, Binarizer> factory = noise().factory();
        if (factory == null) {
            throw new AssertionError("a built component has a factory");
        }
        return factory;
    }

    private static Component<Binarizer> noise() {
        return Component.built(
                Binarizer.class, "noise", Level.class, (settings, context) -> new TinyBinarizer(settings.noise()));
    }
}
