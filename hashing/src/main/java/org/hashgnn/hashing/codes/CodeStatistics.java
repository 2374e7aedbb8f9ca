package org.hashgnn.hashing.codes;

import java.util.List;

/**
 * What tells whether binary codes are codes.
 *
 * @param users the number of users
 * @param distinctUserCodes the distinct codes among theirs
 * @param items the number of items
 * @param distinctItemCodes the distinct codes among theirs
 * @param deadUserBits the bits, from 0, that are the same for all users, without those that are so by design
 * @param deadItemBits the bits, from 0, that are the same for all items
 * @param duplicateBits the bits, from 0, that are equal or opposite to a bit before them in all codes of users and
 *     items
 */
public record CodeStatistics(
        int users,
        int distinctUserCodes,
        int items,
        int distinctItemCodes,
        List<Integer> deadUserBits,
        List<Integer> deadItemBits,
        List<Integer> duplicateBits) {
    /**
     * Measures codes. O(n K / 64) and as much memory as the codes take.
     *
     * @param all the codes of all nodes, users first
     * @param users the number of users, at least 1 and fewer than there are nodes
     * @param constantUserBits the bits at the end of a code that are the same for all users by design
     */
    public static CodeStatistics of(BinaryCodes all, int users, int constantUserBits) {
        BinaryCodes ofUsers = all.slice(0, users);
        BinaryCodes ofItems = all.slice(users, all.rows());
        int free = all.bits() - constantUserBits;
        return new CodeStatistics(
                ofUsers.rows(),
                Collisions.of(ofUsers).distinct(),
                ofItems.rows(),
                Collisions.of(ofItems).distinct(),
                new BitColumns(ofUsers)
                        .dead().stream().filter(bit -> bit < free).toList(),
                new BitColumns(ofItems).dead(),
                new BitColumns(all).duplicates());
    }

    /** The distinct codes among n random codes of K independent fair bits, expected: {@code 2^K (1 - (1 - 2^-K)^n)}. */
    public static double expectedDistinct(int n, int bits) {
        double codes = Math.pow(2, bits);
        return -codes * Math.expm1(n * Math.log1p(-1 / codes));
    }
}
