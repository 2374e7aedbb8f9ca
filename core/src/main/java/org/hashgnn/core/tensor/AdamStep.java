package org.hashgnn.core.tensor;

/**
 * The numbers of one Adam update (Kingma and Ba, ICLR 2015): {@code m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; x -= rate (m / (1 - b1^t))
 * / (sqrt(v / (1 - b2^t)) + eps)}, after {@code g += decay x} where there is weight decay.
 *
 * @param rate the learning rate
 * @param beta1 the decay of the first moment
 * @param beta2 the decay of the second moment
 * @param epsilon added to the root
 * @param decay the L2 weight decay, 0 for none
 * @param count how many updates there have been, this one included: {@code t >= 1}
 */
public record AdamStep(double rate, double beta1, double beta2, double epsilon, double decay, long count) {
    /** {@code rate / (1 - beta1^t)}. */
    float scaledRate() {
        return (float) (rate / (1 - Math.pow(beta1, (double) count)));
    }

    /** {@code 1 / (1 - beta2^t)}. */
    float secondCorrection() {
        return (float) (1 / (1 - Math.pow(beta2, (double) count)));
    }
}
