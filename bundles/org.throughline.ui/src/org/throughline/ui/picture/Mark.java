package org.throughline.ui.picture;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A place in a picture that says something and opens what it is made of.
 *
 * @param place where it is
 * @param sentence what it says, to be read and to be heard
 * @param behind what it is made of; empty where that is not in the plan
 */
public record Mark(Rectangle place, String sentence, List<? extends EObject> behind) {

    /** Copies the list. */
    public Mark {
        behind = List.copyOf(behind);
    }

    Mark moved(int right, int down) {
        return new Mark(Picture.moved(place, right, down), sentence, behind);
    }
}
