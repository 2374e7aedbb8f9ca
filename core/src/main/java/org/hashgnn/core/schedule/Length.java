package org.hashgnn.core.schedule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of training: a number of steps, of epochs, or a share of the whole training.
 *
 * @param amount how many of the unit, above 0; a whole number of steps
 * @param unit what is counted
 */
public record Length(double amount, Unit unit) {
    /** What a length is counted in. */
    public enum Unit {
        /** Training steps, one for each batch. */
        STEPS,
        /** Epochs, in parts too. */
        EPOCHS,
        /** Hundredths of the training, early stopping left aside. */
        PERCENT
    }

    /** The forms in which a length is written. */
    public static final String FORMS = "a length of training, such as 250, 250 steps, 0.5 epochs or 10 %";

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,12})?) *(steps?|epochs?|%)?");

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is not above 0, not finite, or a fraction of a step
     */
    public Length {
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("must be above 0, but is " + amount);
        }
        if (unit == Unit.STEPS && amount != Math.rint(amount)) {
            throw new IllegalArgumentException("must be a whole number of steps, but is " + amount);
        }
    }

    /** A length in steps, at least 1. */
    public static Length steps(long steps) {
        return new Length(steps, Unit.STEPS);
    }

    /**
     * Reads a length: a bare number is in steps.
     *
     * @throws IllegalArgumentException if the text has none of the {@linkplain #FORMS forms}, or the amount is not
     *     allowed
     */
    public static Length parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be " + FORMS + ", but is '" + text + "'");
        }
        String unit = matcher.group(2);
        return new Length(
                Double.parseDouble(matcher.group(1)),
                unit == null || unit.startsWith("step") ? Unit.STEPS : unit.equals("%") ? Unit.PERCENT : Unit.EPOCHS);
    }

    /**
     * The length in steps, above 0; epochs and shares are not rounded, so the length may end between two steps.
     *
     * @throws IllegalArgumentException if it is not in steps and the span is {@link Span#UNKNOWN}
     */
    public double in(Span span) {
        if (unit == Unit.STEPS) {
            return amount;
        }
        if (span.stepsPerEpoch() == 0) {
            throw new IllegalArgumentException("the length '" + this
                    + "' has no meaning here, where the number of steps is not known; give it in steps");
        }
        return unit == Unit.EPOCHS
                ? amount * span.stepsPerEpoch()
                : amount * span.stepsPerEpoch() * Math.max(1, span.epochs()) / 100;
    }

    /** The text that {@link #parse} reads: {@code 250}, {@code 0.5 epochs}, {@code 10 %}. */
    @Override
    public String toString() {
        String number = amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
        return switch (unit) {
            case STEPS -> number;
            case EPOCHS -> number + " epochs";
            case PERCENT -> number + " %";
        };
    }
}
