package org.hashgnn.experiments.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
    /** The examples of Winkler's reports, by hand: m matches, t half transpositions, prefix of at most four. */
    @ParameterizedTest
    @CsvSource({
        "martha, marhta, 0.961111",
        "dixon, dicksonx, 0.813333",
        "dwayne, duane, 0.84",
        "a, a, 1",
        "a, b, 0",
        "'', b, 0",
        "abcd, abcdefgh, 0.9"
    })
    void agreesWithPublishedValues(String a, String b, double expected) {
        assertThat(DidYouMean.similarity(a, b)).isCloseTo(expected, within(1e-6));
        assertThat(DidYouMean.similarity(b, a)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void namesAtMostThreeBestFirst() {
        assertThat(DidYouMean.best("epoch", List.of("epochs", "epoch1", "epoch_x", "epoch_xyz", "seed")))
                .containsExactly("epoch1", "epochs", "epoch_x");
        assertThat(DidYouMean.hint("epoch", List.of("epochs", "epoch_x", "epoch1")))
                .isEqualTo("; did you mean 'epoch1', 'epochs' or 'epoch_x'?");
    }

    @Test
    void isSilentWhereNothingComesClose() {
        assertThat(DidYouMean.hint("zzz", List.of("epochs"))).isEmpty();
    }

    @Test
    void doesNotMindCase() {
        assertThat(DidYouMean.hint("LightGCN", List.of("lightgcn"))).isEqualTo("; did you mean 'lightgcn'?");
    }
}
