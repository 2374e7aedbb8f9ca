package org.hashgnn.core.data;

/** Where interactions come from: files in some format, or a generator. An implementation is its own configuration record. */
public interface DatasetSource {
    /**
     * Reads or generates the interactions. The same source gives the same result every time, whatever the order of its lines.
     *
     * @throws org.hashgnn.core.config.InputException at the first fault of a file, with file, line and column
     */
    RawInteractions read();

    /**
     * Checks what can be checked without reading everything: files exist and begin as they should.
     *
     * @return what is known before reading; by default nothing
     * @throws org.hashgnn.core.config.InputException at the first fault of a file, with file, line and column
     * @throws org.hashgnn.core.config.SizeException if the source is too large for this machine
     */
    default Inspection inspect() {
        return Inspection.NOTHING;
    }
}
