package org.hashgnn.encoders.fitted;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hashgnn.core.graph.AliasTable;
import org.jspecify.annotations.Nullable;

/** Draws nodes of one strip with given weights, by the alias method. */
final class NodeDraw {
    private final int[] nodes;
    private final @Nullable AliasTable table;

    private NodeDraw(int[] nodes, IntToDoubleFunction weight) {
        double[] weights = Arrays.stream(nodes).mapToDouble(weight).toArray();
        this.nodes = nodes;
        this.table = Arrays.stream(weights).sum() > 0 ? new AliasTable(weights) : null;
    }

    /** One for each strip, of the nodes {@code from} to {@code to}. */
    static NodeDraw[] byStrip(int from, int to, int strips, long seed, IntToDoubleFunction weight) {
        return IntStream.range(0, strips)
                .mapToObj(strip -> new NodeDraw(
                        IntStream.range(from, to)
                                .filter(node -> Strata.strip(node, strips, seed) == strip)
                                .toArray(),
                        weight))
                .toArray(NodeDraw[]::new);
    }

    /** The node that random bits draw, or -1 where there is none. */
    int draw(long bits) {
        return table == null ? -1 : nodes[table.draw(bits)];
    }

    /** The node that random bits draw, or -1 if there is none or it is the given one. */
    int drawOther(long bits, int node) {
        int drawn = draw(bits);
        return drawn == node ? -1 : drawn;
    }
}
