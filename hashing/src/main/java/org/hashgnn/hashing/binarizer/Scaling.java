package org.hashgnn.hashing.binarizer;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/** A matrix times a number. */
final class Scaling {
    private Scaling() {}

    /** Writes {@code factor * x}; {@code out} may be the memory of {@code x}. */
    static void write(Compute compute, float factor, Matrix x, Matrix out) {
        out.requireShape(x.rows(), x.columns());
        MemorySegment source = x.segment();
        MemorySegment target = out.segment();
        long columns = x.columns();
        compute.parallel().forRanges(x.rows(), 256, (from, to) -> {
            for (long i = from * columns; i < to * columns; i++) {
                target.setAtIndex(ValueLayout.JAVA_FLOAT, i, factor * source.getAtIndex(ValueLayout.JAVA_FLOAT, i));
            }
        });
    }
}
