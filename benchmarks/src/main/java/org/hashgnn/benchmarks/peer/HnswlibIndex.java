package org.hashgnn.benchmarks.peer;

import com.github.jelmerk.hnswlib.core.DistanceFunction;
import com.github.jelmerk.hnswlib.core.Index;
import com.github.jelmerk.hnswlib.core.Item;
import com.github.jelmerk.hnswlib.core.bruteforce.BruteForceIndex;
import com.github.jelmerk.hnswlib.core.hnsw.HnswIndex;
import java.util.List;
import java.util.stream.IntStream;
import org.hashgnn.hashing.codes.BinaryCodes;

/** hnswlib-core over the words of the codes, with their Hamming distance as its distance function. */
final class HnswlibIndex implements PeerIndex {
    private static final DistanceFunction<long[], Integer> HAMMING = (a, b) -> {
        int distance = 0;
        for (int w = 0; w < a.length; w++) {
            distance += Long.bitCount(a[w] ^ b[w]);
        }
        return distance;
    };

    private final Index<Integer, long[], Code, Integer> index;

    private HnswlibIndex(Index<Integer, long[], Code, Integer> index) {
        this.index = index;
    }

    /** A navigable small world; built on all cores. */
    static HnswlibIndex graph(BinaryCodes items, PeerGraph graph) throws InterruptedException {
        HnswIndex<Integer, long[], Code, Integer> index = HnswIndex.newBuilder(items.words(), HAMMING, items.rows())
                .withM(graph.links())
                .withEfConstruction(graph.buildBeam())
                .withEf(graph.beam())
                .build();
        index.addAll(codes(items));
        return new HnswlibIndex(index);
    }

    /** Brute force. */
    static HnswlibIndex scan(BinaryCodes items) {
        BruteForceIndex<Integer, long[], Code, Integer> index =
                BruteForceIndex.newBuilder(items.words(), HAMMING).build();
        codes(items).forEach(index::add);
        return new HnswlibIndex(index);
    }

    @Override
    public int[] nearest(BinaryCodes queries, int row, int n) {
        return index.findNearest(PeerIndex.words(queries, row), n).stream()
                .mapToInt(result -> result.item().id())
                .toArray();
    }

    private static List<Code> codes(BinaryCodes items) {
        return IntStream.range(0, items.rows())
                .mapToObj(row -> new Code(row, PeerIndex.words(items, row)))
                .toList();
    }

    private record Code(Integer id, long[] vector) implements Item<Integer, long[]> {
        @Override
        public int dimensions() {
            return vector.length;
        }
    }
}
