package org.hashgnn.core.data;

/** Whole numbers of 64 bits in plain decimal form. */
final class WholeNumber {
    private static final String GREATEST = Long.toString(Long.MAX_VALUE);

    private WholeNumber() {}

    /** Whether a text is digits, perhaps after a minus, with no needless zero in front, of at most 9223372036854775807. */
    static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - start;
        if (digits < 1 || digits > GREATEST.length()) {
            return false;
        }
        for (int k = start; k < text.length(); k++) {
            if (text.charAt(k) < '0' || text.charAt(k) > '9') {
                return false;
            }
        }
        if (digits == GREATEST.length() && text.substring(start).compareTo(GREATEST) > 0) {
            return false;
        }
        return text.charAt(start) != '0' || (digits == 1 && start == 0);
    }
}
