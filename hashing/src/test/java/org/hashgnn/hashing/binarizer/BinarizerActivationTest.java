package org.hashgnn.hashing.binarizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.ExponentialSchedule;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.core.schedule.LinearStepsSchedule;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

class BinarizerActivationTest {
    private static final int BITS = 12;

    private final Compute compute = Compute.of(1);

    @AfterEach
    void close() {
        compute.close();
    }

    static List<Record> settings() {
        return List.of(
                new SteSettings(),
                new GuidedSteSettings(
                        new LinearStepsSchedule(1, -0.05, Length.steps(10), 0.0), GuidedSteSettings.Mixing.ELEMENT),
                new HashNetSettings(new ExponentialSchedule(1, 1.1, Length.steps(10), 8.0)),
                new GumbelSoftmaxSettings(new ConstantSchedule(0.5)));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("settings")
    void aNetworkLearnsFourGroupsThroughItsCodes(Record settings) {
        MultiLayerNetwork network = network(new BinarizerActivation(binarizer(settings), 4));
        INDArray inputs = Nd4j.create(300, 5);
        INDArray labels = Nd4j.create(300, 4);
        Matrix noise = Matrices.normal(300, 5, 0.3, 6);
        for (int row = 0; row < 300; row++) {
            int group = row % 4;
            for (int column = 0; column < 5; column++) {
                inputs.putScalar(row, column, noise.get(row, column) + (column == group ? 1.5 : 0));
            }
            labels.putScalar(row, group, 1);
        }
        for (int step = 0; step < 250; step++) {
            network.fit(inputs, labels);
        }
        INDArray codes = network.feedForward(inputs, false).get(2);
        assertThat(codes.shape()).containsExactly(300, BITS);
        for (int row = 0; row < 300; row++) {
            for (int bit = 0; bit < BITS; bit++) {
                assertThat(Math.abs(codes.getFloat(row, bit))).isEqualTo(1);
            }
        }
        INDArray answers = network.output(inputs).argMax(1);
        int right = 0;
        for (int row = 0; row < 300; row++) {
            right += answers.getInt(row) == row % 4 ? 1 : 0;
        }
        assertThat(right).isGreaterThan(280);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void forwardAndGradientAreTheBinarizersOwnAtEveryStep(Record settings) {
        BinarizerActivation activation = new BinarizerActivation(binarizer(settings), 4);
        Matrix z = Matrices.normal(7, BITS, 1, 3);
        Matrix epsilon = Matrices.normal(7, BITS, 1, 5);
        for (long step = 0; step < 30; step += 1) {
            Matrix h = Matrix.zeros(7, BITS);
            Matrix expected = Matrix.zeros(7, BITS);
            binarizer(settings).forward(z, new Step(step, 4, 0), h);
            binarizer(settings).backward(z, h, epsilon, new Step(step, 4, 0), expected);
            // columns one after the other, as products of ND4J come; both overwrite their argument, as ND4J's own
            // activations do
            INDArray codes = activation.getActivation(z.array().dup('f'), true);
            assertThat(Matrices.values(Matrix.of(codes.dup('c')))).isEqualTo(Matrices.values(h));
            INDArray back = activation
                    .backprop(z.array().dup('f'), epsilon.array().dup('f'))
                    .getFirst();
            assertThat(Matrices.values(Matrix.of(back.dup('c')))).isEqualTo(Matrices.values(expected));
        }
        assertThat(activation).hasToString(binarizer(settings).getClass().getSimpleName() + " at step 30");
    }

    @Test
    void theSignOfZeroIsPlusOneWhereNothingIsTrained() {
        INDArray z = Nd4j.create(new float[][] {{0.5f, 0, -0.5f}});
        BinarizerActivation activation = new BinarizerActivation(binarizer(new SteSettings()), 1);
        assertThat(activation.getActivation(z, false).toFloatVector()).containsExactly(1, 1, -1);
    }

    private Binarizer binarizer(Record settings) {
        var context = TestGraphs.context(compute, TestGraphs.small(), null, BITS, 1);
        return switch (settings) {
            case SteSettings ste -> new Ste(ste, context);
            case GuidedSteSettings guided -> new GuidedSte(guided, context);
            case HashNetSettings hashNet -> new HashNet(hashNet, context);
            case GumbelSoftmaxSettings gumbel -> new GumbelSoftmax(gumbel, context);
            default -> throw new IllegalArgumentException(settings.toString());
        };
    }

    private static MultiLayerNetwork network(BinarizerActivation activation) {
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(7)
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam(0.01))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(5)
                        .nOut(16)
                        .activation(Activation.TANH)
                        .build())
                .layer(new DenseLayer.Builder()
                        .nIn(16)
                        .nOut(BITS)
                        .activation(activation)
                        .build())
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .nIn(BITS)
                        .nOut(4)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }
}
