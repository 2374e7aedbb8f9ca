package org.hashgnn.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;
import org.hashgnn.core.model.Loss;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private record Level(double noise) {}

    private record Nothing() {}

    private static final class TinyModule extends AbstractModule {
        @Override
        protected void configure() {
            Components.of(binder())
                    .add(Component.built(
                            Binarizer.class,
                            "noise",
                            Level.class,
                            (settings, context) -> new TinyBinarizer(settings.noise())))
                    .add(Component.built(Loss.class, "tiny", Nothing.class, (settings, context) -> new TinyLoss()));
        }
    }

    @Test
    void everyComponentComesWithItsSettings() {
        assertThat(Examples.of(Binarizer.class, new TinyModule())
                        .with(new Level(0), new Level(1))
                        .all())
                .extracting(example -> example.settings())
                .containsExactly(new Level(0), new Level(1));
        assertThat(Examples.of(Loss.class, new TinyModule()).with(new Nothing()).all())
                .hasSize(1);
    }

    @Test
    void aComponentWithoutSettingsFails() {
        assertThatThrownBy(() -> Examples.of(Binarizer.class, new TinyModule()).all())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("noise has 0 settings");
    }

    @Test
    void aSettingThatNeverVariesFails() {
        assertThatThrownBy(() -> Examples.of(Binarizer.class, new TinyModule())
                        .with(new Level(1), new Level(1))
                        .all())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the same noise");
    }

    @Test
    void aModuleWithoutSuchComponentsFails() {
        assertThatThrownBy(() -> Examples.of(org.hashgnn.core.model.Encoder.class, new TinyModule())
                        .all())
                .isInstanceOf(AssertionError.class);
    }
}
