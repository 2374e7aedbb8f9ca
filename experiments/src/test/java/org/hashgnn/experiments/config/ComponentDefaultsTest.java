package org.hashgnn.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.evaluation.Metric;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.core.evaluation.RetrievedNdcg;
import org.hashgnn.core.model.Component;
import org.hashgnn.experiments.binding.Binder;
import org.hashgnn.experiments.binding.Bound;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.binding.Schema;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlReader;
import org.hashgnn.experiments.yaml.YamlWriter;
import org.hashgnn.hashing.search.mode.SearchMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered component owes the configuration. */
class ComponentDefaultsTest {
    private static final Catalog CATALOG = Experiment.wiring(List.of()).getInstance(Catalog.class);
    private static final Origin ORIGIN = new Origin(Location.of("defaults"), Path.of("/"));

    static Stream<Component<?>> components() {
        return CATALOG.kinds().stream().flatMap(kind -> CATALOG.of(kind).stream());
    }

    @ParameterizedTest
    @MethodSource("components")
    void saysWhatItIs(Component<?> component) {
        assertThat(component.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(component.settings().getAnnotation(Summary.class)).isNotNull();
        assertThat(Schema.of(component.settings()).fields())
                .allSatisfy(field -> assertThat(field.setting().value()).endsWith("."));
        assertThat(Schema.of(component.settings()).keys()).doesNotContain(YamlMap.TYPE, "weight");
    }

    @ParameterizedTest
    @MethodSource("components")
    void itsDefaultsBindAndTheirEffectiveFormBindsToTheSame(Component<?> component) {
        YamlMap given = new YamlMap(ORIGIN, Map.of());
        for (Schema.Field field : Schema.of(component.settings()).fields()) {
            if (field.setting().byDefault().equals(Setting.REQUIRED)) {
                given = given.with(field.key(), ORIGIN.location(), example(field));
            }
        }
        Binder binder = new Binder(CATALOG, Path.of("/"));
        Bound<? extends Record> first = binder.bind(given, component.settings());
        YamlMap again = (YamlMap) YamlReader.value(YamlWriter.write((YamlMap) first.effective()), ORIGIN);
        assertThat(binder.bind(again, component.settings()).value()).isEqualTo(first.value());
    }

    /** RetrievedNdcg is reported with its depth. */
    static Stream<Component<?>> reported() {
        return Stream.of(SearchMode.class, Metric.class, Profile.class)
                .<Component<?>>flatMap(kind -> CATALOG.of(kind).stream())
                .filter(component -> component.settings() != RetrievedNdcg.class);
    }

    @ParameterizedTest
    @MethodSource("reported")
    void whatIsReportedUnderItsNameHasTheNameOfItsType(Component<?> component) {
        Object made = new Binder(CATALOG, Path.of("/"))
                .bind(new YamlMap(ORIGIN, Map.of()), component.settings())
                .value();
        String name = switch (made) {
            case SearchMode mode -> mode.id();
            case Metric metric -> metric.name();
            case Profile profile -> profile.id();
            default -> throw new AssertionError(made);
        };
        assertThat(name).isEqualTo(component.name());
    }

    private static YamlNode example(Schema.Field field) {
        String number = Double.isInfinite(field.setting().min())
                ? "1"
                : Double.toString(field.setting().min());
        boolean isText = field.type() == String.class || field.type() == Path.class;
        return YamlReader.value(isText ? "text" : number, ORIGIN);
    }
}
