package org.hashgnn.experiments.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hashgnn.core.config.Excerpt;

/**
 * Messages on their way to the terminal: whatever text of a user or a file is in them, the terminal obeys nothing but line
 * ends, tabs and the sequence that writes a progress line anew.
 */
final class VisibleWriter extends FilterWriter {
    private static final String CLEAR_LINE = "\r\u001B[K";

    /** What goes through, kept by the split as a part of its own. */
    private static final Pattern KEPT = Pattern.compile("(?<=[\n\t])|(?=[\n\t])|(?<=\r\u001B\\[K)|(?=\r\u001B\\[K)");

    VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(Character.toString(c));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.substring(from, from + length));
    }

    @Override
    public void write(String text) throws IOException {
        out.write(KEPT.splitAsStream(text).map(VisibleWriter::shown).collect(Collectors.joining()));
    }

    private static String shown(String part) {
        boolean kept = part.equals("\n") || part.equals("\t") || part.equals(CLEAR_LINE);
        return kept ? part : Excerpt.visible(part);
    }
}
