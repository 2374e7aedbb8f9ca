package org.hashgnn.core.data.table;

import org.duckdb.DuckDBDataChunkReader;

/** Takes a chunk of an answer. */
@FunctionalInterface
interface ChunkReader {
    /** Reads all rows of the chunk, which is overwritten afterwards. */
    void read(DuckDBDataChunkReader chunk);
}
