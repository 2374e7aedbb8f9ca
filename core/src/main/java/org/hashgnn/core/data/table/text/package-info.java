/** The dialect of a text table: encoding, compression, separator, header. */
@NullMarked
package org.hashgnn.core.data.table.text;

import org.jspecify.annotations.NullMarked;
