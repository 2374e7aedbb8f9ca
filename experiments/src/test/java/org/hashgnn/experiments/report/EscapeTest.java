package org.hashgnn.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EscapeTest {
    private static final String ALL = "a\"b,c|d&e%f$g_h#i{j}k~l^m\\n<o>p\tq\nr\u001bs*t[u]v`w'x--y";

    @Test
    void markdown() {
        assertThat(Escape.markdown(ALL))
                .isEqualTo(
                        "a\"b,c\\|d&amp;e%f\\$g\\_h\\#i\\{j\\}k\\~l\\^m\\\\n\\<o\\>p\uFFFDq r\uFFFDs\\*t\\[u\\]v\\`w'x--y");
        assertThat(Escape.markdown(" a \n")).isEqualTo("a");
    }

    @Test
    void latex() {
        assertThat(Escape.latex(ALL))
                .isEqualTo(
                        "a{\\ttfamily\\char34}b,c\\textbar{}d\\&e\\%f\\$g\\_h\\#i\\{j\\}k\\textasciitilde{}l\\textasciicircum{}m"
                                + "\\textbackslash{}n$<$o$>$p q r?s{*}t{[}u]v\\textasciigrave{}w{\\textquotesingle}x-{}-y");
        assertThat(Escape.latex("a ± b")).isEqualTo("a $\\pm$ b");
    }

    @Test
    void csv() {
        assertThat(TableFormat.CSV.rows(List.of(List.of(ALL, "x"), List.of("plain", "a\rb"))))
                .isEqualTo('"' + ALL.replace("\"", "\"\"") + "\",x\nplain,\"a\rb\"\n");
    }

    @Test
    void terminalAndTsv() {
        assertThat(Escape.terminal("a\tb\nc\u001b[31md\u202ee")).isEqualTo("a\\tb\\nc\\u001b[31md\\u202ee");
        assertThat(Escape.tsv("a\tb\\c\nd e")).isEqualTo("a\\tb\\\\c\\nd e");
        assertThat(Escape.tsv("\u001b[31m\u0085\u202e")).isEqualTo("\\u001b[31m\\u0085\u202e");
        assertThat(TableFormat.TEXT.rows(List.of(List.of("a\nb", "c"), List.of("d", "\u001b"))))
                .isEqualTo("a\\nb  c\nd     \\u001b\n");
    }
}
