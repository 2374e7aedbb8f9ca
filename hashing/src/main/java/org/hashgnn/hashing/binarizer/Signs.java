package org.hashgnn.hashing.binarizer;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/** The sign of codes: +1 from zero up, -1 below (Eq. 3 of HashGNN). */
public final class Signs {
    private Signs() {}

    /** Writes {@code h = sign(z)}. */
    public static void write(Compute compute, Matrix z, Matrix h) {
        h.requireShape(z.rows(), z.columns());
        compute.parallel().forRanges(z.rows(), 256, (from, to) -> write(z, h, from, to));
    }

    /** Writes {@code sign(z)} for rows {@code from} to {@code to}. */
    static void write(Matrix z, Matrix h, int from, int to) {
        MemorySegment source = z.segment();
        MemorySegment target = h.segment();
        for (long i = (long) from * z.columns(); i < (long) to * z.columns(); i++) {
            // Signs of codes are as good as random to a branch predictor; adding 0 takes the sign off -0.
            float value = source.getAtIndex(ValueLayout.JAVA_FLOAT, i) + 0f;
            target.setAtIndex(ValueLayout.JAVA_FLOAT, i, Math.copySign(1f, value));
        }
    }
}
