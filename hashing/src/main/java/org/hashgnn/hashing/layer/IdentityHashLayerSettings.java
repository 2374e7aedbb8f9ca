package org.hashgnn.hashing.layer;

import java.util.Set;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.core.model.meaning.CodeMeaning;

/** {@link IdentityHashLayer} has no settings. */
@Summary("z = u: the codes are the signs of the encoder's own output.")
public record IdentityHashLayerSettings() implements CodeMeaning {
    @Override
    public Set<CodeAspect> aspects(Set<CodeAspect> rows) {
        return rows;
    }
}
