package org.hashgnn.experiments.config;

import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlMerge;
import org.hashgnn.experiments.yaml.YamlNode;

/** The settings of a pretraining's training: those of {@code training}, with those of {@code pretraining.training} laid over them. */
final class InheritedTraining {
    private static final String PRETRAINING = "pretraining";
    private static final String TRAINING = "training";

    private InheritedTraining() {}

    /** The configuration with the inherited settings written out. */
    static YamlMap expand(YamlMap tree) {
        YamlNode base = tree.get(TRAINING);
        if (!(tree.get(PRETRAINING) instanceof YamlMap pretraining) || !(base instanceof YamlMap)) {
            return tree;
        }
        YamlNode own = pretraining.get(TRAINING);
        if (own != null && !(own instanceof YamlMap)) {
            return tree;
        }
        YamlNode merged = own == null ? base : YamlMerge.merge(base, own);
        return tree.with(PRETRAINING, pretraining.location(), pretraining.with(TRAINING, merged.location(), merged));
    }
}
