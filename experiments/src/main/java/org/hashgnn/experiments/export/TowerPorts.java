package org.hashgnn.experiments.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.model.TowerLayer;

/**
 * What an exported {@link Tower} is fed with and answers, in its order: the recipe for the codes of new nodes. Each input and output has a row
 * for each node.
 *
 * @param inputs {@link #OWN}, {@link #NEIGHBOURS}, and {@link #OWN_SHARE} where a layer averages
 * @param outputs {@code z}, or {@code z-users} and {@code z-items} where each side has maps of its own
 */
public record TowerPorts(List<Port> inputs, List<Port> outputs) {
    static final String OWN = "own";
    static final String NEIGHBOURS = "neighbours";
    static final String OWN_SHARE = "own-share";

    /**
     * An input or output.
     *
     * @param name its name in the graph
     * @param columns its columns
     * @param holds what its row for a node is
     */
    public record Port(String name, int columns, String holds) {}

    /** Those of a tower. */
    public static TowerPorts of(Tower tower) {
        List<Port> inputs = new ArrayList<>();
        inputs.add(new Port(
                OWN, tower.own(), "the node's features, as the run was given them; zeros where it was given none"));
        inputs.add(new Port(
                NEIGHBOURS,
                tower.neighbours(),
                "the sum of its neighbours' rows of --rows, divided by " + divisor(tower.power())
                        + "; zeros without neighbours"));
        List<String> shares = tower.layers().stream()
                .map(TowerLayer::fanOut)
                .filter(OptionalInt::isPresent)
                .map(fanOut -> share(fanOut.getAsInt()))
                .toList();
        if (!shares.isEmpty()) {
            inputs.add(new Port(OWN_SHARE, shares.size(), String.join(", ", shares)));
        }
        List<Port> outputs = tower.heads().shared()
                ? List.of(output("z", tower.heads().users(), tower, "users and items"))
                : List.of(
                        output("z-users", tower.heads().users(), tower, "users"),
                        output("z-items", tower.heads().items(), tower, "items"));
        return new TowerPorts(inputs, outputs);
    }

    private static Port output(String name, List<DenseMap> maps, Tower tower, String whose) {
        DenseMap last = maps.isEmpty() ? tower.layers().getLast().map() : maps.getLast();
        return new Port(name, last.weight().columns(), "z of " + whose + "; a bit is set where it is not below 0");
    }

    private static String divisor(double power) {
        return power == 1 ? "the degree" : "the degree to the power of " + power;
    }

    private static String share(int fanOut) {
        return fanOut == Integer.MAX_VALUE ? "1 / (degree + 1)" : "1 / (min(degree, " + fanOut + ") + 1)";
    }
}
