package org.hashgnn.encoders;

import java.util.List;
import java.util.stream.Stream;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.model.XavierInitializer;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.encoders.fitted.BineSettings;
import org.hashgnn.encoders.fitted.Centrality;
import org.hashgnn.encoders.fitted.NmfSettings;
import org.hashgnn.encoders.fitted.PteSettings;
import org.hashgnn.encoders.fitted.SpectralSettings;
import org.hashgnn.encoders.fitted.WeightedAlsSettings;
import org.hashgnn.testing.EncoderContract;
import org.hashgnn.testing.Examples;

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
                                List.of(),
                                List.of(),
                                Aggregator.MEAN,
                                true,
                                0,
                                Activation.TANH,
                                5,
                                new NormalInitializer(0.6)),
                        new GraphSageSettings(
                                List.of(5, 3),
                                List.of(2, 4),
                                List.of(),
                                List.of(),
                                Aggregator.CONCAT,
                                false,
                                0,
                                Activation.LEAKY_RELU,
                                3,
                                new NormalInitializer(0.8)),
                        new GraphSageSettings(
                                List.of(3),
                                List.of(1),
                                List.of(),
                                List.of(),
                                Aggregator.CONCAT,
                                true,
                                0,
                                Activation.IDENTITY,
                                4,
                                new XavierInitializer()),
                        new GraphSageSettings(
                                List.of(4, 5, 3),
                                List.of(10, 11, 12),
                                List.of(),
                                List.of(),
                                Aggregator.CONCAT,
                                false,
                                0,
                                Activation.SIGMOID,
                                3,
                                new NormalInitializer(1)),
                        new GraphSageSettings(
                                List.of(4, 3),
                                List.of(2, 3),
                                List.of(3),
                                List.of(2),
                                Aggregator.CONCAT,
                                false,
                                3,
                                Activation.LEAKY_RELU,
                                4,
                                new NormalInitializer(0.7)),
                        new GraphSageSettings(
                                List.of(4, 3),
                                List.of(10, 10),
                                List.of(),
                                List.of(),
                                Aggregator.MEAN,
                                true,
                                0,
                                Activation.LEAKY_RELU,
                                5,
                                new NormalInitializer(0.8)))
                .with(
                        new LightGcnSettings(0, 3, 0.3, new NormalInitializer(0.5), null),
                        new LightGcnSettings(1, 5, 0, new XavierInitializer(), null),
                        new LightGcnSettings(2, 4, 0.5, new NormalInitializer(0.3), null),
                        new LightGcnSettings(3, 7, 0.2, new NormalInitializer(1), null),
                        new LightGcnSettings(2, 7, 0.3, new NormalInitializer(1), spectral(4)))
                .with(new WeightedAlsSettings(4, 3, 5, 0.5), new WeightedAlsSettings(2, 1, 0.5, 2))
                .with(new NmfSettings(4, 3, 2, 0.1), new NmfSettings(3, 5, 0, 0.02))
                .with(new PteSettings(4, 3, 2, 0.75, true, 0.05), new PteSettings(3, 2, 5, 0, false, 0.1))
                .with(
                        new BineSettings(4, 3, 0.1, 0.5, 0.4, 0.3, Centrality.HITS, 5, 1, 0.2, 3, 2, 0),
                        new BineSettings(3, 2, 0.2, 0.1, 0.2, 0.9, Centrality.DEGREE, 3, 2, 0.4, 2, 4, 2))
                .with(
                        new BgchSettings(2, 4, 3, 0.004, 2, 1, 0, true, 0.7, 0.3, new NormalInitializer(0.8)),
                        new BgchSettings(0, 5, 2, 0, 1, 2, 4, false, 0, 0.1, new NormalInitializer(0.5)),
                        new BgchSettings(1, 3, 4, 0, 2, 2, 0, true, 1.3, 0, new NormalInitializer(0.6)))
                .with(new TrainedRowsSettings(spectral(4), 0.6), new TrainedRowsSettings(spectral(2), 0))
                .with(
                        new SpectralSettings(3, 4, 2, 0.5, 0.3, 0.8, 0.4, false),
                        new SpectralSettings(2, 3, 1, 0.2, 0.5, 1, 0.6, true));
    }

    @Override
    protected boolean fitted(Record settings) {
        return settings instanceof WeightedAlsSettings
                || settings instanceof NmfSettings
                || settings instanceof PteSettings
                || settings instanceof BineSettings
                || settings instanceof SpectralSettings;
    }

    @Override
    protected boolean takesFeatures(Record settings) {
        return !fitted(settings)
                && !(settings instanceof TrainedRowsSettings)
                && !(settings instanceof LightGcnSettings lightGcn && lightGcn.from() != null);
    }

    private static Spec<Encoder> spectral(int rank) {
        return new Spec<>(
                "spectral",
                new SpectralSettings(rank, 3, 2, 0.5, 0.3, 0.5, 0.4, false),
                (settings, context) -> ((SpectralSettings) settings).create(context));
    }

    @Override
    protected boolean exportable(Record settings) {
        return takesFeatures(settings)
                && !(settings instanceof BgchSettings)
                && !(settings instanceof GraphSageSettings sage
                        && !sage.itemLayers().isEmpty());
    }

    @Override
    protected Coverage coverage(Record settings, int largestDegree) {
        if (settings instanceof BgchSettings bgch && bgch.dispersion() > 0) {
            return Coverage.SAMPLE;
        }
        if (!(settings instanceof GraphSageSettings sage)) {
            return Coverage.EVERYTHING;
        }
        if (Stream.concat(sage.fanOuts().stream(), sage.itemFanOuts().stream())
                .anyMatch(fanOut -> fanOut < largestDegree)) {
            return Coverage.SAMPLE;
        }
        return sage.keepTargets() ? Coverage.EVERYTHING : Coverage.WITHOUT_TARGETS;
    }
}
