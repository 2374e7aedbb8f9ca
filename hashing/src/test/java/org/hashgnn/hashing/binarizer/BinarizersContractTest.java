package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.ExponentialSchedule;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.core.schedule.LinearStepsSchedule;
import org.hashgnn.hashing.HashingModule;
import org.hashgnn.testing.BinarizerContract;
import org.hashgnn.testing.Examples;

class BinarizersContractTest extends BinarizerContract {
    private static Spec<Binarizer> fourier(int terms) {
        return new Spec<>(
                "fourier",
                new FourierSignSettings(terms, 0.7, false),
                (settings, context) -> new FourierSign((FourierSignSettings) settings, context));
    }

    @Override
    protected Examples<Binarizer> examples() {
        return Examples.of(Binarizer.class, new HashingModule())
                .with(new SteSettings())
                .with(
                        new GuidedSteSettings(new ConstantSchedule(0.4), GuidedSteSettings.Mixing.ELEMENT),
                        new GuidedSteSettings(
                                new LinearStepsSchedule(0.9, -0.1, Length.steps(7), 0.2), GuidedSteSettings.Mixing.ROW),
                        new GuidedSteSettings(
                                new ExponentialSchedule(0.8, 0.9, Length.steps(10), 0.0),
                                GuidedSteSettings.Mixing.ELEMENT))
                .with(new ClippedSteSettings(0.8, true), new ClippedSteSettings(1.5, false))
                .with(
                        new TanhSteSettings(new ConstantSchedule(0.8), false),
                        new TanhSteSettings(new ExponentialSchedule(0.5, 1.1, Length.steps(5), 4.0), true))
                .with(
                        new AageSettings(new ConstantSchedule(1.4), false, true),
                        new AageSettings(new LinearStepsSchedule(0.5, 0.2, Length.steps(9), 2.0), true, false))
                .with(new FourierSignSettings(5, 0.4, false), new FourierSignSettings(16, 1.2, true))
                .with(new RescaledSettings(fourier(6), 13), new RescaledSettings(fourier(3), 1))
                .with(
                        new HashNetSettings(new ConstantSchedule(1.7)),
                        new HashNetSettings(new ExponentialSchedule(0.5, 1.2, Length.steps(10), 9.0)))
                .with(
                        new GumbelSoftmaxSettings(new ConstantSchedule(0.6)),
                        new GumbelSoftmaxSettings(new ExponentialSchedule(2, 0.9, Length.steps(10), 0.2)));
    }
}
