package org.hashgnn.core.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one setting of a component: one component of its configuration record. Binding, validation, help text and the
 * effective configuration all read this one place; a default stands nowhere else.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** Marks a setting that has no default: the user must give it. */
    String REQUIRED = "\0required";

    /** Marks a setting that may be left out and is then {@code null}. */
    String ABSENT = "\0absent";

    /** What the setting means, its unit and its paper's symbol, in one or two sentences. */
    String value();

    /** The default as YAML text (flow style for lists and maps), or {@link #REQUIRED}, or {@link #ABSENT}. */
    String byDefault() default REQUIRED;

    /** The least value allowed, for numbers (and for each number of a list). */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest value allowed, for numbers (and for each number of a list). */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether a path names a file that is read; such a file must exist before anything begins. */
    boolean input() default false;
}
