package org.hashgnn.hashing;

import org.hashgnn.core.model.Schedule;

/** The check of quantities that must not reach 0. Schedules are monotone, so both ends tell. */
final class PositiveSchedule {
    private PositiveSchedule() {}

    /**
     * Checks the first and the last value.
     *
     * @throws IllegalArgumentException with the name and the value where one is not above 0
     */
    static void require(String name, Schedule schedule) {
        for (long step : new long[] {0, Long.MAX_VALUE}) {
            double value = schedule.at(step);
            if (!(value > 0)) {
                throw new IllegalArgumentException(
                        "'" + name + "' must stay above 0, but it " + (step == 0 ? "begins" : "ends") + " at " + value);
            }
        }
    }
}
