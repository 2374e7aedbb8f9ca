package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.junit.jupiter.api.Test;

/** What the rows of fitted encoders mean. */
class CodeAspectsTest {
    private static final Set<CodeAspect> GIVEN = EnumSet.of(CodeAspect.SIGNS);

    @Test
    void rowsOfNmfHaveNoSigns() {
        assertThat(new NmfSettings(4, 1, 1, 0.1).aspects(GIVEN))
                .containsExactlyInAnyOrder(CodeAspect.PRODUCTS, CodeAspect.LENGTHS);
    }

    @Test
    void spectralRowsAreALowPassFilterWithAllExponentsAHalf() {
        assertThat(spectral(0.5, 0.5, 0.5, 0.5, false)).isEqualTo(EnumSet.allOf(CodeAspect.class));
        assertThat(spectral(0.4, 0.5, 0.5, 0.5, false)).isEqualTo(GIVEN);
        assertThat(spectral(0.5, 0.4, 0.5, 0.5, false)).isEqualTo(GIVEN);
        assertThat(spectral(0.5, 0.5, 0.4, 0.5, false)).isEqualTo(GIVEN);
        assertThat(spectral(0.5, 0.5, 0.5, 0.4, false)).isEqualTo(GIVEN);
        assertThat(spectral(0.5, 0.5, 0.5, 0.5, true)).isEqualTo(GIVEN);
    }

    private static Set<CodeAspect> spectral(double user, double item, double value, double popularity, boolean unit) {
        return new SpectralSettings(4, 2, 1, user, item, value, popularity, unit).aspects(GIVEN);
    }
}
