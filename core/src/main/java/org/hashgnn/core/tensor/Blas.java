package org.hashgnn.core.tensor;

/** Row-major sgemm. */
final class Blas {
    private final int threads;

    Blas(int threads) {
        this.threads = threads;
    }

    int threads() {
        return threads;
    }

    void product(Matrix a, boolean transposeA, Matrix b, boolean transposeB, Matrix c, float beta) {
        int inner = transposeA ? a.rows() : a.columns();
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                float sum = beta == 0 ? 0 : beta * c.get(i, j);
                for (int k = 0; k < inner; k++) {
                    sum += (transposeA ? a.get(k, i) : a.get(i, k)) * (transposeB ? b.get(j, k) : b.get(k, j));
                }
                c.set(i, j, sum);
            }
        }
    }
}
