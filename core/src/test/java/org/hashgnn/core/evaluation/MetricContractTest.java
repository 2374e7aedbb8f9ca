package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every metric, at several cut-offs and list lengths. */
class MetricContractTest {
    private static final float NOT_RETRIEVED = Float.NEGATIVE_INFINITY;

    /** A metric and its definition on a list without ties. */
    record Case(MetricAt metric, Plain plain) {
        @Override
        public String toString() {
            return metric.name();
        }
    }

    /** The flags of the retrieved candidates, best first, and how many are relevant in all, of how many candidates. */
    interface Plain {
        double of(boolean[] flags, int relevant, int candidates);
    }

    static Stream<Case> metrics() {
        List<Case> cases = new ArrayList<>();
        for (int n : new int[] {1, 2, 3, 5, 50}) {
            Plain recall = (flags, relevant, all) -> hits(flags, n) / (double) relevant;
            cases.add(new Case(new Recall().at(n), recall));
            cases.add(new Case(new MicroHitRatio().at(n), recall));
            cases.add(new Case(new Precision().at(n), (flags, relevant, all) -> hits(flags, n) / (double) n));
            cases.add(new Case(new Hit().at(n), (flags, relevant, all) -> hits(flags, n) > 0 ? 1 : 0));
            cases.add(new Case(
                    new Ndcg().at(n), (flags, relevant, all) -> gain(flags, n) / ideal(Math.min(n, relevant))));
            for (int depth : new int[] {1, 2, 4, 7, 100}) {
                cases.add(new Case(new RetrievedNdcg(depth).at(n), (flags, relevant, all) -> {
                    boolean[] list = Arrays.copyOf(flags, Math.min(flags.length, depth));
                    int found = hits(list, depth);
                    return found == 0 ? 0 : gain(list, n) / ideal(Math.min(Math.min(n, depth), found));
                }));
            }
        }
        cases.add(new Case(new ReciprocalRank().at(1), (flags, relevant, all) -> {
            for (int i = 0; i < flags.length; i++) {
                if (flags[i]) {
                    return 1.0 / (i + 1);
                }
            }
            return 0;
        }));
        cases.add(new Case(new Auc().at(1), MetricContractTest::auc));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void isTheMeanOverAllOrdersOfTiedCandidates(Case c) {
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            int candidates = 1 + random.nextInt(7);
            int levels = 1 + random.nextInt(4);
            float[] scores = new float[candidates];
            boolean[] relevant = new boolean[candidates];
            for (int i = 0; i < candidates; i++) {
                int level = random.nextInt(levels + 1);
                scores[i] = level == levels ? NOT_RETRIEVED : level;
                relevant[i] = random.nextInt(3) == 0;
            }
            relevant[random.nextInt(candidates)] = true;
            int[] places = places(relevant);
            assertThat(c.metric().of(Rankings.of(scores, places)))
                    .as("scores %s, relevant %s", Arrays.toString(scores), Arrays.toString(places))
                    .isCloseTo(mean(c.plain(), scores, relevant, places.length), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void staysWithinZeroAndOneOnLargeRandomRankings(Case c) {
        Random random = new Random(8);
        for (int round = 0; round < 40; round++) {
            int candidates = 2 + random.nextInt(3000);
            int levels = 1 + random.nextInt(40);
            float[] scores = new float[candidates];
            boolean[] relevant = new boolean[candidates];
            for (int i = 0; i < candidates; i++) {
                scores[i] = random.nextInt(levels);
                relevant[i] = random.nextInt(1 + round) == 0;
            }
            relevant[0] = true;
            assertThat(c.metric().of(Rankings.of(scores, places(relevant)))).isBetween(0.0, 1 + 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void aPerfectRankingIsOne(Case c) {
        // as many relevant items as the cut-off, so that precision and recall can both be 1
        int relevant = cutoff(c);
        int[] places = new int[relevant];
        Arrays.setAll(places, i -> i);
        assertThat(c.metric().of(Rankings.of(Rankings.falling(relevant + 20), places)))
                .isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void theWorstRankingIsZero(Case c) {
        double last = c.metric().of(Rankings.of(Rankings.falling(200), 199));
        assertThat(last).isEqualTo(c.metric().metric() instanceof ReciprocalRank ? 1.0 / 200 : 0.0);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void nothingRelevantRetrievedIsZero(Case c) {
        float[] scores = Rankings.falling(10);
        scores[3] = NOT_RETRIEVED;
        scores[4] = Float.NaN;
        assertThat(c.metric().of(Rankings.of(scores, 3, 4))).isZero();
    }

    private static int cutoff(Case c) {
        String name = c.metric().name();
        return name.contains("@") ? Integer.parseInt(name.substring(name.indexOf('@') + 1)) : 3;
    }

    private static int[] places(boolean[] relevant) {
        int[] places = new int[relevant.length];
        int count = 0;
        for (int i = 0; i < relevant.length; i++) {
            if (relevant[i]) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static int hits(boolean[] flags, int n) {
        int hits = 0;
        for (int i = 0; i < Math.min(n, flags.length); i++) {
            hits += flags[i] ? 1 : 0;
        }
        return hits;
    }

    private static double gain(boolean[] flags, int n) {
        double sum = 0;
        for (int i = 0; i < Math.min(n, flags.length); i++) {
            sum += flags[i] ? Math.log(2) / Math.log(i + 2) : 0;
        }
        return sum;
    }

    private static double ideal(int hits) {
        boolean[] all = new boolean[hits];
        Arrays.fill(all, true);
        return gain(all, hits);
    }

    /** Pair by pair; what is not retrieved is tied at the bottom. */
    private static double auc(boolean[] flags, int relevant, int candidates) {
        int others = candidates - relevant;
        if (others == 0) {
            return 0.5;
        }
        double wins = 0;
        int found = hits(flags, flags.length);
        int othersFound = flags.length - found;
        int passed = 0;
        for (boolean flag : flags) {
            if (flag) {
                wins += others - passed;
            } else {
                passed++;
            }
        }
        wins += (relevant - found) * (others - othersFound) / 2.0;
        return wins / ((double) relevant * others);
    }

    private static double mean(Plain plain, float[] scores, boolean[] relevant, int count) {
        TreeMap<Float, List<Boolean>> levels = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > NOT_RETRIEVED) {
                levels.computeIfAbsent(-scores[i], level -> new ArrayList<>()).add(relevant[i]);
            }
        }
        double[] sum = new double[2];
        orders(new ArrayList<>(), new ArrayList<>(levels.values()), 0, flags -> {
            sum[0] += plain.of(flags, count, scores.length);
            sum[1]++;
        });
        return sum[0] / sum[1];
    }

    private interface Visit {
        void visit(boolean[] flags);
    }

    /** Every order of the levels' candidates, each as often as it arises. */
    private static void orders(List<Boolean> head, List<List<Boolean>> levels, int level, Visit visit) {
        if (level == levels.size()) {
            boolean[] flags = new boolean[head.size()];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = head.get(i);
            }
            visit.visit(flags);
            return;
        }
        List<Boolean> rest = levels.get(level);
        if (rest.isEmpty()) {
            orders(head, levels, level + 1, visit);
            return;
        }
        for (int i = 0; i < rest.size(); i++) {
            List<Boolean> fewer = new ArrayList<>(rest);
            head.add(fewer.remove(i));
            levels.set(level, fewer);
            orders(head, levels, level, visit);
            head.removeLast();
        }
        levels.set(level, rest);
    }
}
