package org.hashgnn.core.data.fetch;

import java.nio.file.Path;

/**
 * A file that is at hand, perhaps packed.
 *
 * @param path where it is
 * @param origin where it came from, for messages
 * @param temporary whether to delete it after use
 */
record LocatedFile(Path path, String origin, boolean temporary) {}
