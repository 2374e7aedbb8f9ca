package org.hashgnn.core.training;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.hashgnn.core.schedule.Curve;
import org.hashgnn.core.schedule.Span;

/**
 * The annealed quantities of a training, and whether they reach their ends in it.
 *
 * @param curves the quantities by name
 * @param span the length of the training
 */
public record Annealing(Map<String, Curve> curves, Span span) {
    /**
     * A quantity that is on its way when the training ends.
     *
     * @param name its name
     * @param start its value at step 0
     * @param last its value at the last step
     * @param end its value at its end; {@code last} if it has none
     * @param needed the least number of steps of a training that reaches the end; nothing if there is no end, and
     *     the value has not moved
     */
    public record Unfinished(String name, double start, double last, double end, OptionalLong needed) {}

    /**
     * The first epoch whose last step is at or after the end of every quantity: the last epoch if there is none, 1 if
     * nothing has an end. O(quantities).
     */
    public int firstEpoch() {
        int first = 1;
        for (Curve curve : curves.values()) {
            long steps = curve.end().orElse(0) + 1;
            first = Math.clamp(
                    Math.ceilDiv(steps, Math.max(1, span.stepsPerEpoch())), first, Math.max(1, span.epochs()));
        }
        return first;
    }

    /**
     * The quantities that do not reach their end within the training, and those without an end that do not move in
     * it; by name.
     */
    public List<Unfinished> unfinished() {
        return curves.entrySet().stream()
                .filter(entry -> span.steps() > 0 && isUnfinished(entry.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> unfinished(entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean isUnfinished(Curve curve) {
        OptionalLong end = curve.end();
        return end.isPresent() ? end.getAsLong() >= span.steps() : curve.at(span.steps() - 1) == curve.at(0);
    }

    private Unfinished unfinished(String name, Curve curve) {
        OptionalLong end = curve.end();
        double last = curve.at(span.steps() - 1);
        return end.isPresent()
                ? new Unfinished(
                        name, curve.at(0), last, curve.at(end.getAsLong()), OptionalLong.of(end.getAsLong() + 1))
                : new Unfinished(name, curve.at(0), last, last, OptionalLong.empty());
    }
}
