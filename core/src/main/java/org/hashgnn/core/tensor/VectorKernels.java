package org.hashgnn.core.tensor;

import org.jspecify.annotations.Nullable;

/**
 * The kernels with the Vector API, on ND4J's memory in place. Needs the module {@code jdk.incubator.vector}. Sums are formed in a fixed
 * order, so that compiled and interpreted code give the same bits.
 */
final class VectorKernels implements Kernels {
    @Override
    public String name() {
        return "vector-" + Lanes.FLOATS.vectorBitSize();
    }

    @Override
    public void multiply(SparseMatrix a, Matrix x, @Nullable Matrix base, Matrix y, int from, int to) {
        VectorSparse.multiply(a, x, base, y, from, to);
    }

    @Override
    public void gather(Matrix table, int[] index, Matrix out, int from, int to) {
        VectorRows.gather(table, index, out, from, to);
    }

    @Override
    public void scatterAdd(Matrix rows, int[] index, Matrix target, int part, int parts) {
        VectorRows.scatterAdd(rows, index, target, part, parts);
    }

    @Override
    public void activate(Activation f, Matrix x, @Nullable Matrix bias, int from, int to) {
        VectorActivation.forward(f, x, bias, from, to);
    }

    @Override
    public void activateBackward(Activation f, Matrix y, Matrix gradient, int from, int to) {
        VectorActivation.backward(f, y, gradient, from, to);
    }

    @Override
    public void scale(Matrix x, float factor, Matrix y, int from, int to) {
        VectorRows.scale(x, factor, y, from, to);
    }

    @Override
    public void addInPlace(Matrix target, float factor, Matrix x, int from, int to) {
        VectorRows.addInPlace(target, factor, x, from, to);
    }

    @Override
    public void dotProduct(Matrix a, Matrix b, int perRow, float[] products, int from, int to) {
        VectorDots.forward(a, b, perRow, products, from, to);
    }

    @Override
    public void dotProductBackward(Matrix a, Matrix b, int perRow, float[] g, Matrix da, Matrix db, int from, int to) {
        VectorDots.backward(a, b, perRow, g, da, db, from, to);
    }

    @Override
    public void sumRows(Matrix x, float[] sums, int from, int to) {
        VectorRows.sumRows(x, sums, from, to);
    }

    @Override
    public void exponentialSums(Matrix x, double[] sums, float[] shifts, int from, int to) {
        VectorLists.exponentialSums(x, sums, shifts, from, to);
    }

    @Override
    public void sigmoidSums(Matrix x, double[] sums, int from, int to) {
        VectorLists.sigmoidSums(x, sums, from, to);
    }

    @Override
    public void scaleRows(Matrix y, float[] factors, int from, int to) {
        VectorLists.scaleRows(y, factors, from, to);
    }

    @Override
    public void scaleSigmoidSlopes(Matrix y, float[] factors, int from, int to) {
        VectorLists.scaleSigmoidSlopes(y, factors, from, to);
    }

    @Override
    public double sumOfSquares(Matrix x, int from, int to) {
        return VectorRows.sumOfSquares(x, from, to);
    }

    @Override
    public void adam(
            AdamStep step,
            Matrix value,
            Matrix gradient,
            Matrix first,
            Matrix second,
            int @Nullable [] rows,
            int from,
            int to) {
        VectorAdam.run(step, value, gradient, first, second, rows, from, to);
    }
}
