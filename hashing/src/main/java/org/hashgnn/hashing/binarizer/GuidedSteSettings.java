package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.schedule.Schedule;

/** The settings of {@link GuidedSte}. */
@Summary("Guided straight-through estimator, HashGNN's own (Eq. 8): a random share p of the codes stays continuous.")
public record GuidedSteSettings(
        @Setting(
                value =
                        "The probability p of the continuous value; a number fixes it: 1 is the continuous model, 0 is Hash_ste. By default p falls"
                                + " to 0 within 80 % of the training; the paper lets it fall every 250 steps.",
                byDefault = "{type: linear-steps, start: 1.0, change: -0.05, every: 4 %}",
                min = 0,
                max = 1)
        Schedule p,

        @Setting(
                value =
                        "element draws every entry for itself, as in the paper; row draws once for a node's whole code, the same"
                                + " for a user and its positive item, as in the public code.",
                byDefault = "element")
        Mixing mixing) {
    /** What one draw of Q decides. */
    public enum Mixing {
        /** One entry of one code. */
        ELEMENT,
        /** A whole code, shared by a user and its positive item. */
        ROW
    }
}
