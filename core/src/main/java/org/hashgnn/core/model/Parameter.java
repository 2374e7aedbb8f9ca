package org.hashgnn.core.model;

import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Memory;
import org.jspecify.annotations.Nullable;

/**
 * A trainable matrix with its gradient.
 *
 * <p>A pull-back <em>adds</em> to the gradient and the optimiser clears it. A pull-back that reaches few rows of a large table says
 * which with {@link #touch}; the optimiser may then leave the others alone.
 */
public final class Parameter {
    /** The copies of a parameter in a training: its values, their gradient, Adam's two moments and the best values so far. */
    public static final int COPIES = 5;

    private final String name;
    private final Matrix value;
    private final Matrix gradient;
    private int @Nullable [] touched;
    private int touchedCount;

    /** A parameter with a gradient of zeros. The name is unique within a model, such as {@code encoder.layer1.weight}. */
    public Parameter(String name, Matrix value) {
        requireRoom(value.rows(), value.columns());
        this.name = name;
        this.value = value;
        this.gradient = Matrix.zeros(value.rows(), value.columns());
    }

    /**
     * Checks that a parameter of a shape can be trained on this machine.
     *
     * @throws org.hashgnn.core.config.SizeException if its {@value #COPIES} copies take more memory than there is
     */
    static void requireRoom(int rows, int columns) {
        Memory.require(
                Memory.product(COPIES, rows, columns, Float.BYTES),
                "a trained table of " + rows + " x " + columns + " (" + COPIES + " copies in training)",
                rows,
                columns);
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The trained values. */
    public Matrix value() {
        return value;
    }

    /** The sum of the gradients since the optimiser last cleared it; the same shape. */
    public Matrix gradient() {
        return gradient;
    }

    /** Says that only these rows of the gradient can be other than zero: distinct, the first {@code count} entries. */
    public void touch(int[] rows, int count) {
        touched = rows;
        touchedCount = count;
    }

    /** The rows given to {@link #touch} in this step, or {@code null} for all of them. */
    public int @Nullable [] touched() {
        return touched;
    }

    /** How many entries of {@link #touched()} count. */
    public int touchedCount() {
        return touchedCount;
    }

    @Override
    public String toString() {
        return name + " " + value;
    }
}
