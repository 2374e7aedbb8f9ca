package org.hashgnn.experiments.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.schedule.Schedule;
import org.hashgnn.experiments.config.Doubles;
import org.hashgnn.experiments.config.Problems;
import org.junit.jupiter.api.Test;

class CatalogTest {
    @Test
    void findsByContractAndName() {
        Catalog catalog = Doubles.CATALOG;
        assertThat(catalog.kinds()).containsExactly(Doubles.Engine.class, Schedule.class, Doubles.Shape.class);
        assertThat(catalog.names(Doubles.Engine.class)).containsExactly("diesel", "electric");
        assertThat(catalog.find(Doubles.Engine.class, "diesel")).isSameAs(Doubles.DIESEL);
        assertThat(catalog.find(Doubles.Shape.class, "diesel")).isNull();
        assertThat(catalog.of(Doubles.Nothing.class)).isEmpty();
    }

    @Test
    void oneNameForTwoComponentsNamesBothClasses() {
        Component<?> other =
                Component.built(Doubles.Engine.class, "diesel", Doubles.ElectricSettings.class, (s, c) -> () -> 1);
        assertThat(Problems.of(() -> new Catalog(Set.of(Doubles.DIESEL, other))))
                .containsExactly(
                        "two components are registered as engine 'diesel': " + Doubles.DieselSettings.class.getName()
                                + " and " + Doubles.ElectricSettings.class.getName() + "; rename or remove one");
    }

    @Test
    void oneNameMayServeTwoContracts() {
        Component<?> shape = Component.plain(Doubles.Shape.class, "diesel", Doubles.Circle.class);
        assertThat(new Catalog(Set.of(Doubles.DIESEL, shape)).kinds()).hasSize(2);
    }
}
