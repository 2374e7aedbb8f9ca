package org.hashgnn.experiments.run;

import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.TrainedCodes;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.mode.SearchedCodes;
import org.jspecify.annotations.Nullable;

/** The codes of a finished run; each of the two files is opened when it is first needed. */
final class SavedCodes implements SearchedCodes {
    private final Compute compute;
    private final RunFolder folder;
    private final Dataset dataset;
    private final int candidates;
    private final int split;
    private @Nullable Matrix continuous;
    private @Nullable BinaryCodes signs;

    SavedCodes(Compute compute, RunFolder folder, Dataset dataset, int candidates) {
        this.compute = compute;
        this.folder = folder;
        this.dataset = dataset;
        this.candidates = candidates;
        this.split = dataset.users().size();
    }

    @Override
    public Compute compute() {
        return compute;
    }

    @Override
    public Matrix users() {
        return continuous().slice(0, split);
    }

    @Override
    public Matrix items() {
        return continuous().slice(split, continuous().rows());
    }

    @Override
    public BinaryCodes userSigns() {
        return signs().slice(0, split);
    }

    @Override
    public BinaryCodes itemSigns() {
        return signs().slice(split, signs().rows());
    }

    @Override
    public Interactions train() {
        return dataset.train();
    }

    @Override
    public int candidates() {
        return candidates;
    }

    private Matrix continuous() {
        Matrix codes = continuous;
        if (codes == null) {
            codes = TrainedCodes.read(folder, dataset);
            continuous = codes;
        }
        return codes;
    }

    private BinaryCodes signs() {
        BinaryCodes codes = signs;
        if (codes == null) {
            codes = TrainedCodes.signs(folder, dataset);
            signs = codes;
        }
        return codes;
    }
}
