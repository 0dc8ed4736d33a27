package org.throughline.ui.picture;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/**
 * A part of a bar.
 *
 * @param amount how much, at least 0
 * @param tone how it is filled
 * @param sentence what it says; empty where the bar says it all
 * @param behind what it is made of
 */
public record Part(double amount, Tone tone, String sentence, List<? extends EObject> behind) {

    /** Copies the list. */
    public Part {
        behind = List.copyOf(behind);
        if (!(amount >= 0)) {
            throw new IllegalArgumentException("A part of a bar is at least 0: " + amount);
        }
    }
}
