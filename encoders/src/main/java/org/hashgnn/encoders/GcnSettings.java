package org.hashgnn.encoders;

import java.util.List;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.tensor.Activation;

/** The settings of {@link Gcn}. */
@Summary("Graph convolutions over the full graph, the mean of each node and all its neighbours (Eq. 1 of HashGNN).")
public record GcnSettings(
        @Setting(value = "Output width of each layer, from the input up.", byDefault = "[128, 68]", min = 1)
        List<Integer> layers,

        @Setting(value = "The non-linearity of every layer.", byDefault = "leaky-relu")
        Activation activation,

        @Setting(
                value = "Columns of the trained id embeddings; not used where features are given.",
                byDefault = "120",
                min = 1)
        int embedding,

        @Setting(
                value = "How weights and embeddings are drawn at first.",
                byDefault = "{type: normal, deviation: 0.02}")
        Initializer initializer) {
    /** Checks that there is a layer. */
    public GcnSettings {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("layers needs at least one entry");
        }
    }
}
