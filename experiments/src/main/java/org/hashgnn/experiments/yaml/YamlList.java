package org.hashgnn.experiments.yaml;

import java.util.List;

/**
 * A list.
 *
 * @param items in the order of the file
 */
public record YamlList(Origin origin, List<YamlNode> items) implements YamlNode {
    /** Copies the items. */
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String describe() {
        return "a list";
    }
}
