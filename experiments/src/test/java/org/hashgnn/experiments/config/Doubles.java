package org.hashgnn.experiments.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.schedule.Curve;
import org.hashgnn.core.schedule.Schedule;
import org.hashgnn.core.schedule.Span;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.binding.Inline;
import org.jspecify.annotations.Nullable;

/** Records and components to bind to, one setting of every type. */
public final class Doubles {
    public enum Colour {
        RED,
        DARK_BLUE
    }

    /** A contract whose implementations are built. */
    public interface Engine {
        int power();
    }

    /** A contract without a component. */
    public interface Nothing {}

    /** A contract with plain components, none of them a constant. */
    public interface Shape {}

    public record Circle(
            @Setting(value = "Radius.", byDefault = "1.0", min = 0)
            double radius) implements Shape {}

    public record Square(
            @Setting("Side.") double side,
            @Setting(value = "Turned.", byDefault = "false") boolean turned) implements Shape {}

    public record Ramp(
            @Setting("First.") double from,
            @Setting("Last.") double to) implements Schedule {
        @Override
        public double start() {
            return from;
        }

        @Override
        public double limit() {
            return to;
        }

        @Override
        public Curve over(Span span) {
            return step -> step == 0 ? from : to;
        }
    }

    public record Fixed(@Setting("The value.") double value) implements Schedule {
        @Override
        public double start() {
            return value;
        }

        @Override
        public double limit() {
            return value;
        }

        @Override
        public Curve over(Span span) {
            return step -> value;
        }
    }

    @Summary("Burns.")
    public record DieselSettings(
            @Setting(value = "Cylinders.", byDefault = "4", min = 1, max = 16)
            int cylinders,

            @Setting(value = "Fuel.", byDefault = "0.5") Schedule fuelRate) {
        public DieselSettings {
            if (cylinders == 13) {
                throw new IllegalArgumentException("13 cylinders bring bad luck");
            }
        }
    }

    public record ElectricSettings() {}

    public record Inner(
            @Setting(value = "A number.", byDefault = "1") int number,
            @Setting(value = "Text.", byDefault = "\"a b\"") String text) {
        public Inner {
            if (text.equals("placeless")) {
                throw new InputException("the text has no place");
            }
        }
    }

    public record Weighted(
            @Inline @Setting("The engine.") Spec<Engine> engine,

            @Setting(value = "Weight.", byDefault = "1.0", min = 0)
            double weight) {}

    /** One setting of every type; all have defaults. */
    public record All(
            @Setting(value = "int.", byDefault = "1", min = -5, max = 5)
            int whole,

            @Setting(value = "long.", byDefault = "2") long longWhole,
            @Setting(value = "double.", byDefault = "1e-3") double number,
            @Setting(value = "boolean.", byDefault = "true") boolean flag,
            @Setting(value = "String.", byDefault = "abc") String text,

            @Setting(value = "enum.", byDefault = "dark-blue")
            Colour colour,

            @Setting(value = "Path.", byDefault = "some/where")
            Path path,

            @Setting(value = "List.", byDefault = "[1, 2]", min = 0)
            List<Integer> wholes,

            @Setting(value = "List of paths.", byDefault = "[]")
            List<Path> paths,

            @Setting(value = "Map.", byDefault = "{a: 1.5}", max = 9)
            Map<String, Double> numbers,

            @Setting(value = "Nested.", byDefault = "{}") Inner inner,

            @Setting(value = "Nested list.", byDefault = "[{number: 7}]")
            List<Inner> inners,

            @Setting(value = "Built.", byDefault = "{type: diesel, cylinders: 6}")
            Spec<Engine> engine,

            @Setting(value = "Plain.", byDefault = "circle") Shape shape,

            @Setting(value = "Schedule.", byDefault = "0.25")
            Schedule schedule,

            @Setting(value = "Inline.", byDefault = "[electric]")
            List<Weighted> weighted,

            @Setting(value = "Optional int.", byDefault = Setting.ABSENT) @Nullable Integer maybeWhole,

            @Setting(value = "Optional long.", byDefault = Setting.ABSENT) @Nullable Long maybeLong,

            @Setting(value = "Optional double.", byDefault = Setting.ABSENT, min = 0) @Nullable Double maybeNumber,

            @Setting(value = "Optional boolean.", byDefault = Setting.ABSENT) @Nullable Boolean maybeFlag,

            @Setting(value = "Optional text.", byDefault = Setting.ABSENT) @Nullable String maybeText) {}

    public record Buggy(@Setting("Odd.") int x) {
        public Buggy {
            if (x == 0) {
                throw new IllegalStateException("a bug");
            }
        }
    }

    public static final Component<Engine> DIESEL =
            Component.built(Engine.class, "diesel", DieselSettings.class, (settings, context) -> settings::cylinders);

    public static final Catalog CATALOG = new Catalog(Set.of(
            DIESEL,
            Component.built(Engine.class, "electric", ElectricSettings.class, (settings, context) -> () -> 0),
            Component.plain(Shape.class, "circle", Circle.class),
            Component.plain(Shape.class, "square", Square.class),
            Component.plain(Schedule.class, "ramp", Ramp.class),
            Component.plain(Schedule.class, "constant", Fixed.class)));

    private Doubles() {}
}
