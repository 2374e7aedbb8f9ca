package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VisibleWriterTest {
    @Test
    void theTerminalObeysLineEndsTabsAndProgressOnly() {
        assertThat(written(out -> out.print("a\n\tb \u00e9\u6f22\n\n"))).isEqualTo("a\n\tb \u00e9\u6f22\n\n");
        assertThat(written(out -> out.print("\r\u001B[K3 of 4\r\u001B[K4"))).isEqualTo("\r\u001B[K3 of 4\r\u001B[K4");
        assertThat(written(out -> out.print("\u001B[2Ja\u202Eb\rc\u001B[K"))).isEqualTo("\\x1b[2Ja\\u202eb\\rc\\x1b[K");
    }

    @Test
    void everyWayOfWritingGoesThrough() {
        assertThat(written(out -> {
                    out.write('\u0007');
                    out.write(new char[] {'x', '\u001B', 'y'}, 1, 2);
                    out.write("a\u009Bb", 1, 1);
                    out.printf("%s-%s%n", "\u202E", "z");
                    out.append('\b');
                }))
                .isEqualTo("\\x07\\x1by\\x9b\\u202e-z\n\\x08");
    }

    private static String written(Consumer<PrintWriter> text) {
        StringWriter all = new StringWriter();
        PrintWriter out = new PrintWriter(new VisibleWriter(all));
        text.accept(out);
        out.flush();
        return all.toString();
    }
}
