package org.hashgnn.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;

/**
 * The continuous codes of the search benchmarks.
 *
 * @param users {@code [users, K]}
 * @param items {@code [items, K]}
 */
record Codes(Matrix users, Matrix items) {
    private static final int CLUSTERS = 200;
    private static final float SPREAD = 0.8f;

    /**
     * The codes of a name: {@code movielens}, {@code pinterest}, {@code gowalla} and {@code alibaba} are generated ones of these sizes,
     * the last of them for 2,000 of its 601,946 users; any other is the folder of a finished run.
     *
     * @param bits K; the folder of a run has its own
     */
    static Codes of(String name, int bits) {
        return switch (name) {
            case "movielens" -> clustered(6_040, 3_952, bits);
            case "pinterest" -> clustered(55_187, 9_916, bits);
            case "gowalla" -> clustered(29_858, 40_981, bits);
            case "alibaba" -> clustered(2_000, 4_167_708, bits);
            default -> trained(Path.of(name));
        };
    }

    private static Codes trained(Path run) {
        Matrix codes = Npy.readFloats(run.resolve("embeddings.npy"));
        try (Stream<String> ids = Files.lines(run.resolve("user_ids.txt"))) {
            int users = (int) ids.count();
            return new Codes(codes.rows(0, users), codes.rows(users, codes.rows()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Users and items around common centres, as training leaves them. */
    private static Codes clustered(int users, int items, int bits) {
        Random random = new Random(bits);
        float[][] centres = new float[CLUSTERS][bits];
        for (float[] centre : centres) {
            for (int k = 0; k < bits; k++) {
                centre[k] = (float) random.nextGaussian();
            }
        }
        return new Codes(around(centres, users, random), around(centres, items, random));
    }

    private static Matrix around(float[][] centres, int rows, Random random) {
        Matrix matrix = Matrix.zeros(rows, centres[0].length);
        for (int row = 0; row < rows; row++) {
            float[] centre = centres[random.nextInt(centres.length)];
            for (int k = 0; k < centre.length; k++) {
                matrix.set(row, k, centre[k] + SPREAD * (float) random.nextGaussian());
            }
        }
        return matrix;
    }
}
