package org.hashgnn.core.tensor;

import static org.hashgnn.core.tensor.Lanes.BYTES;
import static org.hashgnn.core.tensor.Lanes.FLOATS;
import static org.hashgnn.core.tensor.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.jspecify.annotations.Nullable;

/** The Adam update of value and both moments and the clearing of the gradient, in one pass over memory. */
final class VectorAdam {
    private VectorAdam() {}

    static void run(
            AdamStep step,
            Matrix value,
            Matrix gradient,
            Matrix first,
            Matrix second,
            int @Nullable [] rows,
            int from,
            int to) {
        MemorySegment x = value.segment();
        MemorySegment g = gradient.segment();
        MemorySegment m = first.segment();
        MemorySegment v = second.segment();
        float b1 = (float) step.beta1();
        float b2 = (float) step.beta2();
        float rate = step.scaledRate();
        float correction = step.secondCorrection();
        float epsilon = (float) step.epsilon();
        float decay = (float) step.decay();
        long stride = (long) value.columns() * Float.BYTES;
        long length = rows == null ? (to - from) * stride : stride;
        int runs = rows == null ? Math.min(1, to - from) : to - from;
        for (int run = 0; run < runs; run++) {
            long at = (rows == null ? from : rows[from + run]) * stride;
            long end = at + length;
            for (; at + BYTES <= end; at += BYTES) {
                FloatVector old = FloatVector.fromMemorySegment(FLOATS, x, at, ORDER);
                FloatVector slope = old.mul(decay).add(FloatVector.fromMemorySegment(FLOATS, g, at, ORDER));
                FloatVector mean = FloatVector.fromMemorySegment(FLOATS, m, at, ORDER)
                        .mul(b1)
                        .add(slope.mul(1 - b1));
                FloatVector square = FloatVector.fromMemorySegment(FLOATS, v, at, ORDER)
                        .mul(b2)
                        .add(slope.mul(slope).mul(1 - b2));
                FloatVector root = square.mul(correction).sqrt().add(epsilon);
                FloatVector.zero(FLOATS).intoMemorySegment(g, at, ORDER);
                mean.intoMemorySegment(m, at, ORDER);
                square.intoMemorySegment(v, at, ORDER);
                old.sub(mean.mul(rate).div(root)).intoMemorySegment(x, at, ORDER);
            }
            if (at < end) {
                VectorMask<Float> mask = Lanes.rest((end - at) / Float.BYTES);
                FloatVector old = FloatVector.fromMemorySegment(FLOATS, x, at, ORDER, mask);
                FloatVector slope = old.mul(decay).add(FloatVector.fromMemorySegment(FLOATS, g, at, ORDER, mask));
                FloatVector mean = FloatVector.fromMemorySegment(FLOATS, m, at, ORDER, mask)
                        .mul(b1)
                        .add(slope.mul(1 - b1));
                FloatVector square = FloatVector.fromMemorySegment(FLOATS, v, at, ORDER, mask)
                        .mul(b2)
                        .add(slope.mul(slope).mul(1 - b2));
                FloatVector root = square.mul(correction).sqrt().add(epsilon);
                FloatVector.zero(FLOATS).intoMemorySegment(g, at, ORDER, mask);
                mean.intoMemorySegment(m, at, ORDER, mask);
                square.intoMemorySegment(v, at, ORDER, mask);
                old.sub(mean.mul(rate).div(root)).intoMemorySegment(x, at, ORDER, mask);
            }
        }
    }
}
