package org.hashgnn.experiments.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.core.model.meaning.CodeMeaning;
import org.hashgnn.hashing.search.mode.ContinuousMode;
import org.hashgnn.hashing.search.mode.HammingMode;
import org.hashgnn.hashing.search.mode.HierarchicalMode;
import org.hashgnn.hashing.search.mode.SearchMode;
import org.jspecify.annotations.Nullable;

/**
 * The ways of searching that mean something for the codes of a model.
 *
 * @param aspects the meaningful aspects of its codes
 * @param constantUserBits the bits at the end of a code that are the same for all users by design
 * @param model what the codes come from, in words
 */
public record MeaningfulModes(Set<CodeAspect> aspects, int constantUserBits, String model) {
    private static final List<SearchMode> USUAL =
            List.of(new HierarchicalMode(), new HammingMode(), new ContinuousMode());

    /** The modes of the model that is trained last. */
    static MeaningfulModes of(ModelSettings model, @Nullable PretrainingSettings pretraining) {
        Set<CodeAspect> rows = rows(model);
        Spec<HashLayer> frozen = pretraining == null ? null : pretraining.hash();
        return of(model, model.hash(), frozen == null ? rows : CodeMeaning.of(frozen.settings(), rows));
    }

    /** The modes of the model that is pretrained. */
    static MeaningfulModes ofPretraining(ModelSettings model, PretrainingSettings pretraining) {
        return of(model, pretraining.hash() == null ? model.hash() : pretraining.hash(), rows(model));
    }

    private static Set<CodeAspect> rows(ModelSettings model) {
        return CodeMeaning.of(model.encoder().settings(), CodeMeaning.USUAL);
    }

    private static MeaningfulModes of(ModelSettings model, Spec<HashLayer> hash, Set<CodeAspect> rows) {
        return new MeaningfulModes(
                CodeMeaning.of(hash.settings(), rows),
                hash.settings() instanceof CodeMeaning meaning ? meaning.constantUserBits() : 0,
                "the encoder '" + model.encoder().name() + "' with the hash layer '" + hash.name() + "'");
    }

    /** Whether a way of searching means something. */
    public boolean has(SearchMode mode) {
        return aspects.containsAll(mode.needs());
    }

    /** The default way of searching: the first of hierarchical, hamming and continuous that means something. */
    public SearchMode usual() {
        return USUAL.stream().filter(this::has).findFirst().orElse(USUAL.getFirst());
    }

    /** Why a way of searching means nothing: what it needs and the codes do not have. */
    public String reason(SearchMode mode) {
        return mode.needs().stream()
                .filter(need -> !aspects.contains(need))
                .map(CodeAspect::text)
                .collect(Collectors.joining(
                        " and ", "'" + mode.id() + "' needs ", ", which " + model + " does not give"));
    }

    /**
     * Checks a way of searching that is asked for by name.
     *
     * @param known all ways of searching, for the message
     * @throws InputException if it means nothing
     */
    public void require(SearchMode mode, List<SearchMode> known) {
        if (!has(mode)) {
            throw new InputException(reason(mode) + "; use " + meaningful(known));
        }
    }

    /** The names of those ways of searching that mean something, separated by commas. */
    String meaningful(List<SearchMode> known) {
        return known.stream().filter(this::has).map(SearchMode::id).collect(Collectors.joining(", "));
    }
}
