package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.schedule.Schedule;

/** The check of quantities that must not reach 0. Schedules are monotone, so the start and the limit tell. */
final class PositiveSchedule {
    private PositiveSchedule() {}

    /**
     * Checks the first value and the limit.
     *
     * @throws IllegalArgumentException with the name and the value where one is not above 0
     */
    static void require(String name, Schedule schedule) {
        if (!(schedule.start() > 0)) {
            throw new IllegalArgumentException(
                    "'" + name + "' must stay above 0, but it starts at " + schedule.start());
        }
        if (!(schedule.limit() > 0)) {
            throw new IllegalArgumentException("'" + name + "' must stay above 0, but it falls to " + schedule.limit()
                    + "; give 'end' a value above 0");
        }
    }
}
