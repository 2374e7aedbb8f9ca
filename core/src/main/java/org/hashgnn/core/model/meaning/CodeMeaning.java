package org.hashgnn.core.model.meaning;

import java.util.Set;

/**
 * Implemented by the settings of an encoder or a hash layer whose codes have other meaningful aspects than the
 * {@linkplain #USUAL usual ones}.
 */
public interface CodeMeaning {
    /** The aspects of codes whose settings say nothing. */
    Set<CodeAspect> USUAL = Set.of(CodeAspect.SIGNS, CodeAspect.PRODUCTS, CodeAspect.LENGTHS);

    /**
     * The meaningful aspects of the codes.
     *
     * @param rows those of the rows that a hash layer takes; for an encoder the usual ones
     */
    Set<CodeAspect> aspects(Set<CodeAspect> rows);

    /** The bits at the end of a code that are the same for all users by design. */
    default int constantUserBits() {
        return 0;
    }

    /** The meaningful aspects of the codes of a component with the given settings, on rows with the given aspects. */
    static Set<CodeAspect> of(Record settings, Set<CodeAspect> rows) {
        return settings instanceof CodeMeaning meaning ? meaning.aspects(rows) : USUAL;
    }
}
