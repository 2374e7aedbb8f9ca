package org.hashgnn.experiments.yaml;

import java.nio.file.Path;
import org.hashgnn.core.config.Location;

/**
 * Where a value comes from.
 *
 * @param location what an error message shows
 * @param folder what a relative path in the value is resolved against: the folder of the file in which the value stands, or the
 *     working folder for an override and a default
 * @param byDefault whether the value is a default; its location is then that of the map it is missing in
 */
public record Origin(Location location, Path folder, boolean byDefault) {
    /** The origin of a value that is given. */
    public Origin(Location location, Path folder) {
        this(location, folder, false);
    }

    /** The origin of a default. */
    public static Origin ofDefault(Location location, Path folder) {
        return new Origin(location, folder, true);
    }

    /** The origin in words: {@code default}, or the place where the value is given. */
    @Override
    public String toString() {
        return byDefault ? "default" : location.toString();
    }
}
