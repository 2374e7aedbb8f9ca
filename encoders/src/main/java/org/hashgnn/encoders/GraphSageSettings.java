package org.hashgnn.encoders;

import java.util.List;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.tensor.Activation;

/** The settings of {@link GraphSage}. */
@Summary(
        "GraphSAGE with a mean aggregator over sampled neighbours (Hamilton et al., NeurIPS 2017), HashGNN's own encoder.")
public record GraphSageSettings(
        @Setting(
                value = "Output width of each layer, from the input up; the HashGNN paper uses 128 and 68.",
                byDefault = "[128, 68]",
                min = 1)
        List<Integer> layers,

        @Setting(
                value =
                        "Neighbours drawn for each node, from the batch outwards, one number per layer; the paper's are 10 and 5.",
                byDefault = "[10, 5]",
                min = 1)
        List<Integer> fanOuts,

        @Setting(
                value =
                        "Output width of each layer that items have of their own, the last one as of 'layers'; empty: items go through"
                                + " the same layers as users, as in the paper. The public code has one, of 68.",
                byDefault = "[]",
                min = 1)
        List<Integer> itemLayers,

        @Setting(
                value = "Neighbours drawn for each node by the items' own layers, one number per layer.",
                byDefault = "[]",
                min = 1)
        List<Integer> itemFanOuts,

        @Setting(
                value = "mean averages the node with its neighbours (Eq. 1); concat gives the node weights of its own.",
                byDefault = "concat")
        Aggregator aggregator,

        @Setting(
                value =
                        "Whether the edges that a batch is to predict stay in the neighbourhoods of that batch, as in HashGNN's"
                                + " public code; without them the model cannot learn to look its answer up.",
                byDefault = "false")
        boolean keepTargets,

        @Setting(
                value =
                        "Which draw of neighbours the rows at evaluation are of, as in HashGNN's public code; 0: their expectation"
                                + " over the draws.",
                byDefault = "0",
                min = 0)
        int evaluationDraw,

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
    /** Checks that there is a fan-out for each layer, and that users and items come out alike. */
    public GraphSageSettings {
        if (layers.isEmpty() || layers.size() != fanOuts.size()) {
            throw new IllegalArgumentException("layers and fan_outs need the same number of entries, at least one, not "
                    + layers + " and " + fanOuts);
        }
        if (itemLayers.size() != itemFanOuts.size()) {
            throw new IllegalArgumentException("item_layers and item_fan_outs need the same number of entries, not "
                    + itemLayers + " and " + itemFanOuts);
        }
        if (!itemLayers.isEmpty() && !itemLayers.getLast().equals(layers.getLast())) {
            throw new IllegalArgumentException("the last of item_layers must be the last of layers, " + layers.getLast()
                    + ", but is " + itemLayers.getLast());
        }
    }
}
