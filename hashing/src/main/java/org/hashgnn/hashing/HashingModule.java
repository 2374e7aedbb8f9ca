package org.hashgnn.hashing;

import com.google.inject.AbstractModule;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.hashing.binarizer.Aage;
import org.hashgnn.hashing.binarizer.AageSettings;
import org.hashgnn.hashing.binarizer.ClippedSte;
import org.hashgnn.hashing.binarizer.ClippedSteSettings;
import org.hashgnn.hashing.binarizer.FourierSign;
import org.hashgnn.hashing.binarizer.FourierSignSettings;
import org.hashgnn.hashing.binarizer.GuidedSte;
import org.hashgnn.hashing.binarizer.GuidedSteSettings;
import org.hashgnn.hashing.binarizer.GumbelSoftmax;
import org.hashgnn.hashing.binarizer.GumbelSoftmaxSettings;
import org.hashgnn.hashing.binarizer.HashNet;
import org.hashgnn.hashing.binarizer.HashNetSettings;
import org.hashgnn.hashing.binarizer.Rescaled;
import org.hashgnn.hashing.binarizer.RescaledSettings;
import org.hashgnn.hashing.binarizer.Ste;
import org.hashgnn.hashing.binarizer.SteSettings;
import org.hashgnn.hashing.binarizer.TanhSte;
import org.hashgnn.hashing.binarizer.TanhSteSettings;
import org.hashgnn.hashing.layer.DenseHashLayer;
import org.hashgnn.hashing.layer.IdentityHashLayer;
import org.hashgnn.hashing.layer.IdentityHashLayerSettings;
import org.hashgnn.hashing.layer.ItqSettings;
import org.hashgnn.hashing.layer.LinearHashLayerSettings;
import org.hashgnn.hashing.layer.LshSettings;
import org.hashgnn.hashing.layer.TanhHashLayerSettings;
import org.hashgnn.hashing.layer.Thermometer;
import org.hashgnn.hashing.layer.ThermometerSettings;
import org.hashgnn.hashing.search.mode.ContinuousMode;
import org.hashgnn.hashing.search.mode.FilteredMode;
import org.hashgnn.hashing.search.mode.HammingMode;
import org.hashgnn.hashing.search.mode.HierarchicalMode;
import org.hashgnn.hashing.search.mode.ScaledMode;
import org.hashgnn.hashing.search.mode.SearchMode;

/** Registers the hash layers and the binarizers. */
public final class HashingModule extends AbstractModule {
    @Override
    protected void configure() {
        Components.of(binder())
                .add(Component.plain(SearchMode.class, HierarchicalMode.ID, HierarchicalMode.class))
                .add(Component.plain(SearchMode.class, HammingMode.ID, HammingMode.class))
                .add(Component.plain(SearchMode.class, ScaledMode.ID, ScaledMode.class))
                .add(Component.plain(SearchMode.class, ContinuousMode.ID, ContinuousMode.class))
                .add(Component.plain(SearchMode.class, FilteredMode.ID, FilteredMode.class))
                .add(Component.built(HashLayer.class, "tanh", TanhHashLayerSettings.class, DenseHashLayer::new))
                .add(Component.built(HashLayer.class, "linear", LinearHashLayerSettings.class, DenseHashLayer::new))
                .add(Component.built(
                        HashLayer.class, "identity", IdentityHashLayerSettings.class, IdentityHashLayer::new))
                .add(Component.built(HashLayer.class, "lsh", LshSettings.class, LshSettings::create))
                .add(Component.built(HashLayer.class, "itq", ItqSettings.class, ItqSettings::create))
                .add(Component.built(HashLayer.class, "thermometer", ThermometerSettings.class, Thermometer::new))
                .add(Component.built(Binarizer.class, "ste", SteSettings.class, Ste::new))
                .add(Component.built(Binarizer.class, "guided-ste", GuidedSteSettings.class, GuidedSte::new))
                .add(Component.built(Binarizer.class, "hashnet", HashNetSettings.class, HashNet::new))
                .add(Component.built(
                        Binarizer.class, "gumbel-softmax", GumbelSoftmaxSettings.class, GumbelSoftmax::new))
                .add(Component.built(Binarizer.class, "clipped-ste", ClippedSteSettings.class, ClippedSte::new))
                .add(Component.built(Binarizer.class, "tanh-ste", TanhSteSettings.class, TanhSte::new))
                .add(Component.built(Binarizer.class, "aage", AageSettings.class, Aage::new))
                .add(Component.built(Binarizer.class, "fourier", FourierSignSettings.class, FourierSign::new))
                .add(Component.built(Binarizer.class, "rescaled", RescaledSettings.class, Rescaled::new));
    }
}
