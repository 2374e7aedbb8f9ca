/**
 * From YAML to immutable records: a located tree, {@code extends} and overrides, strict binding that reports every fault at once, the
 * effective configuration, the catalogue of components and plug-ins.
 */
@NullMarked
package org.hashgnn.experiments.config;

import org.jspecify.annotations.NullMarked;
