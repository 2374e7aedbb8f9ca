package org.hashgnn.core.data.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One file of a public data set.
 *
 * @param uri where its publisher keeps it, or the archive that it is in
 * @param name what it is called when prepared
 * @param member its path within the archive; {@code null} where {@code uri} is the file itself
 * @param sha256 SHA-256 of its unpacked content, 64 lower-case hexadecimal digits; {@code null} where it cannot be known
 */
public record RemoteFile(
        URI uri,
        String name,
        @Nullable String member,
        @Nullable String sha256) {

    /** The last part of the address: the name under which the publisher keeps it. */
    public String remoteName() {
        String path = uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
