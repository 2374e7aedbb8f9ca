package org.hashgnn.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;
import org.hashgnn.hashing.codes.BinaryCodes;

/**
 * The codes of the search benchmarks: those of a finished run, or generated ones.
 *
 * @param all the continuous codes, users before items, {@code [users + items, K]}
 * @param userCount the number of users
 */
record Codes(Matrix all, int userCount) {
    private static final Pattern SIZE = Pattern.compile("(uniform-)?(\\d+)x(\\d+)");
    private static final int CLUSTERS = 200;
    private static final float SPREAD = 0.8f;

    /**
     * The codes of a name: {@code movielens}, {@code pinterest}, {@code gowalla}, {@code alibaba} and {@code USERSxITEMS} are generated
     * ones of these sizes, always the same; {@code uniform-USERSxITEMS} has all bits drawn alone; any other is the folder of a finished run
     * or one that {@link #write} made.
     *
     * @param bits K; a folder has its own
     */
    static Codes of(String name, int bits) {
        return switch (name) {
            case "movielens" -> clustered(6_040, 3_952, bits);
            case "pinterest" -> clustered(55_187, 9_916, bits);
            case "gowalla" -> clustered(29_858, 40_981, bits);
            case "alibaba" -> clustered(601_946, 4_167_708, bits);
            default -> {
                Matcher size = SIZE.matcher(name);
                yield size.matches() ? generated(size, bits) : read(Path.of(name));
            }
        };
    }

    /** {@code [users, K]}. */
    Matrix users() {
        return all.slice(0, userCount);
    }

    /** {@code [items, K]}. */
    Matrix items() {
        return all.slice(userCount, all.rows());
    }

    /** Writes the codes into a folder, as a run leaves them: {@code embeddings.npy}, {@code codes.npy} and {@code user_ids.txt}. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Npy.write(folder.resolve("embeddings.npy"), all);
        BinaryCodes.ofSigns(all).write(folder.resolve("codes.npy"));
        Files.write(
                folder.resolve("user_ids.txt"),
                IntStream.range(0, userCount).mapToObj(Integer::toString).toList());
    }

    private static Codes read(Path folder) {
        try (Stream<String> ids = Files.lines(folder.resolve("user_ids.txt"))) {
            return new Codes(Npy.readFloats(folder.resolve("embeddings.npy")), (int) ids.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Codes generated(Matcher size, int bits) {
        int users = Integer.parseInt(size.group(2));
        int items = Integer.parseInt(size.group(3));
        return size.group(1) == null
                ? clustered(users, items, bits)
                : around(new float[bits], users, items, bits, new SplittableRandom(bits));
    }

    /** Users and items around common centres, as training leaves them. */
    private static Codes clustered(int users, int items, int bits) {
        SplittableRandom random = new SplittableRandom(bits);
        float[] centres = new float[CLUSTERS * bits];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = (float) random.nextGaussian();
        }
        return around(centres, users, items, bits, random);
    }

    private static Codes around(float[] centres, int users, int items, int bits, SplittableRandom random) {
        Matrix all = Matrix.zeros(users + items, bits);
        MemorySegment values = all.segment();
        long place = 0;
        for (int row = 0; row < all.rows(); row++) {
            int centre = random.nextInt(centres.length / bits) * bits;
            for (int k = 0; k < bits; k++) {
                float value = centres[centre + k] + SPREAD * (float) random.nextGaussian();
                values.setAtIndex(ValueLayout.JAVA_FLOAT, place++, value);
            }
        }
        return new Codes(all, users);
    }
}
