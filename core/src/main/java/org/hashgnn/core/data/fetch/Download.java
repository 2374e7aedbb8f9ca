package org.hashgnn.core.data.fetch;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private final URI uri;
    private final Path part;
    private final Duration patience;

    /** A download; a server that sends nothing for longer than {@code patience} is given up. */
    Download(URI uri, Path part, Duration patience) {
        this.uri = uri;
        this.part = part;
        this.patience = patience;
    }

    /** Completes the part file, or says what is wrong in an {@link InputException}. */
    void run() {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience)
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
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(patience);
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
            append(client, body, continues);
            return true;
        }
    }

    private void append(HttpClient client, InputStream body, boolean continues)
            throws IOException, InterruptedException {
        try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
                OutputStream out = Files.newOutputStream(
                        part,
                        StandardOpenOption.CREATE,
                        continues ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[1 << 16];
            int n = read(client, reader, body, buffer);
            while (n >= 0) {
                out.write(buffer, 0, n);
                n = read(client, reader, body, buffer);
            }
        }
    }

    /** Reads on, but does not wait longer than the patience lasts: the body of a response has no time limit of its own. */
    private int read(HttpClient client, ExecutorService reader, InputStream body, byte[] buffer)
            throws IOException, InterruptedException {
        try {
            return reader.submit(() -> body.read(buffer)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            client.shutdownNow();
            body.close();
            throw new IOException("no data for " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }
}
