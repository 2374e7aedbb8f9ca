package org.hashgnn.benchmarks;

import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.SparseMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Adjacency x embeddings on a graph of Gowalla's size. Bytes: a row of {@code columns} floats for each entry; flops: 2 per float. */
public class SparseProduct extends KernelBenchmark {
    /** {@code synthetic}, or the path of a training file in LightGCN's format. */
    @Param("synthetic")
    public String graph = Graphs.SYNTHETIC;

    /** The columns of the dense matrix. */
    @Param({"16", "32", "64", "68", "120", "128"})
    public int columns;

    private SparseMatrix adjacency = new SparseMatrix(0, 0, new int[1], new int[0], new float[0]);
    private Matrix x = Matrix.zeros(0, 1);
    private Matrix y = Matrix.zeros(0, 1);

    @Override
    protected void prepare() {
        adjacency = Graphs.of(graph).symmetric();
        x = Operands.matrix(adjacency.columns(), columns);
        y = Matrix.zeros(adjacency.rows(), columns);
    }

    @Override
    protected float[] answer(Compute with) {
        Matrix result = Matrix.zeros(adjacency.rows(), columns);
        with.multiply(adjacency, x, result, false);
        return Operands.values(result);
    }

    /** One product. */
    @Benchmark
    public Matrix multiply(Traffic traffic) {
        compute().multiply(adjacency, x, y, false);
        traffic.add(4.0 * columns * adjacency.entries(), 2.0 * columns * adjacency.entries());
        return y;
    }
}
