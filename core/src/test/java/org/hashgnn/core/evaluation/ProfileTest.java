package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {
    @ParameterizedTest
    @EnumSource(Profile.class)
    void isFoundByItsNameAndNamesEachMetricOnce(Profile profile) {
        assertThat(Profile.of(profile.id())).isSameAs(profile);
        List<String> names =
                profile.metrics(profile.cutoffs()).stream().map(Metric::name).toList();
        assertThat(new HashSet<>(names)).hasSameSizeAs(names).isNotEmpty();
    }

    @Test
    void onlyHashGnnsOwnCodeLeavesTrainingItemsIn() {
        assertThat(Profile.values())
                .allSatisfy(profile -> assertThat(profile.masks()).isEqualTo(profile != Profile.HASHGNN_OFFICIAL));
    }

    @Test
    void theDefinitionsOfThePublicCodes() {
        assertThat(names(Profile.HASHGNN_OFFICIAL)).containsExactly("recall@7", "ndcg-own100@7");
        assertThat(names(Profile.HSGCN)).containsExactly("hr-micro@7", "ndcg@7", "precision@7");
        assertThat(names(Profile.BGCH)).containsExactly("recall@7", "ndcg-own1000@7");
        assertThat(names(Profile.LIGHTGCN)).containsExactly("recall@7", "precision@7", "ndcg@7");
    }

    @Test
    void anUnknownNameTellsTheKnownOnes() {
        assertThatThrownBy(() -> Profile.of("hashgnn"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'hashgnn'")
                .hasMessageContaining("standard, hashgnn-official, hsgcn, bgch, lightgcn");
    }

    private static List<String> names(Profile profile) {
        return profile.metrics(List.of(7)).stream().map(Metric::name).toList();
    }
}
