package org.hashgnn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Loss;
import org.hashgnn.core.schedule.Schedule;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    @Test
    void everyComponentComesWithItsSettings() {
        assertThat(Examples.of(Binarizer.class, new TinyModule())
                        .with(new TinyModule.Level(0), new TinyModule.Level(1))
                        .all())
                .extracting(example -> example.settings())
                .containsExactly(new TinyModule.Level(0), new TinyModule.Level(1));
        assertThat(Examples.of(Loss.class, new TinyModule())
                        .with(new TinyModule.Nothing())
                        .all())
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
                        .with(new TinyModule.Level(1), new TinyModule.Level(1))
                        .all())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the same noise");
    }

    @Test
    void aModuleWithoutSuchComponentsFails() {
        assertThatThrownBy(() -> Examples.of(Schedule.class, new TinyModule()).all())
                .isInstanceOf(AssertionError.class);
    }
}
