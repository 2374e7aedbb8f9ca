package org.hashgnn.core.model;

import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.schedule.Span;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a model are built from.
 *
 * @param compute the kernels and the threads they run on
 * @param graph the training graph
 * @param features given node features {@code [nodes, f]}, users first, or {@code null} where ids are all there is
 * @param rows the rows of all nodes that the part takes, {@code [nodes, width]}, where they do not change any more; {@code null} otherwise
 * @param width the number of columns that the part takes: the encoder's width for a hash layer, the number of bits for a binarizer or a
 *     loss; 0 for an encoder
 * @param seed the run's seed, from which initial values are drawn
 * @param span the length of the training, over which schedules go
 * @param progress hears of what takes long
 */
public record ModelContext(
        Compute compute,
        BipartiteGraph graph,
        @Nullable Matrix features,
        @Nullable Matrix rows,
        int width,
        long seed,
        Span span,
        Progress progress) {
    /** The context of an encoder, of a training of unknown length. */
    public static ModelContext of(Compute compute, BipartiteGraph graph, @Nullable Matrix features, long seed) {
        return new ModelContext(compute, graph, features, null, 0, seed, Span.UNKNOWN, Progress.none());
    }

    /** The same context with somebody who hears of what takes long. */
    public ModelContext withProgress(Progress newProgress) {
        return new ModelContext(compute, graph, features, rows, width, seed, span, newProgress);
    }

    /** The same context for a training of the given length. */
    public ModelContext withSpan(Span newSpan) {
        return new ModelContext(compute, graph, features, rows, width, seed, newSpan, progress);
    }

    /** The same context for a part that takes rows of the given width. */
    public ModelContext withWidth(int newWidth) {
        return new ModelContext(compute, graph, features, null, newWidth, seed, span, progress);
    }

    /** The same context for a part that takes these rows of all nodes, which do not change any more. */
    public ModelContext withRows(Matrix newRows) {
        return new ModelContext(compute, graph, features, newRows, newRows.columns(), seed, span, progress);
    }
}
