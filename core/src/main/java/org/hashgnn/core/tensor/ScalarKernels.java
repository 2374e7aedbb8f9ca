package org.hashgnn.core.tensor;

import org.jspecify.annotations.Nullable;

/** The kernels as plain loops: the reference, and the fall-back where the Vector API is not there. */
final class ScalarKernels implements Kernels {
    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public void multiply(SparseMatrix a, Matrix x, @Nullable Matrix base, Matrix y, int from, int to) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < y.columns(); c++) {
                float sum = base == null ? 0 : base.get(r, c);
                for (int e = a.starts()[r]; e < a.end(r); e++) {
                    sum += a.values()[e] * x.get(a.indices()[e], c);
                }
                y.set(r, c, sum);
            }
        }
    }

    @Override
    public void gather(Matrix table, int[] index, Matrix out, int from, int to) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < out.columns(); c++) {
                out.set(r, c, table.get(index[r], c));
            }
        }
    }

    @Override
    public void scatterAdd(Matrix rows, int[] index, Matrix target, int part, int parts) {
        for (int i = 0; i < rows.rows(); i++) {
            if (Kernels.part(index[i], parts) == part) {
                for (int c = 0; c < target.columns(); c++) {
                    target.set(index[i], c, target.get(index[i], c) + rows.get(i, c));
                }
            }
        }
    }

    @Override
    public void activate(Activation f, Matrix x, @Nullable Matrix bias, int from, int to) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < x.columns(); c++) {
                float v = x.get(r, c) + (bias == null ? 0 : bias.get(0, c));
                x.set(
                        r,
                        c,
                        switch (f) {
                            case IDENTITY -> v;
                            case RELU -> Math.max(0, v);
                            case LEAKY_RELU -> v > 0 ? v : Activation.LEAK * v;
                            case TANH -> (float) Math.tanh(v);
                            case SIGMOID -> (float) (1 / (1 + Math.exp(-v)));
                        });
            }
        }
    }

    @Override
    public void activateBackward(Activation f, Matrix y, Matrix gradient, int from, int to) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < y.columns(); c++) {
                float v = y.get(r, c);
                float slope = switch (f) {
                    case IDENTITY -> 1;
                    case RELU -> v > 0 ? 1 : 0;
                    case LEAKY_RELU -> v > 0 ? 1 : Activation.LEAK;
                    case TANH -> 1 - v * v;
                    case SIGMOID -> v * (1 - v);
                };
                gradient.set(r, c, gradient.get(r, c) * slope);
            }
        }
    }

    @Override
    public void scale(Matrix x, float factor, Matrix y, int from, int to) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < y.columns(); c++) {
                y.set(r, c, factor * x.get(r, c));
            }
        }
    }

    @Override
    public void addInPlace(Matrix target, float factor, Matrix x, int from, int to) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < target.columns(); c++) {
                target.set(r, c, target.get(r, c) + factor * x.get(r, c));
            }
        }
    }

    @Override
    public void dotProduct(Matrix a, Matrix b, int perRow, float[] products, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = i * perRow; j < (i + 1) * perRow; j++) {
                float sum = 0;
                for (int c = 0; c < a.columns(); c++) {
                    sum += a.get(i, c) * b.get(j, c);
                }
                products[j] = sum;
            }
        }
    }

    @Override
    public void dotProductBackward(Matrix a, Matrix b, int perRow, float[] g, Matrix da, Matrix db, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = i * perRow; j < (i + 1) * perRow; j++) {
                for (int c = 0; c < a.columns(); c++) {
                    da.set(i, c, da.get(i, c) + g[j] * b.get(j, c));
                    db.set(j, c, db.get(j, c) + g[j] * a.get(i, c));
                }
            }
        }
    }

    @Override
    public void sumRows(Matrix x, float[] sums, int from, int to) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < sums.length; c++) {
                sums[c] += x.get(r, c);
            }
        }
    }

    @Override
    public void exponentialSums(Matrix x, double[] sums, float[] shifts, int from, int to) {
        for (int r = from; r < to; r++) {
            sums[r] = 0;
            shifts[r] = 0;
            for (int c = 0; c < x.columns(); c++) {
                shifts[r] = Math.max(shifts[r], x.get(r, c) - LARGEST_POWER);
            }
            for (int c = 0; c < x.columns(); c++) {
                x.set(r, c, (float) Math.exp(Math.max(x.get(r, c) - shifts[r], -87f)));
                sums[r] += x.get(r, c);
            }
        }
    }

    @Override
    public void sigmoidSums(Matrix x, double[] sums, int from, int to) {
        activate(Activation.SIGMOID, x, null, from, to);
        for (int r = from; r < to; r++) {
            sums[r] = 0;
            for (int c = 0; c < x.columns(); c++) {
                sums[r] += x.get(r, c);
            }
        }
    }

    @Override
    public void scaleRows(Matrix y, float[] factors, int from, int to) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < y.columns(); c++) {
                y.set(r, c, factors[r] * y.get(r, c));
            }
        }
    }

    @Override
    public void scaleSigmoidSlopes(Matrix y, float[] factors, int from, int to) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < y.columns(); c++) {
                float v = y.get(r, c);
                y.set(r, c, factors[r] * (v - v * v));
            }
        }
    }

    @Override
    public double sumOfSquares(Matrix x, int from, int to) {
        double sum = 0;
        for (int r = from; r < to; r++) {
            for (int c = 0; c < x.columns(); c++) {
                sum += (double) x.get(r, c) * x.get(r, c);
            }
        }
        return sum;
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
        float b1 = (float) step.beta1();
        float b2 = (float) step.beta2();
        for (int i = from; i < to; i++) {
            int r = rows == null ? i : rows[i];
            for (int c = 0; c < value.columns(); c++) {
                float g = gradient.get(r, c) + (float) step.decay() * value.get(r, c);
                float m = b1 * first.get(r, c) + (1 - b1) * g;
                float v = b2 * second.get(r, c) + (1 - b2) * g * g;
                first.set(r, c, m);
                second.set(r, c, v);
                value.set(
                        r,
                        c,
                        value.get(r, c)
                                - step.scaledRate()
                                        * m
                                        / ((float) Math.sqrt(v * step.secondCorrection()) + (float) step.epsilon()));
                gradient.set(r, c, 0);
            }
        }
    }
}
