package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Fractions worked out by hand. */
class MetricValuesTest {
    private static final Offset<Double> EXACT = within(1e-14);
    private static final double D2 = 1 / (Math.log(3) / Math.log(2));
    private static final double D3 = 0.5;

    /** Ranks 2 and 4 of 6 are relevant, no ties. */
    private final Ranking plain = Rankings.of(Rankings.falling(6), 1, 3);

    /** One item on top, then four tied of which two are relevant, then one more. */
    private final Ranking tied = Rankings.of(new float[] {9, 5, 5, 5, 5, 1}, 1, 4);

    @Test
    void withoutTies() {
        assertThat(new Recall().at(1).of(plain)).isZero();
        assertThat(new Recall().at(2).of(plain)).isEqualTo(0.5, EXACT);
        assertThat(new Recall().at(4).of(plain)).isEqualTo(1, EXACT);
        assertThat(new Precision().at(4).of(plain)).isEqualTo(0.5, EXACT);
        assertThat(new Hit().at(1).of(plain)).isZero();
        assertThat(new Hit().at(2).of(plain)).isEqualTo(1, EXACT);
        assertThat(new Ndcg().at(3).of(plain)).isEqualTo(D2 / (1 + D2), EXACT);
        assertThat(new ReciprocalRank().at(1).of(plain)).isEqualTo(1 / 2.0, EXACT);
        // of 2 x 4 pairs: rank 2 beats 3 others, rank 4 beats 2
        assertThat(new Auc().at(1).of(plain)).isEqualTo(5 / 8.0, EXACT);
    }

    @Test
    void withTies() {
        // ranks 2 to 5 hold the tie; in the top 3 are two of the four
        assertThat(new Recall().at(3).of(tied)).isEqualTo(1 / 2.0, EXACT);
        assertThat(new Precision().at(3).of(tied)).isEqualTo(1 / 3.0, EXACT);
        // neither of two drawn is relevant: C(2, 2) / C(4, 2) = 1 / 6
        assertThat(new Hit().at(3).of(tied)).isEqualTo(5 / 6.0, EXACT);
        assertThat(new Ndcg().at(3).of(tied)).isEqualTo((D2 + D3) / 2 / (1 + D2), EXACT);
        // first relevant at rank 2, 3, 4 with 1/2, 1/3, 1/6
        assertThat(new ReciprocalRank().at(1).of(tied)).isEqualTo(1 / 4.0 + 1 / 9.0 + 1 / 24.0, EXACT);
        // each relevant one: the last is beaten, two are tied, of four
        assertThat(new Auc().at(1).of(tied)).isEqualTo(2 / 4.0, EXACT);
    }

    @Test
    void retrievedNdcgDividesByWhatTheTopHolds() {
        // within the top 3 stand rank 2 and nothing else: ideal one hit at rank 1
        assertThat(new RetrievedNdcg(3).at(2).of(plain)).isEqualTo(D2, EXACT);
        assertThat(new RetrievedNdcg(100).at(2).of(plain)).isEqualTo(D2 / (1 + D2), EXACT);
        // M = 3 cuts the tie: two of four drawn, 0, 1, 2 relevant with 1/6, 4/6, 1/6
        double one = (D2 + D3) / 2;
        double two = (D2 + D3) / (1 + D2);
        assertThat(new RetrievedNdcg(3).at(3).of(tied)).isEqualTo(one * 4 / 6 + two / 6, EXACT);
        assertThat(new RetrievedNdcg(3).at(50).of(tied)).isEqualTo(one * 4 / 6 + two / 6, EXACT);
    }

    @Test
    void whatIsNotRetrievedIsTiedBelowAllElse() {
        float[] scores = {3, 2, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        Ranking ranking = Rankings.of(scores, 1, 4);
        assertThat(new Recall().at(5).of(ranking)).isEqualTo(0.5, EXACT);
        // rank 2 beats two of three others; the missed one ties with two and loses to one
        assertThat(new Auc().at(1).of(ranking)).isEqualTo((2 + 1) / 6.0, EXACT);
    }

    @Test
    void allCandidatesTiedGiveTheRateOfChance() {
        Ranking ranking = Rankings.of(Rankings.equal(40_000), 5, 17, 39_999);
        assertThat(new Recall().at(100).of(ranking)).isEqualTo(100 / 40_000.0, EXACT);
        assertThat(new Auc().at(1).of(ranking)).isEqualTo(0.5, EXACT);
        assertThat(new RetrievedNdcg(1000).at(50).of(ranking)).isBetween(0.0, 0.1);
    }

    @Test
    void namesSayWhatIsMeasured() {
        assertThat(new Profiles.Standard().metrics(List.of(), List.of(20)))
                .extracting(MetricAt::name)
                .containsExactly("recall@20", "ndcg@20", "precision@20", "hit@20", "hr-micro@20", "mrr", "auc");
        assertThat(new RetrievedNdcg(100).at(50).name()).isEqualTo("ndcg-own100@50");
    }

    @Test
    void cutoffsBelowOneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recall().at(0))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Ndcg().at(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Precision().at(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hit().at(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MicroHitRatio().at(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetrievedNdcg(0).at(5));
    }

    @Test
    void rankingsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(0, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(-1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(0, 2, 0));
        Level level = new Level(0, 2, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Ranking(9, 9, 2, List.of(level, level)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ranking(9, 9, 1, List.of(level, new Level(2, 2, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ranking(9, 1, 1, List.of(level)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ranking(1, 2, 1, List.of(level)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ranking(9, 9, 0, List.of()));
    }
}
