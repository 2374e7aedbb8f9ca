package org.hashgnn.hashing.search.mode;

import java.util.List;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.HammingRanker;
import org.hashgnn.hashing.search.HammingSearch;

/** Hamming distance alone; equal distances are ties. */
@Summary("The Hamming distance alone.")
public record HammingMode() implements SearchMode {
    /** The name in the configuration and in results. */
    public static final String ID = "hamming";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<CodeAspect> needs() {
        return List.of(CodeAspect.SIGNS);
    }

    @Override
    public Ranker ranker(SearchedCodes codes) {
        return new HammingRanker(codes.compute(), codes.userSigns(), codes.itemSigns());
    }

    @Override
    public ScoredSearch search(SearchedCodes codes) {
        BinaryCodes users = codes.userSigns();
        BinaryCodes items = codes.itemSigns();
        return ScoredSearch.of(new HammingSearch(codes.compute(), users, items), ItemScores.distances(users, items));
    }
}
