package org.throughline.compare.internal;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Whether objects are alike in a feature. Most are, so that this has to be quick and leave nothing behind. */
final class States {

    private States() {
    }

    /** Whether a feature holds the same in two versions; a node may be {@code null}, as if nothing were set in it. */
    static boolean same(Tree first, Node x, Tree second, Node y, EStructuralFeature feature) {
        if (x == y) {
            return true;
        }
        EStructuralFeature inX = x == null ? null : Features.in(x.type(), feature);
        EStructuralFeature inY = y == null ? null : Features.in(y.type(), feature);
        boolean setX = inX != null && x.object.eIsSet(inX);
        boolean setY = inY != null && y.object.eIsSet(inY);
        if (!setX || !setY) {
            return setX == setY;
        }
        Object valueX = x.object.eGet(inX, false);
        Object valueY = y.object.eGet(inY, false);
        if (feature instanceof EReference) {
            return feature.isMany() ? sameKeys(first, (List<?>) valueX, second, (List<?>) valueY)
                    : first.key((EObject) valueX).equals(second.key((EObject) valueY));
        }
        return Objects.equals(valueX, valueY) || Objects.equals(first.state(x, feature), second.state(y, feature));
    }

    private static boolean sameKeys(Tree first, List<?> x, Tree second, List<?> y) {
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            if (!first.key((EObject) x.get(i)).equals(second.key((EObject) y.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
