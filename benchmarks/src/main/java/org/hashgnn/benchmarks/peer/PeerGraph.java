package org.hashgnn.benchmarks.peer;

/**
 * How a graph of near neighbours is built and searched, the same for all libraries.
 *
 * @param links of a node on the upper layers, M; twice as many on the ground layer
 * @param buildBeam the candidates kept while a node is linked, efConstruction
 * @param beam the candidates kept while a query is answered, efSearch
 */
public record PeerGraph(int links, int buildBeam, int beam) {}
