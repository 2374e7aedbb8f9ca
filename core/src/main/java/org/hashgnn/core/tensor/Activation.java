package org.hashgnn.core.tensor;

/** An element-wise non-linearity whose derivative can be read off its output. */
public enum Activation {
    /** {@code y = x}. */
    IDENTITY,
    /** {@code y = max(0, x)}. */
    RELU,
    /** {@code y = x} above zero, {@code 0.2 x} below: the slope of the paper's public code. */
    LEAKY_RELU,
    /** {@code y = tanh(x)}. */
    TANH,
    /** {@code y = 1 / (1 + exp(-x))}. */
    SIGMOID;

    /** The slope of {@link #LEAKY_RELU} below zero. */
    public static final float LEAK = 0.2f;
}
