package org.hashgnn.hashing.search;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;

/** The checks that searches and rankers share. */
final class SearchChecks {
    private SearchChecks() {}

    static void sameWidth(Matrix users, Matrix items) {
        if (users.columns() != items.columns()) {
            throw new IllegalArgumentException(
                    "users have " + users.columns() + " columns, items have " + items.columns());
        }
    }

    static void sameBits(BinaryCodes users, BinaryCodes items) {
        if (users.bits() != items.bits()) {
            throw new IllegalArgumentException(
                    "users have codes of " + users.bits() + " bits, items of " + items.bits());
        }
    }

    static void candidates(int candidates) {
        if (candidates < 1) {
            throw new IllegalArgumentException("at least one candidate is needed, not " + candidates);
        }
    }

    /** Checks that interactions are of the users and items that the codes are of. */
    static void sameNodes(String what, Interactions interactions, int users, int items) {
        if (interactions.users() != users || interactions.itemCount() != items) {
            throw new IllegalArgumentException("the " + what + " items are of " + interactions.users() + " users and "
                    + interactions.itemCount() + " items, the codes of " + users + " users and " + items + " items");
        }
    }

    /** Checks a request and gives how many items a user can get at most. */
    static int request(int[] queries, int n, Interactions exclude, int users, int items) {
        sameNodes("excluded", exclude, users, items);
        if (n < 0) {
            throw new IllegalArgumentException("the number of items is at least 0, not " + n);
        }
        for (int user : queries) {
            if (user < 0 || user >= users) {
                throw new IndexOutOfBoundsException("user " + user + " of " + users);
            }
        }
        return Math.min(n, items);
    }

    static int[][] emptyAnswers(int queries) {
        int[][] answer = new int[queries][];
        Arrays.fill(answer, new int[0]);
        return answer;
    }
}
