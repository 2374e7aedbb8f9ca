package org.hashgnn.hashing.search.mode;

import java.util.List;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.evaluation.ScoreRanker;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.hashing.search.GraphFilterScorer;
import org.hashgnn.hashing.search.ScorerSearch;

/** The inner products of the continuous codes and, added, the linear graph filter of the training interactions: GF-CF. */
@Summary("The inner products of the continuous codes plus the linear filter of the training interactions: GF-CF.")
public record FilteredMode() implements SearchMode {
    /** The name in the configuration and in results. */
    public static final String ID = "filtered";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<CodeAspect> needs() {
        return List.of(CodeAspect.PRODUCTS, CodeAspect.LOW_PASS);
    }

    @Override
    public Ranker ranker(SearchedCodes codes) {
        return new ScoreRanker(codes.compute(), scorer(codes));
    }

    @Override
    public ScoredSearch search(SearchedCodes codes) {
        ScorerSearch search = new ScorerSearch(scorer(codes));
        return ScoredSearch.of(search, search::scores);
    }

    private static Scorer scorer(SearchedCodes codes) {
        return new GraphFilterScorer(codes.compute(), codes.users(), codes.items(), codes.train());
    }
}
