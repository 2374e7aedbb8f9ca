/** How components describe their settings, and how every fault in a user's input is reported. */
@NullMarked
package org.hashgnn.core.config;

import org.jspecify.annotations.NullMarked;
