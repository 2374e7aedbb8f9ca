package org.hashgnn.experiments.sweep;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.hashgnn.experiments.config.Experiment;

/** Trials of experiments, each made when it is asked for: a plan of many of them takes no memory for their configurations. */
public final class PlannedTrials extends AbstractList<Trial> implements RandomAccess {
    private final List<Experiment> experiments;

    /** The trials of some experiments. */
    public PlannedTrials(List<Experiment> experiments) {
        this.experiments = experiments;
    }

    @Override
    public Trial get(int index) {
        return Trial.of(experiments.get(index));
    }

    @Override
    public int size() {
        return experiments.size();
    }
}
