package org.hashgnn.experiments.export;

import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.util.ModelSerializer;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.model.TowerLayer;
import org.hashgnn.core.tensor.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/**
 * A {@link Tower} as a computation graph of Deeplearning4j, of its own layers and vertices only. The inputs and outputs are those of
 * {@link TowerPorts}; a layer of the tower is the vertices {@code encoder-l}, a dense layer, and what merges its input before it.
 */
public final class Dl4jTower {
    private final Tower tower;
    private final GraphBuilder graph =
            new NeuralNetConfiguration.Builder().weightInit(WeightInit.ZERO).graphBuilder();
    private final Map<String, DenseMap> maps = new LinkedHashMap<>();

    private Dl4jTower(Tower tower) {
        this.tower = tower;
    }

    /**
     * Writes the graph as {@code ModelSerializer} does, without the state of an updater. The file is there whole or not at all.
     *
     * @throws org.hashgnn.core.config.InputException where the file cannot be written
     */
    public static void write(Path file, Tower tower) {
        ComputationGraph graph = new Dl4jTower(tower).build();
        AtomicFile.write(file, channel -> ModelSerializer.writeModel(graph, Channels.newOutputStream(channel), false));
    }

    private ComputationGraph build() {
        TowerPorts ports = TowerPorts.of(tower);
        List<String> outputs = names(ports.outputs());
        graph.addInputs(names(ports.inputs()));
        String row = layers();
        head(outputs.getFirst(), tower.heads().users(), row);
        if (outputs.size() > 1) {
            head(outputs.getLast(), tower.heads().items(), row);
        }
        graph.setOutputs(outputs.toArray(String[]::new));
        return filled();
    }

    private String layers() {
        String row = TowerPorts.OWN;
        int from = 0;
        int shares = 0;
        for (int l = 1; l <= tower.layers().size(); l++) {
            TowerLayer layer = tower.layers().get(l - 1);
            String mean = vertex(
                    "neighbours-" + l, new SubsetVertex(from, from + layer.neighbours() - 1), TowerPorts.NEIGHBOURS);
            from += layer.neighbours();
            if (layer.fanOut().isPresent()) {
                String share = vertex("share-" + l, new SubsetVertex(shares, shares), TowerPorts.OWN_SHARE);
                shares++;
                String minus = vertex("minus-share-" + l, new ScaleVertex(-1), share);
                String rest = vertex("rest-" + l, new ShiftVertex(1), minus);
                row = vertex("own-part-" + l, new ElementWiseVertex(ElementWiseVertex.Op.Product), row, share);
                mean = vertex("neighbours-part-" + l, new ElementWiseVertex(ElementWiseVertex.Op.Product), mean, rest);
            }
            row = dense("encoder-" + l, layer.map(), vertex("merged-" + l, new MergeVertex(), row, mean));
        }
        return row;
    }

    /** The maps of a head under a vertex that changes nothing, so that the output has its name where there is no map, too. */
    private void head(String output, List<DenseMap> maps, String row) {
        String below = row;
        for (int i = 1; i <= maps.size(); i++) {
            below = dense(output + "-" + i, maps.get(i - 1), below);
        }
        vertex(output, new ScaleVertex(1), below);
    }

    private static List<String> names(List<TowerPorts.Port> ports) {
        return ports.stream().map(TowerPorts.Port::name).toList();
    }

    private String vertex(String name, GraphVertex vertex, String... inputs) {
        graph.addVertex(name, vertex, inputs);
        return name;
    }

    private String dense(String name, DenseMap map, String input) {
        DenseLayer layer = new DenseLayer.Builder()
                .nIn(map.weight().rows())
                .nOut(map.weight().columns())
                .activation(activation(map.activation()))
                .build();
        graph.addLayer(name, layer, input);
        maps.put(name, map);
        return name;
    }

    private ComputationGraph filled() {
        ComputationGraph filled = new ComputationGraph(graph.build());
        filled.init();
        maps.forEach((name, map) -> {
            filled.getLayer(name).setParam("W", map.weight().array());
            filled.getLayer(name).setParam("b", map.bias().array());
        });
        return filled;
    }

    private static IActivation activation(Activation activation) {
        return switch (activation) {
            case IDENTITY -> new ActivationIdentity();
            case RELU -> new ActivationReLU();
            case LEAKY_RELU -> new ActivationLReLU(Activation.LEAK);
            case TANH -> new ActivationTanH();
            case SIGMOID -> new ActivationSigmoid();
        };
    }
}
