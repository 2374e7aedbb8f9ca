package org.hashgnn.experiments.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser without a window, to look at pages with.
 *
 * @param program Chromium or Chrome
 * @param folder where it keeps what it needs
 */
record Chromium(Path program, Path folder) {
    private static final int MOST_SECONDS = 120;

    /**
     * What a page came to.
     *
     * @param dom the document after its scripts have run
     * @param console what was written to the console, errors included
     */
    record Loaded(String dom, List<String> console) {}

    /** The browser of this machine, if it has one. */
    static Optional<Chromium> find(Path folder) {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(entry -> Path.of(entry, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Chromium(program, folder));
    }

    /** Opens a file. */
    Loaded load(Path page) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--enable-logging=stderr",
                        "--window-size=1200,900",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("the browser did not end: " + Files.readString(log));
        }
        List<String> console = Files.readString(log)
                .lines()
                .filter(line -> line.contains(":CONSOLE"))
                .toList();
        return new Loaded(Files.readString(dom), console);
    }
}
