package org.hashgnn.core.data.table.text;

import java.util.List;

/**
 * How a text file is written.
 *
 * @param separator what stands between fields
 * @param quote the character around fields that hold the separator; empty for none
 * @param header whether the first record names the columns
 * @param skip the number of lines before the first record
 * @param names the names of the columns
 */
public record Dialect(Separator separator, String quote, boolean header, long skip, List<String> names) {}
