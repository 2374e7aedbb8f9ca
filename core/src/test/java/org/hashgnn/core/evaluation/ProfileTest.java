package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
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
    void whatIsNoCandidateAtTest() {
        Interactions train = new Interactions(2, 4, new int[] {0, 2, 3}, new int[] {1, 3, 0});
        Interactions validation = new Interactions(2, 4, new int[] {0, 1, 2}, new int[] {2, 1});
        Interactions test = new Interactions(2, 4, new int[] {0, 1, 2}, new int[] {0, 3});
        Dataset dataset = Dataset.of("small", train, validation, test);
        Interactions standard = Profile.STANDARD.mask().of(dataset);
        assertThat(standard.offsets()).containsExactly(0, 3, 5);
        assertThat(standard.items()).containsExactly(1, 2, 3, 0, 1);
        assertThat(Profile.HASHGNN_OFFICIAL.mask().of(dataset).size()).isZero();
        for (Profile profile : List.of(Profile.HSGCN, Profile.BGCH, Profile.LIGHTGCN)) {
            assertThat(profile.mask().of(dataset)).isSameAs(train);
        }
        Dataset unvalidated = Dataset.of("small", train, Interactions.none(2, 4), test);
        assertThat(Profile.STANDARD.mask().of(unvalidated)).isSameAs(train);
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
