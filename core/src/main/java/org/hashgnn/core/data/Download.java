package org.hashgnn.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Downloads one file over HTTP. What was received stays in the part file, and the next attempt asks for the rest. */
final class Download {
    private static final Logger LOG = LoggerFactory.getLogger(Download.class);
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI uri;
    private final Path part;

    Download(URI uri, Path part) {
        this.uri = uri;
        this.part = part;
    }

    /** Completes the part file, or says what is wrong in an {@link InputException}. */
    void run() {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            if (!receive(client)) {
                Files.delete(part);
                receive(client);
            }
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new InputException(
                    Location.of(uri.toString()),
                    "cannot reach " + uri.getHost() + "; without a network, fetch the file on another machine "
                            + "and say where it is with --from");
        } catch (IOException e) {
            throw new InputException(
                    Location.of(uri.toString()),
                    "the download broke off (" + e.getMessage() + "); prepare again, and it goes on where it ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException("the download of " + uri + " was interrupted", e);
        }
    }

    /** Receives the file or its rest; false where the server has nothing beyond the part file. */
    private boolean receive(HttpClient client) throws IOException, InterruptedException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        LOG.info("fetching {} from byte {}", uri, have);
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            boolean continues = status == PARTIAL
                    && response.headers()
                            .firstValue("Content-Range")
                            .filter(range -> range.startsWith("bytes " + have + "-"))
                            .isPresent();
            if (have > 0 && (status == RANGE_NOT_SATISFIABLE || (status == PARTIAL && !continues))) {
                return false;
            }
            if (status != OK && !continues) {
                throw new InputException(
                        Location.of(uri.toString()),
                        "the server answered with status " + status + "; expected 200: the file may have moved");
            }
            append(body, continues);
            return true;
        }
    }

    private void append(InputStream body, boolean continues) throws IOException {
        try (OutputStream out = Files.newOutputStream(
                part,
                StandardOpenOption.CREATE,
                continues ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            body.transferTo(out);
        }
    }
}
