package org.hashgnn.core.data.fetch;

import java.nio.file.Path;

/**
 * A file of a data set that stands ready.
 *
 * @param path where
 * @param sha256 SHA-256 of its content
 * @param verified whether that is what the catalogue says; false where the catalogue does not know
 * @param reused whether it stood there before
 */
public record PreparedFile(Path path, String sha256, boolean verified, boolean reused) {}
