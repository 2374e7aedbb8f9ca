package org.hashgnn.experiments.yaml;

import java.nio.file.Path;
import org.hashgnn.core.config.Location;

/**
 * Where a value comes from.
 *
 * @param location what an error message shows
 * @param folder what a relative path in the value is resolved against: the folder of the file in which the value stands, or the
 *     working folder for an override and a default
 */
public record Origin(Location location, Path folder) {}
