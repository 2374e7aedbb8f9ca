package org.hashgnn.core.data.table.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values of a column look like. */
public enum ValueKind {
    WHOLE("BIGINT", "-?(0|[1-9][0-9]{0,17})"),
    NUMBER("DOUBLE", "[-+]?([0-9]+[.,]?[0-9]*|[.,][0-9]+)([eE][-+]?[0-9]+)?"),
    TIME("TIMESTAMPTZ", "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?"),
    TEXT("VARCHAR", "(?s).*");

    private final String type;
    private final Pattern pattern;

    ValueKind(String type, String pattern) {
        this.type = type;
        this.pattern = Pattern.compile(pattern);
    }

    /** The first kind that fits. */
    public static ValueKind of(String value) {
        for (ValueKind kind : values()) {
            if (kind.pattern.matcher(value).matches()) {
                return kind;
            }
        }
        return TEXT;
    }

    /** The kind that fits all values that are not empty; {@link #TEXT} if there are none. */
    public static ValueKind of(List<String> values) {
        @Nullable ValueKind common = null;
        for (String value : values) {
            if (!value.isEmpty()) {
                ValueKind kind = of(value);
                common = common == null || common == kind ? kind : common.number() && kind.number() ? NUMBER : TEXT;
            }
        }
        return common == null ? TEXT : common;
    }

    /** Whether it is a number. */
    boolean number() {
        return this == WHOLE || this == NUMBER;
    }

    /** DuckDB's type. */
    public String type() {
        return type;
    }
}
