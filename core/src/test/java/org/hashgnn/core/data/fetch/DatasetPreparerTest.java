package org.hashgnn.core.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.TestFiles;
import org.hashgnn.core.data.table.PreparedData;
import org.hashgnn.core.io.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetPreparerTest {
    private static final String RATINGS = "1::10::5::100\n2::11::4::200\n";

    @TempDir
    Path folder;

    private HttpServer server;
    private final List<String> ranges = new ArrayList<>();
    private byte[] body = RATINGS.getBytes(StandardCharsets.UTF_8);
    private int status = 200;
    private boolean resumable = true;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "all" : range);
        int from = range == null || !resumable
                ? 0
                : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        if (from >= body.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (body.length - 1) + "/" + body.length);
        }
        byte[] rest = Arrays.copyOfRange(body, from, body.length);
        exchange.sendResponseHeaders(from > 0 ? 206 : status, rest.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(rest);
        } finally {
            exchange.close();
        }
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/data";
    }

    private static String sha256(String text) {
        return Sha256.of(text);
    }

    private CatalogEntry entry(String remote, @Nullable String member, @Nullable String sha256) {
        RemoteFile file = new RemoteFile(URI.create(base() + "/" + remote), "ratings.dat", member, sha256);
        return new CatalogEntry("tiny", "A tiny set", "free", List.of(file), "::");
    }

    private static byte[] zip(String member) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("README"));
            zip.write("read me".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(member));
            zip.write(RATINGS.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tiny"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aPlainFileIsFetchedCheckedAndReadable() throws IOException {
        CatalogEntry entry = entry("ratings.dat", null, sha256(RATINGS));

        List<PreparedFile> files = new DatasetPreparer(folder, null).prepare(entry);

        assertThat(files)
                .containsExactly(new PreparedFile(folder.resolve("tiny/ratings.dat"), sha256(RATINGS), true, false));
        assertThat(left()).containsExactly("ratings.dat");
        assertThat(PreparedData.source(entry, folder).read().train().times()).containsExactly(100, 200);
    }

    @Test
    void aFileThatStandsReadyIsLeftAlone() {
        CatalogEntry entry = entry("ratings.dat", null, sha256(RATINGS));
        new DatasetPreparer(folder, null).prepare(entry);

        List<PreparedFile> again = new DatasetPreparer(folder, null).prepare(entry);

        assertThat(again.getFirst().reused()).isTrue();
        assertThat(ranges).containsExactly("all");
    }

    @Test
    void aFileOfOtherContentIsNotOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("tiny"));
        Path other = TestFiles.write(folder.resolve("tiny/ratings.dat"), "mine");

        assertThatThrownBy(() -> new DatasetPreparer(folder, null).prepare(entry("ratings.dat", null, sha256(RATINGS))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ratings.dat: stands there with SHA-256 " + sha256("mine"));
        assertThat(other).hasContent("mine");
    }

    @Test
    void anArchiveIsUnpacked() throws IOException {
        body = zip("ml/ratings.dat");

        new DatasetPreparer(folder, null).prepare(entry("ml.zip", "ml/ratings.dat", sha256(RATINGS)));

        assertThat(folder.resolve("tiny/ratings.dat")).hasContent(RATINGS);
        assertThat(left()).containsExactly("ratings.dat");
    }

    @Test
    void gzipIsUnpacked() {
        body = TestFiles.gzip(RATINGS);

        new DatasetPreparer(folder, null).prepare(entry("ratings.dat.gz", null, sha256(RATINGS)));

        assertThat(folder.resolve("tiny/ratings.dat")).hasContent(RATINGS);
    }

    @Test
    void withoutAChecksumTheFileIsUnverified() {
        PreparedFile file = new DatasetPreparer(folder, null)
                .prepare(entry("ratings.dat", null, null))
                .getFirst();

        assertThat(file.verified()).isFalse();
        assertThat(file.sha256()).isEqualTo(sha256(RATINGS));
    }

    @Test
    void aWrongChecksumLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> new DatasetPreparer(folder, null).prepare(entry("ratings.dat", null, sha256("other"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("/data/ratings.dat: ratings.dat has SHA-256 " + sha256(RATINGS)
                        + ", but the catalogue says " + sha256("other"));
        assertThat(left()).isEmpty();
    }

    @Test
    void anArchiveWithoutTheMemberIsAFault() throws IOException {
        body = zip("elsewhere/ratings.dat");

        assertThatThrownBy(() -> new DatasetPreparer(folder, null).prepare(entry("ml.zip", "ml/ratings.dat", null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the archive has no ml/ratings.dat");
    }

    @Test
    void damagedArchivesAreFaults() throws IOException {
        byte[] whole = zip("ml/ratings.dat");
        body = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> new DatasetPreparer(folder, null).prepare(entry("ml.zip", "ml/ratings.dat", null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not an intact zip archive");

        byte[] packed = TestFiles.gzip(RATINGS);
        body = Arrays.copyOf(packed, packed.length / 2);
        assertThatThrownBy(() -> new DatasetPreparer(folder, null).prepare(entry("x.gz", null, null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the packed data are damaged");
        assertThat(left()).isEmpty();
    }

    @Test
    void aStatusOtherThanOkIsAFault() throws IOException {
        status = 404;

        assertThatThrownBy(() -> new DatasetPreparer(folder, null).prepare(entry("ratings.dat", null, null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("/data/ratings.dat: the server answered with status 404; expected 200");
        assertThat(left()).isEmpty();
    }

    /** Answers one request with a body shorter than announced, and then ends the connection or falls silent. */
    private void sendPart(ServerSocket socket, boolean end) {
        try {
            Socket connection = socket.accept();
            connection.getInputStream().read(new byte[4096]);
            String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n";
            connection.getOutputStream().write((head + RATINGS.substring(0, 10)).getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
            if (end) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDownloadThatBrokeOffIsTakenUpAgain() throws Exception {
        CatalogEntry entry = entry("ratings.dat", null, sha256(RATINGS));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread cutting = Thread.ofVirtual().start(() -> sendPart(socket, true));
            String from = "http://127.0.0.1:" + socket.getLocalPort();
            assertThatThrownBy(() -> new DatasetPreparer(folder, from).prepare(entry))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("the download broke off");
            cutting.join();
        }
        assertThat(folder.resolve("tiny/ratings.dat.part")).hasContent(RATINGS.substring(0, 10));

        new DatasetPreparer(folder, null).prepare(entry);

        assertThat(folder.resolve("tiny/ratings.dat")).hasContent(RATINGS);
        assertThat(ranges).containsExactly("bytes=10-");
        assertThat(left()).containsExactly("ratings.dat");
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> sendPart(socket, false));
            DatasetPreparer hasty =
                    new DatasetPreparer(folder, "http://127.0.0.1:" + socket.getLocalPort(), Duration.ofMillis(300));

            assertThatThrownBy(() -> hasty.prepare(entry("ratings.dat", null, null)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("the download broke off");
        }
    }

    @Test
    void aServerThatCannotResumeSendsAllAgain() throws IOException {
        Files.createDirectories(folder.resolve("tiny"));
        TestFiles.write(folder.resolve("tiny/ratings.dat.part"), "1::10");
        resumable = false;

        new DatasetPreparer(folder, null).prepare(entry("ratings.dat", null, sha256(RATINGS)));

        assertThat(folder.resolve("tiny/ratings.dat")).hasContent(RATINGS);
    }

    @Test
    void aPartLongerThanTheFileIsThrownAway() throws IOException {
        Files.createDirectories(folder.resolve("tiny"));
        TestFiles.write(folder.resolve("tiny/ratings.dat.part"), RATINGS + "more");

        new DatasetPreparer(folder, null).prepare(entry("ratings.dat", null, sha256(RATINGS)));

        assertThat(folder.resolve("tiny/ratings.dat")).hasContent(RATINGS);
        assertThat(ranges).containsExactly("bytes=" + (body.length + 4) + "-", "all");
    }

    @Test
    void withoutANetworkTheMessageSaysWhatToDo() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        DatasetPreparer preparer = new DatasetPreparer(folder, "http://127.0.0.1:" + closed);

        assertThatThrownBy(() -> preparer.prepare(entry("ratings.dat", null, null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot reach 127.0.0.1; without a network, fetch the file on another machine");
    }

    @Test
    void filesMayComeFromAnotherAddress() {
        CatalogEntry entry = new CatalogEntry(
                "tiny",
                "t",
                "l",
                List.of(new RemoteFile(URI.create("https://example.invalid/a/ratings.dat"), "ratings.dat", null, null)),
                "::");

        new DatasetPreparer(folder, base()).prepare(entry);

        assertThat(folder.resolve("tiny/ratings.dat")).hasContent(RATINGS);
    }

    @Test
    void filesMayComeFromDisk() throws IOException {
        Path store = Files.createDirectory(folder.resolve("store"));
        TestFiles.write(store.resolve("ml.zip"), zip("ml/ratings.dat"));
        TestFiles.write(store.resolve("packed.gz"), TestFiles.gzip(RATINGS));
        CatalogEntry archive = entry("ml.zip", "ml/ratings.dat", sha256(RATINGS));
        CatalogEntry packed = entry("packed", null, sha256(RATINGS));
        List<String> places = List.of(
                store.toString(),
                store.toUri().toString(),
                store.resolve("ml.zip").toString());

        for (String place : places) {
            Path target = folder.resolve("from" + places.indexOf(place));
            new DatasetPreparer(target, place).prepare(archive);
            assertThat(target.resolve("tiny/ratings.dat")).hasContent(RATINGS);
        }
        new DatasetPreparer(folder, store.toString()).prepare(packed);
        assertThat(store.resolve("ml.zip")).exists();
        assertThat(store.resolve("packed.gz")).exists();
        assertThat(ranges).isEmpty();
    }

    @Test
    void aFileAddressInTheCatalogueIsReadInPlace() throws IOException {
        Path store = TestFiles.write(folder.resolve("here.dat"), RATINGS);
        CatalogEntry entry = new CatalogEntry(
                "tiny", "t", "l", List.of(new RemoteFile(store.toUri(), "ratings.dat", null, null)), "::");

        new DatasetPreparer(folder, null).prepare(entry);

        assertThat(folder.resolve("tiny/ratings.dat")).hasContent(RATINGS);
        assertThat(store).exists();
        Files.delete(store);
        assertThatThrownBy(() -> new DatasetPreparer(folder.resolve("again"), null).prepare(entry))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void placesWithoutTheFilesAreFaults() {
        assertThatThrownBy(() -> new DatasetPreparer(folder, folder.toString()).prepare(entry("ml.zip", "m", null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no ratings.dat, ratings.dat.gz, ml.zip, ml.zip.gz here");
        assertThatThrownBy(() -> new DatasetPreparer(folder, "http://a b/").prepare(entry("ml.zip", "m", null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'http://a b/' is neither a folder nor a web address");
    }

    @Test
    void aFolderThatCannotBeMadeIsAFault() {
        Path file = TestFiles.write(folder.resolve("file"), "x");

        assertThatThrownBy(() -> new DatasetPreparer(file, null).prepare(entry("ratings.dat", null, null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the folder cannot be made");
    }

    @Test
    void theCatalogueHasAChecksumForEveryFile() {
        assertThat(DatasetCatalog.entries())
                .extracting(CatalogEntry::name)
                .containsExactly("movielens-1m", "movielens-100k", "gowalla", "yelp2018");
        assertThat(DatasetCatalog.entries()).allSatisfy(entry -> {
            assertThat(entry.licence()).isNotBlank();
            assertThat(entry.files()).allSatisfy(file -> {
                assertThat(file.sha256()).matches("[0-9a-f]{64}");
                assertThat(file.uri().getScheme()).isEqualTo("https");
            });
        });
        assertThat(DatasetCatalog.entry("gowalla").files().getFirst().uri())
                .hasToString(
                        "https://raw.githubusercontent.com/gusye1234/LightGCN-PyTorch/master/data/gowalla/train.txt");
        assertThatThrownBy(() -> DatasetCatalog.entry("netflix"))
                .isInstanceOf(InputException.class)
                .hasMessage("no data set 'netflix' in the catalogue; it has "
                        + "movielens-1m, movielens-100k, gowalla, yelp2018");
    }
}
