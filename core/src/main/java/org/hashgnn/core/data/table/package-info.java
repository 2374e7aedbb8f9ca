/** Tables of interactions: CSV and its relatives, JSON Lines and Parquet, read by DuckDB. */
@NullMarked
package org.hashgnn.core.data.table;

import org.jspecify.annotations.NullMarked;
