package org.hashgnn.core.data;

/**
 * The final numbering of users or items.
 *
 * @param ids the names by final index
 * @param ranks the final index of each provisional index, which counts names as they were met
 */
record Ranking(Ids ids, int[] ranks) {}
