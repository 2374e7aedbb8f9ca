package org.hashgnn.experiments.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one setting of a record whose own keys stand in the record's map, beside the record's other keys: {@code {type: bpr, weight:
 * 0.5}} is a weight and, inline, a loss. A bare name binds to the inline setting alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Inline {}
