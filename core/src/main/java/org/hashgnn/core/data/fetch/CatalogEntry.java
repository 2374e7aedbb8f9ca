package org.hashgnn.core.data.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public data set that can be fetched.
 *
 * @param name its name, and that of its folder
 * @param title what it is and who published it
 * @param licence what its terms allow, as far as known
 * @param files its files: {@code train.txt} and {@code test.txt} in LightGCN's format, or one file of ratings and times
 * @param separator what divides user, item, rating and time in the file of ratings; {@code null} for LightGCN's format
 */
public record CatalogEntry(
        String name,
        String title,
        String licence,
        List<RemoteFile> files,
        @Nullable String separator) {

    /** Takes the list as it is now. */
    public CatalogEntry {
        files = List.copyOf(files);
    }
}
