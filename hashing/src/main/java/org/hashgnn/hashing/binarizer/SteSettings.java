package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.config.Summary;

/** {@link Ste} has no settings. */
@Summary("Straight-through estimator (Bengio et al. 2013): sign forward, identity backward. Hash_ste.")
public record SteSettings() {}
