package org.hashgnn.core.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component is, in a sentence or two with its paper: placed on its configuration record, shown by {@code describe}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Summary {
    /** The sentence. */
    String value();
}
