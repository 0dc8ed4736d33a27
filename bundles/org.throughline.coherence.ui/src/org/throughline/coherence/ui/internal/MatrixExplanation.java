package org.throughline.coherence.ui.internal;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/**
 * What a cell or a head of the matrix means.
 *
 * @param text sentences
 * @param objects what it is made of, to be opened
 */
record MatrixExplanation(String text, List<Opened> objects) {

    /** Nothing to say. */
    static final MatrixExplanation NONE = new MatrixExplanation("", List.of());

    /**
     * Something that can be opened.
     *
     * @param label what is opened
     * @param object it
     */
    record Opened(String label, EObject object) {
    }
}
