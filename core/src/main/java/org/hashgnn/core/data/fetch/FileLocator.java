package org.hashgnn.core.data.fetch;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/** Finds the files of the catalogue: at the publisher's, at another address, or on disk. */
final class FileLocator {
    private final @Nullable String from;

    private final Duration patience;

    FileLocator(@Nullable String from, Duration patience) {
        this.from = from;
        this.patience = patience;
    }

    /**
     * Brings a file to disk.
     *
     * @param part where to put it where it has to be downloaded
     */
    LocatedFile locate(RemoteFile file, Path part) {
        if (from == null) {
            return download(file.uri(), part);
        }
        try {
            return elsewhere(file, part, from);
        } catch (IllegalArgumentException e) {
            throw new InputException("'" + from + "' is neither a folder nor a web address: " + e.getMessage(), e);
        }
    }

    private LocatedFile elsewhere(RemoteFile file, Path part, String from) {
        String scheme = from.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("http:") || scheme.startsWith("https:")) {
            return download(URI.create(from.endsWith("/") ? from : from + "/").resolve(file.remoteName()), part);
        }
        return onDisk(file, scheme.startsWith("file:") ? Path.of(URI.create(from)) : Path.of(from));
    }

    private LocatedFile download(URI uri, Path part) {
        if ("file".equals(uri.getScheme())) {
            return new LocatedFile(Path.of(uri), uri.toString(), false);
        }
        new Download(uri, part, patience).run();
        return new LocatedFile(part, uri.toString(), true);
    }

    private static LocatedFile onDisk(RemoteFile file, Path place) {
        if (Files.isRegularFile(place)) {
            return new LocatedFile(place, place.toString(), false);
        }
        Set<String> names = new LinkedHashSet<>();
        for (String name : new String[] {file.name(), file.remoteName()}) {
            names.add(name);
            names.add(name + ".gz");
        }
        for (String name : names) {
            Path candidate = place.resolve(name);
            if (Files.isRegularFile(candidate)) {
                return new LocatedFile(candidate, candidate.toString(), false);
            }
        }
        throw new InputException(
                Location.of(place.toString()),
                "there is no " + names.stream().collect(Collectors.joining(", ")) + " here");
    }
}
