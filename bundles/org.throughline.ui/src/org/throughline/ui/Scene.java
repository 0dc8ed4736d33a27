package org.throughline.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;

/**
 * What the fields of a page have in common.
 *
 * @param session whose plan is shown
 * @param words the describer in the plan's words
 * @param editable whether what is shown may be changed
 * @param palette the colors
 * @param opener is told which object to open
 */
record Scene(Session session, Describer words, boolean editable, Palette palette, Consumer<EObject> opener) {

    /** Sets a feature as one change, unless it has the value already. */
    void set(EObject shown, EStructuralFeature feature, Object value) {
        if (!Objects.equals(shown.eGet(feature), value)) {
            change(feature, () -> shown.eSet(feature, value));
        }
    }

    /** Changes what a feature holds, as one change that says so. */
    void change(EStructuralFeature feature, Runnable work) {
        session.change(NLS.bind(Messages.Page_change, inside(words.featureName(feature))), work);
    }

    /** The objects of a list that is a feature's value. */
    @SuppressWarnings("unchecked")
    static List<Object> list(EObject owner, EStructuralFeature feature) {
        return (List<Object>) owner.eGet(feature);
    }

    /** A name as it stands within a sentence. */
    static String inside(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1)) ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** Text in which an ampersand stands for itself. */
    static String plain(String text) {
        return text.replace("&", "&&");
    }
}
