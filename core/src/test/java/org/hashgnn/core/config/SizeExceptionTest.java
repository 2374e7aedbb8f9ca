package org.hashgnn.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SizeExceptionTest {
    @Test
    void theInnermostPlaceThatKnowsTheSettingsNamesThem() {
        assertThat(SizeException.naming(() -> 7, "a")).isEqualTo(7);
        assertThatThrownBy(() -> SizeException.naming(
                        () -> SizeException.naming(
                                () -> {
                                    throw new SizeException("3 x 4 is too much", 3, 4);
                                },
                                "inner",
                                "other"),
                        "outer"))
                .isInstanceOfSatisfying(SizeException.class, refused -> {
                    assertThat(refused.keys()).containsExactly("inner", "other");
                    assertThat(refused.dimensions()).containsExactly(3L, 4L);
                })
                .hasMessage("3 x 4 is too much");
    }
}
