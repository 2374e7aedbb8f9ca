package org.hashgnn.experiments.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hashgnn.experiments.run.Retrieval.Found;
import org.junit.jupiter.api.Test;

class TrecTextTest {
    @Test
    void equalScoresFallByTheLeastThatAReaderOf32BitsSees() {
        assertThat(written(
                        "u", List.of(new Found("a", -2), new Found("b", -2), new Found("c", -3), new Found("d", 0.5))))
                .isEqualTo("u Q0 a 1 -2 run\nu Q0 b 2 -2.0000002 run\nu Q0 c 3 -3 run\nu Q0 d 4 -3.0000002 run\n");
        assertThat(written("u", List.of(new Found("a", 0), new Found("b", 0), new Found("c", -1e-40))))
                .isEqualTo("u Q0 a 1 0 run\nu Q0 b 2 -1.1754944E-38 run\nu Q0 c 3 -1.1754945E-38 run\n");
    }

    @Test
    void anyIdIsOneColumn() {
        assertThat(written("user 1", List.of(new Found("50%\t\u00a0\u2003\n\u001b", 1))))
                .isEqualTo("user%201 Q0 50%25%09%C2%A0%E2%80%83%0A%1B 1 1 run\n");
        assertThat(TrecText.isEncoded("a b")).isTrue();
        assertThat(TrecText.isEncoded("a|b,ü")).isFalse();
    }

    @Test
    void scoresOfAnySizeFallStrictly() {
        Random random = new Random(8);
        for (int trial = 0; trial < 2000; trial++) {
            double size = Math.pow(10, random.nextInt(60) - 45);
            List<Found> items = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(i -> new Found("i" + i, (random.nextInt(5) - 2) * size))
                    .sorted((a, b) -> Double.compare(b.score(), a.score()))
                    .toList();
            float before = Float.POSITIVE_INFINITY;
            for (String line : written("u", items).lines().toList()) {
                String[] columns = line.split(" ");
                assertThat(columns).hasSize(6);
                float score = Float.parseFloat(columns[4]);
                assertThat(score).as(line).isLessThan(before);
                before = score;
            }
        }
    }

    private static String written(String user, List<Found> items) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        TrecText.write(out, user, items, "run");
        out.flush();
        return text.toString();
    }
}
