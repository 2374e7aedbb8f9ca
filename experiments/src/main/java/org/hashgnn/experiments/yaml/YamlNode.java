package org.hashgnn.experiments.yaml;

import org.hashgnn.core.config.Location;

/** A part of a YAML document that knows where it stands. Immutable. */
public sealed interface YamlNode permits YamlScalar, YamlList, YamlMap {
    /** Where it stands. */
    Origin origin();

    /** Where it stands, as an error message shows it. */
    default Location location() {
        return origin().location();
    }

    /** What it is, for error messages: {@code the text 'ten'}, {@code a list}, {@code a map}. */
    String describe();
}
