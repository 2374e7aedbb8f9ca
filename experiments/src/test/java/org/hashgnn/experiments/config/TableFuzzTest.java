package org.hashgnn.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.experiments.binding.Binder;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.yaml.ConfigTree;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.testing.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFuzzTest {
    private static final String CSV = """
            user,item,rating,time
            u1,i1,5,100
            u1,"i,2",3.5,200
            u2,i1,4,1e3
            "u ""3""\",i3,1,400
            """;
    private static final String JSON = """
            {"user": "u1", "item": "i1", "rating": 5, "time": 100}
            {"user": "u2", "item": "i2", "rating": 3.5, "time": 200}
            """;
    private static final List<String> WORDS = List.of(
            "user,item",
            "u1,i1,5,100\n",
            "\t",
            "::",
            "\"\"",
            "\n\"",
            ",,,,",
            "\"user\":",
            "{\"user\":",
            "PAR1",
            "4f",
            "1;2;4,5");

    @TempDir
    private Path folder;

    @Test
    void tablesWithNamedColumns() throws IOException {
        fuzz("table-named", "user: user, item: item, rating: rating, time: time", 120);
    }

    @Test
    void tablesWithNumberedColumns() throws IOException {
        fuzz("table-numbered", "user: 0, item: 1, rating: 2", 120);
    }

    /** No id is empty or has blanks at its ends, and each pair is of ids that there are. */
    private void fuzz(String name, String columns, int inputs) throws IOException {
        Path table = folder.resolve("fuzz.csv");
        Path config = Files.writeString(folder.resolve("c.yaml"), """
                dataset: {type: table, file: fuzz.csv, %s}
                model: {encoder: lightgcn, hash: tanh, binarizer: ste}
                loss: [bpr]
                """.formatted(columns));
        Catalog catalog = Experiment.wiring(List.of()).getInstance(Catalog.class);
        YamlMap tree = Experiment.named(ConfigTree.read(config, List.of(), folder), config, folder);
        RunConfig bound =
                new Binder(catalog, folder).bind(tree, RunConfig.class).value();
        byte[] plain = CSV.getBytes(StandardCharsets.UTF_8);
        List<byte[]> valid = columns.startsWith("user: user")
                ? List.of(plain, JSON.getBytes(StandardCharsets.UTF_8), packed(plain))
                : List.of(plain, packed(plain));
        new Fuzz(name, table, valid, WORDS).run(inputs, file -> {
            RawInteractions raw = bound.dataset().read();
            requireNames(raw.users());
            requireNames(raw.items());
            assertThat(raw.train().interactions().users()).isEqualTo(raw.users().size());
            assertThat(raw.train().interactions().size()).isPositive();
        });
    }

    private static void requireNames(Ids ids) {
        assertThat(IntStream.range(0, ids.size()).mapToObj(ids::name))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).isNotBlank().isEqualTo(id.strip()));
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
