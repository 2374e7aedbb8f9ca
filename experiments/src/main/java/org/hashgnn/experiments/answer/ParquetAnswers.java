package org.hashgnn.experiments.answer;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.hashgnn.experiments.run.Retrieval.Found;

/** Answers as an Apache Parquet file: a row for each item found, users in their order, best items first. Ids are dictionary-encoded. */
final class ParquetAnswers implements AnswerWriter {
    static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message answers {
              required binary user (STRING);
              required binary item (STRING);
              required int32 rank;
              required double score;
            }
            """);

    private final SimpleGroupFactory rows = new SimpleGroupFactory(SCHEMA);
    private final ParquetWriter<Group> writer;

    ParquetAnswers(WritableByteChannel channel) throws IOException {
        // The codecs that compress are native libraries, and are left out of the build.
        writer = ExampleParquetWriter.builder(new ChannelOutputFile(channel))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .build();
    }

    @Override
    public void accept(String user, List<Found> items) throws IOException {
        for (int rank = 1; rank <= items.size(); rank++) {
            Found found = items.get(rank - 1);
            writer.write(rows.newGroup()
                    .append("user", user)
                    .append("item", found.item())
                    .append("rank", rank)
                    .append("score", found.score()));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
