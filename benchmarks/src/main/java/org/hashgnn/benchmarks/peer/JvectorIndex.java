package org.hashgnn.benchmarks.peer;

import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.graph.similarity.ScoreFunction;
import io.github.jbellis.jvector.quantization.BQVectors;
import io.github.jbellis.jvector.quantization.BinaryQuantization;
import io.github.jbellis.jvector.quantization.ImmutableBQVectors;
import io.github.jbellis.jvector.util.Bits;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hashgnn.hashing.codes.BinaryCodes;

/** jvector's graph over the codes as vectors of its binary quantization, without ranking anew; built on all cores. */
final class JvectorIndex implements PeerIndex {
    private static final float OVERFLOW = 1.2f;
    private static final float ALPHA = 1.2f;

    private final BQVectors codes;
    private final GraphIndexBuilder builder;
    private final GraphSearcher searcher;
    private final int beam;

    JvectorIndex(BinaryCodes items, PeerGraph graph) {
        long[][] words = IntStream.range(0, items.rows())
                .mapToObj(row -> PeerIndex.words(items, row))
                .toArray(long[][]::new);
        codes = new ImmutableBQVectors(new BinaryQuantization(items.bits()), words);
        BuildScoreProvider scores = BuildScoreProvider.bqBuildScoreProvider(codes);
        List<Integer> links = List.of(2 * graph.links(), graph.links());
        builder = GraphIndexBuilder.builder(scores, items.bits(), links)
                .withBeamWidth(graph.buildBeam())
                .withNeighborOverflow(OVERFLOW)
                .withAlpha(ALPHA)
                .build();
        IntStream.range(0, items.rows())
                .parallel()
                .forEach(node -> builder.addGraphNode(node, scores.searchProviderFor(node)));
        builder.cleanup();
        searcher = new GraphSearcher(builder.getGraph());
        beam = graph.beam();
    }

    @Override
    public int[] nearest(BinaryCodes queries, int row, int n) {
        long[] query = PeerIndex.words(queries, row);
        ScoreFunction.ApproximateScoreFunction score = node -> codes.similarityBetween(query, codes.get(node));
        return Arrays.stream(
                        searcher.search(new DefaultSearchScoreProvider(score), n, Math.max(n, beam), 0, 0, Bits.ALL)
                                .getNodes())
                .mapToInt(result -> result.node)
                .toArray();
    }

    @Override
    public void close() throws IOException {
        searcher.close();
        builder.close();
    }
}
