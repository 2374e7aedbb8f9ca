package org.hashgnn.experiments.folder;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.experiments.config.ConfigHash;

/**
 * What a run follows from: the content of {@code identity.json}, the first file of a run.
 *
 * @param sha256 the hash of the settings, {@link ConfigHash#of}
 * @param settings by dotted key, the hashes of inputs in the places of their paths; see
 *     {@link org.hashgnn.experiments.config.Experiment#settings()}
 */
public record RunIdentity(String sha256, Map<String, String> settings) {
    private static final int MOST_SHOWN = 10;
    private static final String ABSENT = "not set";

    /** The identity of some settings. */
    public static RunIdentity of(Map<String, String> settings) {
        return new RunIdentity(ConfigHash.of(settings), settings);
    }

    /**
     * The identity that a run began with.
     *
     * @throws InputException if the file is not there or damaged
     */
    public static RunIdentity read(RunFolder folder) {
        RunIdentity identity = Json.read(folder.identity(), RunIdentity.class);
        if (!ConfigHash.of(identity.settings()).equals(identity.sha256())) {
            throw new InputException(
                    Location.of(folder.identity().toString()),
                    "this file is not as it was written: its settings do not have the hash " + identity.sha256()
                            + "; put the run's own file back, or train anew with --fresh");
        }
        return identity;
    }

    /** The settings that a run began with; none where it has not begun. */
    public static Map<String, String> kept(RunFolder folder) {
        return folder.begun() && Files.exists(folder.identity()) ? read(folder).settings() : Map.of();
    }

    /** Writes it to a run's folder, which is there. */
    public void write(RunFolder folder) {
        AtomicFile.write(folder.identity(), Json.pretty(this));
    }

    /**
     * Refuses to take up a run that began with another identity.
     *
     * @throws InputException with what has changed since
     */
    public void require(RunFolder folder) {
        if (!Files.exists(folder.identity())) {
            return;
        }
        RunIdentity before = read(folder);
        if (before.sha256().equals(sha256)) {
            return;
        }
        List<String> changes = before.changes(settings);
        String more = changes.size() > MOST_SHOWN ? "; and " + (changes.size() - MOST_SHOWN) + " more" : "";
        throw new InputException(
                Location.of(folder.root().toString()),
                "this run cannot be taken up, because its inputs have changed since this run began: "
                        + String.join("; ", changes.subList(0, Math.min(MOST_SHOWN, changes.size()))) + more
                        + ". Put them back as they were, or train what is there now in a folder of its own: hashgnn run "
                        + folder.config());
    }

    private List<String> changes(Map<String, String> now) {
        Map<String, String> keys = new LinkedHashMap<>(settings);
        keys.putAll(now);
        List<String> changes = new ArrayList<>();
        for (String key : keys.keySet()) {
            String first = settings.getOrDefault(key, ABSENT);
            String second = now.getOrDefault(key, ABSENT);
            if (!Objects.equals(first, second)) {
                changes.add("'" + key + "' was " + first + " and is now " + second);
            }
        }
        return changes;
    }
}
