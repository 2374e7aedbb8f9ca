package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.model.ModelContext;

/**
 * BGCH's gradient (Chen et al., "Bipartite Graph Convolutional Hashing for Effective and Efficient Top-N Search in Hamming Space", WWW 2023): the slope of
 * the truncated Fourier series of the sign, {@code f'(x) = 4 w / pi sum over i = 1, 3, 5, ... below N of cos(i w x)}, cut to [-1, 1]. It
 * changes its sign where {@code |x|} reaches {@code pi / (w N)} and goes on turning round from there.
 */
public final class FourierSign extends SurrogateSign {
    private final int terms;
    private final double frequency;

    /** The method with the given series. */
    public FourierSign(FourierSignSettings settings, ModelContext context) {
        super(context.compute(), settings.normalize());
        terms = settings.terms();
        frequency = settings.frequency();
    }

    @Override
    protected Slope slope(long step) {
        return x -> Math.clamp(series(x), -1.0, 1.0);
    }

    /** The sum, each cosine from the two before: {@code cos((i + 2) a) = 2 cos(2 a) cos(i a) - cos((i - 2) a)}. */
    double series(double x) {
        double current = Math.cos(frequency * x);
        double before = current;
        double twice = 2 * (2 * current * current - 1);
        double sum = 0;
        for (int i = 1; i < terms; i += 2) {
            sum += current;
            double next = twice * current - before;
            before = current;
            current = next;
        }
        return 4 * frequency / Math.PI * sum;
    }
}
