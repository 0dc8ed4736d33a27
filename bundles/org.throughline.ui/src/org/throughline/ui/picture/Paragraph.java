package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Text that takes as many lines as it needs, or a heading.
 *
 * @param text the text
 * @param weight how it looks
 * @param behind what it is about; where there is something, the text opens it
 */
public record Paragraph(String text, Weight weight, List<? extends EObject> behind) implements Block {

    /** Lines that are longer than this are hard to read, in average letters. */
    private static final int LONGEST = 110;

    /** Text that opens nothing. */
    public Paragraph(String text, Weight weight) {
        this(text, weight, List.of());
    }

    @Override
    public Picture laid(Room room, int width) {
        int wide = Math.min(width, room.width("n".repeat(LONGEST), Weight.PLAIN));
        Wrapped wrapped = Wrapped.of(room, text, weight, wide);
        int above = weight == Weight.HEADING ? room.length(6) : 0;
        var drawn = new ArrayList<Drawn>();
        wrapped.draw(room, weight, 0, above, wide, false, drawn);
        var place = new Rectangle(0, above, Math.min(width, Math.max(1, wrapped.width())), wrapped.height());
        return new Picture(width, above + wrapped.height(), drawn, behind.isEmpty() ? List.of() : List.of(new Mark(place, text, behind)));
    }
}
