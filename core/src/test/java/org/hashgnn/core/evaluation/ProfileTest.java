package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileTest {
    private static final Profile STANDARD = new Profiles.Standard();
    private static final Profile HASHGNN_OFFICIAL = new Profiles.HashGnnOfficial();
    private static final Profile HSGCN = new Profiles.Hsgcn();
    private static final Profile BGCH = new Profiles.Bgch();
    private static final Profile LIGHTGCN = new Profiles.LightGcn();

    static Stream<Profile> profiles() {
        return Stream.of(STANDARD, HASHGNN_OFFICIAL, HSGCN, BGCH, LIGHTGCN);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void namesEachMetricOnce(Profile profile) {
        List<String> names = names(profile, List.of(), profile.cutoffs());
        assertThat(new HashSet<>(names)).hasSameSizeAs(names).isNotEmpty();
    }

    @Test
    void whatIsNoCandidateAtTest() {
        Interactions train = new Interactions(2, 4, new int[] {0, 2, 3}, new int[] {1, 3, 0});
        Interactions validation = new Interactions(2, 4, new int[] {0, 1, 2}, new int[] {2, 1});
        Interactions test = new Interactions(2, 4, new int[] {0, 1, 2}, new int[] {0, 3});
        Dataset dataset = Dataset.of("small", train, validation, test);
        Interactions standard = STANDARD.mask().of(dataset);
        assertThat(standard.offsets()).containsExactly(0, 3, 5);
        assertThat(standard.items()).containsExactly(1, 2, 3, 0, 1);
        assertThat(HASHGNN_OFFICIAL.mask().of(dataset).size()).isZero();
        for (Profile profile : List.of(HSGCN, BGCH, LIGHTGCN)) {
            assertThat(profile.mask().of(dataset)).isSameAs(train);
        }
        Dataset unvalidated = Dataset.of("small", train, Interactions.none(2, 4), test);
        assertThat(STANDARD.mask().of(unvalidated)).isSameAs(train);
    }

    @Test
    void theDefinitionsOfThePublicCodes() {
        assertThat(names(HASHGNN_OFFICIAL, List.of(), List.of(7))).containsExactly("recall@7", "ndcg-own100@7");
        assertThat(names(HSGCN, List.of(), List.of(7))).containsExactly("hr-micro@7", "ndcg@7", "precision@7");
        assertThat(names(BGCH, List.of(), List.of(7))).containsExactly("recall@7", "ndcg-own1000@7");
        assertThat(names(LIGHTGCN, List.of(), List.of(7))).containsExactly("recall@7", "precision@7", "ndcg@7");
    }

    @Test
    void chosenMetricsTakeTheProfilesOwnDefinition() {
        // A recall of its own, to be told from that of the project.
        record OwnRecall() implements Metric {
            @Override
            public String name() {
                return "recall";
            }

            @Override
            public double of(Ranking ranking, int cutoff) {
                return 0;
            }
        }
        List<MetricAt> chosen = STANDARD.metrics(List.of(new ReciprocalRank(), new OwnRecall()), List.of(5, 10));
        assertThat(chosen)
                .containsExactly(
                        new MetricAt(new Recall(), 5),
                        new MetricAt(new Recall(), 10),
                        new MetricAt(new ReciprocalRank(), 1));
        assertThat(names(LIGHTGCN, List.of(new Hit()), List.of(3))).containsExactly("hit@3");
    }

    private static List<String> names(Profile profile, List<Metric> chosen, List<Integer> at) {
        return profile.metrics(chosen, at).stream().map(MetricAt::name).toList();
    }
}
