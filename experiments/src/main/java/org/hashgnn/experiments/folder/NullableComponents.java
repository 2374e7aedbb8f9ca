package org.hashgnn.experiments.folder;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Lets JSON say null for the components of a record that are {@code @Nullable}, and for no others. */
final class NullableComponents extends NopAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter) {
            RecordComponent[] components =
                    parameter.getOwner().getDeclaringClass().getRecordComponents();
            boolean nullable = components != null
                    && parameter.getIndex() < components.length
                    && components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
            return nullable ? JsonSetter.Value.forValueNulls(Nulls.SET) : JsonSetter.Value.empty();
        }
        return JsonSetter.Value.empty();
    }
}
