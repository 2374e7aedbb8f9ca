package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a report through the command line, looked at in a browser where there is one. */
class ReportPageTest {
    private static final String TINY = """
            threads: 1
            output: tiny
            dataset: {type: table, file: pairs.csv, separator: ","}
            model: {encoder: {type: lightgcn, embedding: 8, layers: 1}, hash: {type: tanh, bits: 8}, binarizer: ste}
            loss: [bpr]
            training: {epochs: 2, batch_size: 64, validation: {metric: hierarchical.recall@5}}
            evaluation: {cutoffs: [5, 10], candidates: 20}
            """;

    /** Counts the marks of each chart that can be seen within it, and points at the first. */
    private static final String PROBE = """
            <script>
            const counts = [...document.querySelectorAll("svg.chart")].map(chart => {
              const all = chart.getBoundingClientRect();
              return [...chart.querySelectorAll("[data-y]")].map(mark => mark.getBoundingClientRect()).filter(box =>
                box.width > 0 && box.left >= all.left - 1 && box.right <= all.right + 1 && box.top >= all.top && box.bottom <= all.bottom).length;
            });
            document.body.dataset.counts = counts.join(" ");
            document.querySelector("[data-y]").dispatchEvent(new PointerEvent("pointermove", {bubbles: true, clientX: 50, clientY: 50}));
            document.body.dataset.wide = document.documentElement.scrollWidth > window.innerWidth;
            </script>
            """;

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        // 40 users with 12 of 30 items each
        String pairs = IntStream.range(0, 480)
                .mapToObj(i -> "u" + i / 12 + ",i" + (i * 7 + i / 12 * 5) % 30)
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("pairs.csv"), pairs + "\n");
        file = Files.writeString(folder.resolve("a.yaml"), TINY).toString();
    }

    @Test
    void aRunLeavesItsPage() throws Exception {
        assertThat(run("name=ste").err()).contains("report " + only("ste-").resolve("report.html"));
        Path page = only("ste-").resolve("report.html");
        assertThat(page).content().contains("<h1>ste, seed 1: pairs</h1>", "config.yaml", "mean magnitude");
        assertThat(charts(page))
                .contains(
                        "pairs-standard-hamming-recall",
                        "pairs-standard-recall-5",
                        "pairs-training-loss",
                        "pairs-training-hierarchical.auc",
                        "pairs-bit-balance",
                        "pairs-bit-correlation",
                        "pairs-collisions",
                        "pairs-distances",
                        "pairs-popularity");
        inBrowser(page);
    }

    @Test
    void aPageThatARunWasKilledAtIsWrittenByTheNextStart() throws Exception {
        run("name=ste");
        Path page = only("ste-").resolve("report.html");
        String whole = Files.readString(page);
        Files.delete(page);
        Path left = page.resolveSibling("report-charts").resolve("pairs-collisions.csv.999999999999.tmp");
        Files.writeString(left, "x");

        assertThat(run("name=ste").err()).contains("has been run", "report " + page);
        assertThat(page).hasContent(whole);
        assertThat(left).doesNotExist();
        assertThat(run("name=ste").err()).contains("has been run").doesNotContain("report " + page);
    }

    @Test
    void runsAreComparedOnOnePage() throws Exception {
        run("name=<ste>&\"x\"");
        run("name=<ste>&\"x\"", "seed=2");
        run("name=wide-bits=16", "model.hash.bits=16");
        run("name=wide-bits=24", "model.hash.bits=24");
        String tiny = folder.resolve("tiny").toString();
        Path page = folder.resolve("some/where/all.html");
        Answer answer = Answer.of("report", tiny, "--html", page.toString(), "--significance");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .isEqualTo(Answer.of("report", tiny, "--significance").out());
        List<String> charts = charts(page);
        assertThat(answer.err())
                .isEqualTo("wrote " + page + ", its " + charts.size() + " charts also as files in "
                        + page.resolveSibling("all-charts") + "\n");
        assertThat(charts)
                .contains("pairs-setting-model.hash.bits-standard-hamming", "pairs-training-loss")
                .doesNotContain("pairs-bit-balance");
        assertThat(page.resolveSibling("all-charts/pairs-setting-model.hash.bits-standard-hamming.csv"))
                .content()
                .contains("wide,measured,16,", "wide,measured,24,");
        assertThat(page)
                .content()
                .contains("4 runs: pairs", "&lt;ste&gt;&amp;&quot;x&quot;", " ± ", "corrected by Holm")
                .doesNotContain("<ste>");
        inBrowser(page);
    }

    @Test
    void onlyWhatIsAskedForIsOnThePage() {
        run("name=ste");
        Path page = folder.resolve("some.html");
        Answer answer = Answer.of(
                "report",
                folder.resolve("tiny").toString(),
                "--mode",
                "hamming",
                "--metric",
                "mrr",
                "--html",
                page.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(page)
                .content()
                .contains("<caption>hamming", "mrr")
                .doesNotContain("<caption>continuous", "recall@10<");
    }

    @Test
    void aRunNeedsNoSourcesForItsPageWhichSaysWhatElseIsMissing() throws IOException {
        run("name=ste");
        Files.delete(folder.resolve("pairs.csv"));
        Path page = folder.resolve("page.html");
        Answer answer = Answer.of("report", only("ste-").toString(), "--html", page.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(page).content().contains("popularity").doesNotContain("Left out");
        Path codes = only("ste-").resolve("codes.npy");
        byte[] bytes = Files.readAllBytes(codes);
        bytes[bytes.length - 1] ^= 1;
        Files.write(codes, bytes);
        assertThat(Answer.of("report", only("ste-").toString(), "--html", page.toString())
                        .code())
                .isZero();
        assertThat(page).content().contains("Left out, for the codes cannot be read: ", "not as the run wrote it");
        Files.delete(codes);
        assertThat(Answer.of("report", only("ste-").toString(), "--html", page.toString())
                        .code())
                .isZero();
        assertThat(page).content().contains("Left out, for the codes cannot be read: ", "codes.npy");
    }

    @Test
    void aPageThatCannotBeWrittenIsNamedAndFailsNoRun() throws IOException {
        run("name=ste");
        Path taken = folder.resolve("a.yaml/page.html");
        Answer answer = Answer.of("report", folder.resolve("tiny").toString(), "--html", taken.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.RESOURCES.code());
        assertThat(answer.err()).startsWith("error: ").contains("a.yaml");

        Path page = only("ste-").resolve("report.html");
        Files.delete(page);
        Files.createDirectories(page.resolve("in the way"));
        Answer again = run("name=ste", "training.epochs=2", "--fresh");
        assertThat(again.err()).contains("cannot write the report (the results are safe): " + page);
        assertThat(again.out()).contains("recall@5");
    }

    private Answer run(String... settings) {
        List<String> words = new ArrayList<>(List.of("run", file));
        for (String setting : settings) {
            words.addAll(setting.startsWith("--") ? List.of(setting) : List.of("-s", setting));
        }
        Answer answer = Answer.of(words.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    /** The names of the charts beside a page, after each was read as XML and has data. */
    private static List<String> charts(Path page) throws Exception {
        String name = String.valueOf(page.getFileName()).replace(".html", "-charts");
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(page.resolveSibling(name))) {
            for (Path csv :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                String stem = csv.toString().replaceFirst("csv$", "");
                assertThat(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(Path.of(stem + "svg").toFile())
                                .getElementsByTagName("title")
                                .getLength())
                        .as(stem)
                        .isPositive();
                assertThat(Files.readAllLines(csv)).as(stem).hasSizeGreaterThan(1);
                names.add(String.valueOf(csv.getFileName()).replaceFirst("\\.csv$", ""));
            }
        }
        return names;
    }

    /** Every chart is drawn within its frame, pointing at a mark shows its values, and nothing goes to the console. */
    private void inBrowser(Path page) throws Exception {
        Path own = Files.createDirectories(folder.resolve("browser"));
        Optional<Chromium> found = Chromium.find(own);
        assumeThat(found)
                .as("no chromium, chromium-browser or google-chrome on the PATH")
                .isPresent();
        Chromium browser = found.orElseThrow();
        String text = Files.readString(page);
        Path probe = Files.writeString(own.resolve("probe.html"), text.replace("</body>", PROBE + "</body>"));
        Chromium.Loaded loaded = browser.load(probe);
        assertThat(loaded.console()).isEmpty();
        List<Integer> seen = Stream.of(
                        find("data-counts=\"([0-9 ]+)\"", loaded.dom()).split(" "))
                .map(Integer::valueOf)
                .toList();
        List<Integer> expected = Stream.of(text.split("<svg ", -1))
                .skip(1)
                .map(svg -> svg.split(" data-y=", -1).length - 1)
                .toList();
        assertThat(seen).isEqualTo(expected).isNotEmpty().doesNotContain(0);
        assertThat(find("<div id=\"tip\"[^>]*>([^<]+)</div>", loaded.dom())).contains(": 0.");
        assertThat(find("data-wide=\"(\\w+)\"", loaded.dom())).isEqualTo("false");

        Path broken = Files.writeString(
                own.resolve("broken.html"), text.replace("</body>", "<script>nothing()</script></body>"));
        assertThat(browser.load(broken).console()).hasSize(1);
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private Path only(String prefix) throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("tiny"))) {
            return runs.filter(run -> String.valueOf(run.getFileName()).startsWith(prefix))
                    .toList()
                    .getFirst();
        }
    }
}
