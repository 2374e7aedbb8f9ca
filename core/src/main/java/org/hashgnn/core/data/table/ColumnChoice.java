package org.hashgnn.core.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;

/**
 * Which columns hold what, from 0; -1 for one that is not there.
 *
 * @param user the user's id
 * @param item the item's id
 * @param rating the rating, or -1
 * @param time the time, or -1
 */
record ColumnChoice(int user, int item, int rating, int time) {
    private static final int NONE = -1;
    private static final int DIGITS = 6;
    private static final int SHOWN = 20;

    /**
     * The columns that the settings name.
     *
     * @param names the names of all columns
     * @param numbered whether columns may be given by number
     * @throws InputException if there is no such column, or one column is to hold two things
     */
    static ColumnChoice of(TableDataset settings, List<String> names, boolean numbered, Location place) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> setting : settings.columns().entrySet()) {
            int column = find(setting.getKey(), setting.getValue(), names, numbered, place);
            found.forEach((other, taken) -> {
                if (taken == column) {
                    throw new InputException(
                            place,
                            other + " and " + setting.getKey() + " are the same column, "
                                    + Excerpt.of(names.get(column)) + " (number " + column + "); each needs its own");
                }
            });
            found.put(setting.getKey(), column);
        }
        return new ColumnChoice(
                found.getOrDefault("user", NONE),
                found.getOrDefault("item", NONE),
                found.getOrDefault("rating", NONE),
                found.getOrDefault("time", NONE));
    }

    /** The number that a setting is, or -1 if it is a name. */
    static int number(String value) {
        boolean digits =
                !value.isEmpty() && value.length() <= DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(value) : NONE;
    }

    /** The columns that are there. */
    List<Integer> present() {
        List<Integer> present = new ArrayList<>(List.of(user, item, rating, time));
        present.removeIf(column -> column == NONE);
        return present;
    }

    private static int find(String setting, String value, List<String> names, boolean numbered, Location place) {
        int named = named(value, names);
        if (named >= 0) {
            return named;
        }
        int number = number(value);
        if (number >= names.size() || (number < 0 || !numbered)) {
            String count = number >= names.size() && numbered ? "; there are " + names.size() + ", from 0" : "";
            throw new InputException(
                    place, "no " + setting + " column " + Excerpt.of(value) + count + "; " + known(names, numbered));
        }
        return number;
    }

    /** The column of a name; the name of a typed header of RecBole, {@code user_id:token}, may be given without its type. */
    private static int named(String value, List<String> names) {
        int exact = names.indexOf(value);
        if (exact >= 0) {
            return exact;
        }
        for (int k = 0; k < names.size(); k++) {
            int colon = names.get(k).indexOf(':');
            if (colon > 0 && names.get(k).substring(0, colon).equals(value)) {
                return k;
            }
        }
        return NONE;
    }

    private static String known(List<String> names, boolean numbered) {
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return "name it with one of: " + shown + more + (numbered ? ", or by its number from 0" : "");
    }
}
