package org.throughline.core.internal.keep;

import org.throughline.api.session.PlanException;

/** What is put over the bytes of a file and over the steps in its journal, so that not everybody can read them. */
public interface Cover {

    /** Nothing: everybody can read them. */
    Cover NONE = new Cover() {
        @Override
        public boolean hides() {
            return false;
        }

        @Override
        public byte[] over(byte[] plain) {
            return plain;
        }

        @Override
        public byte[] under(byte[] covered, String name) {
            return covered;
        }

        @Override
        public String over(String step) {
            return step;
        }

        @Override
        public String under(String step) {
            return step;
        }
    };

    /** Whether nothing can be read through it. */
    boolean hides();

    /** The bytes as they are written. The same bytes in a row are written the same. */
    byte[] over(byte[] plain);

    /**
     * The bytes as they were before they were covered.
     *
     * @param name the file's name, for the sentence
     * @throws PlanException if they were changed since
     */
    byte[] under(byte[] covered, String name) throws PlanException;

    /** The text of a step as it is written, on one line. */
    String over(String step);

    /**
     * The text of a step as it was before it was covered.
     *
     * @throws IllegalArgumentException if it was changed since
     */
    String under(String step);
}
