package org.throughline.ui;

import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/**
 * The field that has the focus, by what it stands for.
 *
 * @param object the object
 * @param feature the feature's name
 * @param selection what is selected of a text
 */
record Place(Object object, Object feature, Optional<Point> selection) {

    static Optional<Place> focused(Composite within) {
        Control focus = within.getDisplay().getFocusControl();
        for (Control at = focus; at != null; at = at.getParent()) {
            if (at == within && focus.getData("feature") != null && focus.getData("object") != null) {
                return Optional.of(new Place(focus.getData("object"), focus.getData("feature"),
                        focus instanceof Text text ? Optional.of(text.getSelection()) : Optional.empty()));
            }
        }
        return Optional.empty();
    }

    boolean focus(Composite page) {
        for (Control child : page.getChildren()) {
            if (feature.equals(child.getData("feature")) && object == child.getData("object")) {
                child.setFocus();
                if (child instanceof Text text) {
                    selection.ifPresent(text::setSelection);
                }
                return true;
            }
            if (child instanceof Composite composite && focus(composite)) {
                return true;
            }
        }
        return false;
    }
}
