package org.throughline.core.internal.content;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;

/** Says what moved under the district. */
final class PieceSentences {

    private final Describer describer;

    PieceSentences(Describer describer) {
        this.describer = describer;
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
        String what = "The " + feature(feature) + " of " + called(before == null ? mine : before);
        String there = was.equals(is) ? what + " changed."
                : was.isEmpty() ? what + " is now \"" + is + "\"; it had none."
                : is.isEmpty() ? what + " was taken out. It was \"" + was + "\"."
                : what + " changed from \"" + was + "\" to \"" + is + "\".";
        String yours = value(feature, mine);
        return !here ? there : there + (yours.isEmpty() ? " You had taken it out."
                : feature.getName().equals("name") ? " You had renamed it to \"" + yours + "\"."
                : yours.equals(is) || yours.equals(was) ? " You had changed it too."
                : " You had changed it to \"" + yours + "\".");
    }

    String moved(EObject before, EObject part, EObject mine, boolean here) {
        return sentence(called(before) + " moved from " + called(before.eContainer()) + " to " + called(part.eContainer()) + "."
                + (here ? " You had moved it to " + called(mine.eContainer()) + "." : ""));
    }

    String reordered(EReference list, EObject mine, boolean here) {
        return "The order of the " + feature(list) + " in " + called(mine) + " changed."
                + (here ? " You had put them in an order of your own." : "");
    }

    String added(EObject part) {
        int parts = (int) Contents.withParts(part).count() - 1;
        return sentence(called(part) + " was added to " + called(part.eContainer())
                + (parts == 0 ? "." : ", with " + parts + (parts == 1 ? " part." : " parts.")));
    }

    String changedButGone(EObject before) {
        return sentence(called(before) + ", which you removed, was changed. To take it brings it back.");
    }

    String removed(EObject before, EObject mine, boolean own, boolean used) {
        String what = sentence(called(before) + " was removed from " + called(before.eContainer()) + ".");
        String name = describer.label(mine);
        String yours = name.equals(describer.label(before)) ? (own ? " You had changed something in it." : "")
                : " You had renamed it to \"" + name + "\".";
        return what + yours + (used ? " Your plan refers to it, so to take this hides it and keeps it in the plan."
                : own ? " To take this hides it and keeps what you wrote." : "");
    }

    private String called(EObject object) {
        return describer.typeName(object.eClass()).toLowerCase(Locale.US) + " \"" + describer.label(object) + "\"";
    }

    private String feature(EStructuralFeature feature) {
        return describer.featureName(feature).toLowerCase(Locale.US);
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.US) + text.substring(1);
    }
}
