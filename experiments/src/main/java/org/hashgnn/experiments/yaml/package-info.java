/** YAML as a tree that knows the place of each value, its merging and its writing. */
@NullMarked
package org.hashgnn.experiments.yaml;

import org.jspecify.annotations.NullMarked;
