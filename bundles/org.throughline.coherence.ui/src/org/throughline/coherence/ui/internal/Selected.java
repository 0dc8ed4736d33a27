package org.throughline.coherence.ui.internal;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

/** Notices when something else is selected in the window, so that a choice made since is kept. */
final class Selected {

    private Optional<EObject> last = Optional.empty();

    /** What is selected, if it is of a kind and was not selected when this was asked last. */
    <T extends EObject> Optional<T> changed(Frame frame, Class<T> kind) {
        Optional<EObject> now = frame.selected(EObject.class);
        boolean same = now.equals(last);
        last = now;
        return same ? Optional.empty() : now.filter(kind::isInstance).map(kind::cast);
    }
}
