package org.throughline.core.internal.content;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.ChangeSentences;
import org.throughline.api.describe.Describer;

/** Says what moved under the district. */
final class PieceSentences {

    private final Describer describer;
    private final ChangeSentences say;

    PieceSentences(Describer describer) {
        this.describer = describer;
        say = new ChangeSentences(describer);
    }

    /** A value as text; empty where there is no object or no value. */
    String value(EStructuralFeature feature, EObject object) {
        EStructuralFeature own = object == null ? null : object.eClass().getEStructuralFeature(feature.getName());
        return own == null ? "" : describer.text(object, own);
    }

    String name(EObject object) {
        return object == null ? "" : describer.label(object);
    }

    String names(List<EObject> objects) {
        return objects.stream().map(describer::label).collect(Collectors.joining("; "));
    }

    String changed(EStructuralFeature feature, EObject before, EObject part, EObject mine, boolean here) {
        String was = value(feature, before);
        String is = value(feature, part);
        String there = say.changed(before == null ? mine : before, feature, was, is);
        String yours = value(feature, mine);
        return !here ? there : there + (yours.isEmpty() ? " You had taken it out."
                : feature.getName().equals("name") ? " You had renamed it to \"" + yours + "\"."
                : yours.equals(is) || yours.equals(was) ? " You had changed it too."
                : " You had changed it to \"" + yours + "\".");
    }

    String moved(EObject before, EObject part, EObject mine, boolean here) {
        return say.moved(before, before.eContainer(), part.eContainer())
                + (here ? " You had moved it to " + say.called(mine.eContainer()) + "." : "");
    }

    String reordered(EReference list, EObject mine, boolean here) {
        return say.reordered(mine, list) + (here ? " You had put them in an order of your own." : "");
    }

    String added(EObject part) {
        return say.added(part);
    }

    String changedButGone(EObject before) {
        return opened(say.called(before) + ", which you removed, was changed. To take it brings it back.");
    }

    String removed(EObject before, EObject mine, boolean own, boolean used) {
        String what = say.removed(before, before.eContainer());
        String name = describer.label(mine);
        String yours = name.equals(describer.label(before)) ? (own ? " You had changed something in it." : "")
                : " You had renamed it to \"" + name + "\".";
        return what + yours + (used ? " Your plan refers to it, so to take this hides it and keeps it in the plan."
                : own ? " To take this hides it and keeps what you wrote." : "");
    }

    private static String opened(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
