package org.hashgnn.hashing.layer;

import java.util.Set;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.core.model.meaning.CodeMeaning;

/** The settings of {@link Thermometer}. */
@Summary("Bits that say how likely an item is for everybody, behind those of another hash layer.")
public record ThermometerSettings(
        @Setting(value = "The hash layer that makes the other bits.", byDefault = "linear")
        Spec<HashLayer> hash,

        @Setting(
                value = "P: how many bits it has, and so how far apart two items can be.",
                byDefault = "16",
                min = 1,
                max = 255)
        int levels,

        @Setting(value = "The distance of the first threshold from the last.", byDefault = "2.0", min = 1e-3)
        double range,

        @Setting(value = LinearHashLayerSettings.INITIALIZER, byDefault = LinearHashLayerSettings.DEFAULT_INITIALIZER)
        Initializer initializer)
        implements CodeMeaning {
    /**
     * The signs alone: an inner product sums the distances of an item's level from all thresholds, and the length
     * mixes them with the other columns.
     */
    @Override
    public Set<CodeAspect> aspects(Set<CodeAspect> rows) {
        return Set.of(CodeAspect.SIGNS);
    }

    @Override
    public int constantUserBits() {
        return levels;
    }
}
