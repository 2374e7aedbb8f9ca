@NullMarked
package org.hashgnn.experiments.config;

import org.jspecify.annotations.NullMarked;
