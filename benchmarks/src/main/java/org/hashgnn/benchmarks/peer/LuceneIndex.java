package org.hashgnn.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.bitvectors.HnswBitVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hashgnn.hashing.codes.BinaryCodes;

/** Codes as byte vectors in one segment of a Lucene index on the disk, in its format for bits: documents by ascending item. */
abstract class LuceneIndex implements PeerIndex {
    static final String FIELD = "code";
    private static final int BUFFER = 1024; // MiB: nothing is flushed before the end

    private final Path folder;
    private final Directory directory;
    private final DirectoryReader reader;

    LuceneIndex(BinaryCodes items, PeerGraph graph) throws IOException {
        folder = Files.createTempDirectory("lucene");
        directory = FSDirectory.open(folder);
        IndexWriterConfig config =
                new IndexWriterConfig().setCodec(new BitCodec(graph)).setRAMBufferSizeMB(BUFFER);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int row = 0; row < items.rows(); row++) {
                Document document = new Document();
                // The format takes the Hamming distance, whichever similarity is named.
                document.add(new KnnByteVectorField(FIELD, bytes(items, row), VectorSimilarityFunction.EUCLIDEAN));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
    }

    /** Its segment. */
    final LeafReader segment() {
        if (reader.leaves().size() != 1) {
            throw new IllegalStateException(reader.leaves().size() + " segments instead of one");
        }
        return reader.leaves().get(0).reader();
    }

    static byte[] bytes(BinaryCodes codes, int row) {
        return codes.slice(row, row + 1).toBytes();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
        directory.close();
        Files.deleteIfExists(folder);
    }

    /** The default codec with bit vectors. */
    private static final class BitCodec extends Lucene104Codec {
        private final KnnVectorsFormat format;

        BitCodec(PeerGraph graph) {
            format = new HnswBitVectorsFormat(graph.links(), graph.buildBeam());
        }

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return format;
        }
    }
}
