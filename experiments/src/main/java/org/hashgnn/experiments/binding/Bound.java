package org.hashgnn.experiments.binding;

import org.hashgnn.experiments.yaml.YamlNode;

/**
 * What a part of the tree was bound to.
 *
 * @param value the immutable value
 * @param effective the same as a tree with every default filled in, in canonical form; it binds to an equal value
 */
public record Bound<T>(T value, YamlNode effective) {}
