package org.hashgnn.hashing;

import org.hashgnn.core.config.Summary;

/** {@link IdentityHashLayer} has no settings. */
@Summary("z = u: the codes are the signs of the encoder's own output.")
public record IdentityHashLayerSettings() {}
