package org.hashgnn.core.data.fetch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;

/** Describes a file of data that does not exist: where it was looked for, and how to get it. */
public final class MissingFile {
    private MissingFile() {}

    /** The fault of a missing file, at its absolute path. */
    public static InputException fault(Path file) {
        Path place = file.toAbsolutePath().normalize();
        return new InputException(Location.of(place.toString()), "there is no such file" + advice(place));
    }

    /**
     * The rest of the sentence "there is no such file": the nearest folder that does not exist either, and the command that fetches the
     * file if its folder has the name of a data set of the {@link DatasetCatalog}.
     *
     * @param place an absolute path
     */
    public static String advice(Path place) {
        Path folder = place.getParent();
        String text = folder == null || Files.isDirectory(folder) ? "" : ", nor is there a folder " + folder;
        return text + prepare(place);
    }

    private static String prepare(Path place) {
        Path folder = place.getParent();
        if (folder == null || folder.getFileName() == null || folder.getParent() == null) {
            return "";
        }
        List<String> names =
                DatasetCatalog.entries().stream().map(CatalogEntry::name).toList();
        String name = folder.getFileName().toString();
        if (!names.contains(name)) {
            return "";
        }
        Path data = folder.getParent();
        String option =
                data.equals(Path.of(DatasetCatalog.FOLDER).toAbsolutePath().normalize()) ? "" : " --folder " + data;
        return "; fetch this public data set with: hashgnn data prepare " + name + option;
    }
}
