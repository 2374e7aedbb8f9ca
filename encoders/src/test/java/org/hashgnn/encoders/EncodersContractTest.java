package org.hashgnn.encoders;

import java.util.List;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.XavierInitializer;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.testing.EncoderContract;
import org.hashgnn.core.testing.Examples;

class EncodersContractTest extends EncoderContract {
    @Override
    protected Examples<Encoder> examples() {
        return Examples.of(Encoder.class, new EncodersModule())
                .with(
                        new GcnSettings(List.of(4, 3), Activation.TANH, 5, new NormalInitializer(0.6)),
                        new GcnSettings(List.of(7), Activation.LEAKY_RELU, 3, new XavierInitializer()),
                        new GcnSettings(List.of(5, 4, 3), Activation.SIGMOID, 6, new NormalInitializer(1)))
                .with(
                        new GraphSageSettings(
                                List.of(4, 3),
                                List.of(3, 2),
                                Aggregator.MEAN,
                                true,
                                Activation.TANH,
                                5,
                                new NormalInitializer(0.6)),
                        new GraphSageSettings(
                                List.of(5, 3),
                                List.of(2, 4),
                                Aggregator.CONCAT,
                                false,
                                Activation.LEAKY_RELU,
                                3,
                                new NormalInitializer(0.8)),
                        new GraphSageSettings(
                                List.of(3),
                                List.of(1),
                                Aggregator.CONCAT,
                                true,
                                Activation.IDENTITY,
                                4,
                                new XavierInitializer()),
                        new GraphSageSettings(
                                List.of(4, 5, 3),
                                List.of(10, 11, 12),
                                Aggregator.CONCAT,
                                false,
                                Activation.SIGMOID,
                                3,
                                new NormalInitializer(1)),
                        new GraphSageSettings(
                                List.of(4, 3),
                                List.of(10, 10),
                                Aggregator.MEAN,
                                true,
                                Activation.LEAKY_RELU,
                                5,
                                new NormalInitializer(0.8)))
                .with(
                        new LightGcnSettings(0, 3, 0.3, new NormalInitializer(0.5)),
                        new LightGcnSettings(1, 5, 0, new XavierInitializer()),
                        new LightGcnSettings(2, 4, 0.5, new NormalInitializer(0.3)),
                        new LightGcnSettings(3, 7, 0.2, new NormalInitializer(1)));
    }

    @Override
    protected Coverage coverage(Record settings, int largestDegree) {
        if (!(settings instanceof GraphSageSettings sage)) {
            return Coverage.EVERYTHING;
        }
        if (sage.fanOuts().stream().anyMatch(fanOut -> fanOut < largestDegree)) {
            return Coverage.SAMPLE;
        }
        return sage.keepTargets() ? Coverage.EVERYTHING : Coverage.WITHOUT_TARGETS;
    }
}
