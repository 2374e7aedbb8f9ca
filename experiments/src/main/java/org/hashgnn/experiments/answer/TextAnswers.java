package org.hashgnn.experiments.answer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hashgnn.experiments.run.Retrieval.Found;

/** Answers as text, in UTF-8. */
final class TextAnswers implements AnswerWriter {
    private final AnswerFormat.Text text;
    private final PrintWriter out;
    private final String run;

    TextAnswers(AnswerFormat.Text text, WritableByteChannel channel, String run) {
        this.text = text;
        this.out = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8)));
        this.run = run;
    }

    @Override
    public void accept(String user, List<Found> items) {
        text.write(out, user, items, run);
    }

    @Override
    public void close() throws IOException {
        if (out.checkError()) {
            throw new IOException("the answers could not be written");
        }
    }
}
