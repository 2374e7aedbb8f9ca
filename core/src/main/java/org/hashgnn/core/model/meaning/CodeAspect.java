package org.hashgnn.core.model.meaning;

/** An aspect of continuous codes z that a way of searching may use. */
public enum CodeAspect {
    /** The signs tell nodes apart. */
    SIGNS("codes whose signs tell nodes apart"),
    /** The inner products are scores. */
    PRODUCTS("inner products of z that are scores"),
    /** The length of an item's z tells how likely the item is for everybody. */
    LENGTHS("lengths of the items' z that tell how likely an item is"),
    /** The inner products are those of the ideal low-pass filter of GF-CF. */
    LOW_PASS("the encoder 'spectral' with value_exponent 0.5 and the hash layer 'identity', as in GF-CF");

    private final String text;

    CodeAspect(String text) {
        this.text = text;
    }

    /** The aspect in words, to follow "needs". */
    public String text() {
        return text;
    }
}
