package org.hashgnn.experiments.report.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Intervals of means by resampling on two levels: trainings (seeds) with replacement, then users with replacement. A replicate of a method is
 *
 * <pre>m* = (1 / S) sum_{j=1..S} sum_u c_u w_u x[s_j][u] / sum_u c_u w_u</pre>
 *
 * where the S seeds {@code s_j} are sampled anew for each method, and the counts {@code c_u} of n sampled users are shared by all seeds and all
 * methods, for all trainings are measured on the same users. The interval is that between the 2.5 % and the 97.5 % quantile of
 * {@value #REPLICATES} replicates, seeded, so that the same runs give the same interval.
 *
 * <p>See Davison and Hinkley, Bootstrap Methods and their Application, 1997, section 3.8 (hierarchical data) and 5.3 (percentile intervals), and
 * Owen, The pigeonhole bootstrap, Annals of Applied Statistics 2007, for levels that cross. With one training the first level is left out, and
 * the interval is of these trainings only. With two or three trainings it is too narrow, as any interval from so few is. Takes
 * {@code O(replicates * trainings * users)} time.
 */
public final class TwoLevelBootstrap {
    /** The number of replicates. */
    public static final int REPLICATES = 1000;

    private static final long SEED = 20_200_420;
    private static final double TAIL = 0.025;

    private TwoLevelBootstrap() {}

    /**
     * The intervals of the differences between a method and others.
     *
     * @param reference the method that the others are taken from
     * @param others methods with the same users and weights
     * @return an interval of {@code mean(other) - mean(reference)} for each of the others
     */
    public static List<Interval> differences(Trainings reference, List<Trainings> others) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] weights = new double[reference.weights().length];
        double[][] replicates = new double[others.size()][REPLICATES];
        for (int r = 0; r < REPLICATES; r++) {
            sampleUsers(random, reference.weights(), weights);
            double base = replicate(random, reference, weights);
            for (int i = 0; i < replicates.length; i++) {
                replicates[i][r] = replicate(random, others.get(i), weights) - base;
            }
        }
        return Arrays.stream(replicates).map(TwoLevelBootstrap::interval).toList();
    }

    /** The interval of the mean of a method. */
    public static Interval mean(Trainings method) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] weights = new double[method.weights().length];
        double[] replicates = new double[REPLICATES];
        for (int r = 0; r < REPLICATES; r++) {
            sampleUsers(random, method.weights(), weights);
            replicates[r] = replicate(random, method, weights);
        }
        return interval(replicates);
    }

    /** Fills {@code sampled} with {@code c_u w_u / sum(c w)}. */
    private static void sampleUsers(SplittableRandom random, double[] weights, double[] sampled) {
        int n = weights.length;
        double sum = 0;
        while (sum == 0) {
            Arrays.fill(sampled, 0);
            for (int i = 0; i < n; i++) {
                int user = random.nextInt(n);
                sampled[user] += weights[user];
                sum += weights[user];
            }
        }
        for (int i = 0; i < n; i++) {
            sampled[i] /= sum;
        }
    }

    private static double replicate(SplittableRandom random, Trainings method, double[] weights) {
        int seeds = method.values().size();
        int[] times = new int[seeds];
        for (int j = 0; j < seeds; j++) {
            times[random.nextInt(seeds)]++;
        }
        double mean = 0;
        for (int s = 0; s < seeds; s++) {
            if (times[s] > 0) {
                mean += times[s] * product(weights, method.values().get(s)) / seeds;
            }
        }
        return mean;
    }

    private static double product(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    private static Interval interval(double[] replicates) {
        Arrays.sort(replicates);
        int first = (int) Math.ceil(TAIL * (REPLICATES + 1)) - 1;
        return new Interval(replicates[first], replicates[REPLICATES - 1 - first]);
    }
}
