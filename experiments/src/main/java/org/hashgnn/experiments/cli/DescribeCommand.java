package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.binding.SettingDescription;
import org.hashgnn.experiments.config.ComponentDescription;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.plan.ConfigSchema;
import org.hashgnn.experiments.report.TextTable;
import org.hashgnn.experiments.yaml.DidYouMean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which components there are and what can be set. */
@Command(
        name = "describe",
        description = {
            "Tell what can be configured: the kinds of components, the components of a kind, or the settings of one.",
            "'describe run' tells the settings of a configuration file."
        })
final class DescribeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", description = "A kind, such as encoder, or run.")
    private @Nullable String kind;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "A component, such as lightgcn.")
    private @Nullable String name;

    @Option(names = "--plugin", paramLabel = "JAR", description = "A jar with further components. May be repeated.")
    private List<Path> plugins = new ArrayList<>();

    @Option(names = "--json", description = "Answer as JSON; short for --format json.")
    private boolean json;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, json or schema, a JSON Schema (draft-07) of configuration files for editors; by default"
                            + " text.")
    private Format format = Format.TEXT;

    /** The form of the answer. */
    enum Format {
        TEXT,
        JSON,
        SCHEMA
    }

    @Override
    public Integer call() {
        json |= format == Format.JSON;
        Catalog catalog = Experiment.wiring(plugins).getInstance(Catalog.class);
        if (format == Format.SCHEMA) {
            schema(catalog);
            return ExitCode.OK.code();
        }
        List<ComponentDescription> all = new ArrayList<>(ComponentDescription.all(catalog));
        all.add(ComponentDescription.run());
        PrintWriter out = spec.commandLine().getOut();
        if (kind == null) {
            kinds(out, all);
        } else if (name == null && !kind.equals("run")) {
            components(out, ofKind(all, kind));
        } else {
            component(out, ofName(ofKind(all, kind), name == null ? "run" : name));
        }
        out.flush();
        return ExitCode.OK.code();
    }

    private void schema(Catalog catalog) {
        if (kind != null) {
            throw new InputException("--format schema describes whole configuration files; leave out '" + kind + "'");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(Json.pretty(ConfigSchema.of(catalog)));
        out.flush();
    }

    private void kinds(PrintWriter out, List<ComponentDescription> all) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        all.forEach(one ->
                kinds.computeIfAbsent(one.kind(), key -> new ArrayList<>()).add(one.name()));
        if (json) {
            out.print(Json.pretty(kinds));
            return;
        }
        List<List<String>> rows = new ArrayList<>(List.of(List.of("KIND", "COMPONENTS")));
        kinds.forEach((key, names) -> rows.add(List.of(key, String.join(", ", names))));
        TextTable.print(out, rows);
    }

    private void components(PrintWriter out, List<ComponentDescription> components) {
        if (json) {
            out.print(Json.pretty(components));
            return;
        }
        List<List<String>> rows = new ArrayList<>(List.of(List.of("NAME", "SUMMARY")));
        components.forEach(one -> rows.add(List.of(one.name(), one.summary())));
        TextTable.print(out, rows);
    }

    private void component(PrintWriter out, ComponentDescription component) {
        if (json) {
            out.print(Json.pretty(component));
            return;
        }
        out.println(component.kind() + " " + component.name() + ": " + component.summary());
        if (component.settings().isEmpty()) {
            out.println("It has no settings.");
            return;
        }
        List<List<String>> rows = new ArrayList<>(List.of(List.of("KEY", "TYPE", "DEFAULT", "RANGE", "MEANING")));
        for (SettingDescription setting : component.settings()) {
            rows.add(List.of(setting.key(), setting.type(), setting.byDefault(), setting.range(), setting.meaning()));
        }
        TextTable.print(out, rows);
    }

    private static List<ComponentDescription> ofKind(List<ComponentDescription> all, String kind) {
        List<ComponentDescription> found =
                all.stream().filter(one -> one.kind().equals(kind)).toList();
        if (found.isEmpty()) {
            throw unknown(
                    "kind", kind, all.stream().map(ComponentDescription::kind).toList());
        }
        return found;
    }

    private static ComponentDescription ofName(List<ComponentDescription> ofKind, String name) {
        List<ComponentDescription> found =
                ofKind.stream().filter(one -> one.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw unknown(
                    ofKind.getFirst().kind(),
                    name,
                    ofKind.stream().map(ComponentDescription::name).toList());
        }
        return found.getFirst();
    }

    private static InputException unknown(String what, String given, List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        return new InputException("unknown " + what + " '" + given + "'; known: " + String.join(", ", distinct)
                + DidYouMean.hint(given, distinct));
    }
}
