package org.throughline.compare.internal;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.ChangeSentences;
import org.throughline.api.describe.Describer;
import org.throughline.compare.internal.Deletions.Reason;

/** Says where two versions collide. */
final class Wording {

    private final Describer words;
    private final ChangeSentences say;
    private final String inA;
    private final String inB;

    /**
     * @param a what the first version is called in a sentence
     * @param b what the second version is called
     */
    Wording(Describer words, String a, String b) {
        this.words = words;
        say = new ChangeSentences(words);
        inA = " in " + a;
        inB = " in " + b;
    }

    String label(Trio t) {
        return words.label(t.any().object);
    }

    String label(Node node) {
        return node == null ? "" : words.label(node.object);
    }

    String text(Node node, EStructuralFeature feature) {
        EStructuralFeature own = node == null ? null : Features.in(node.type(), feature);
        return own == null ? "" : words.text(node.object, own);
    }

    String changed(Trio t, EStructuralFeature feature, String base, String a, String b) {
        return "Both sides changed the " + say.name(feature) + " of " + called(t) + ": to " + value(feature, a) + inA + ", to " + value(feature, b) + inB
                + ". Before: " + value(feature, base) + ".";
    }

    private static String value(EStructuralFeature feature, String text) {
        return text.isEmpty() ? "nothing" : ChangeSentences.value(feature, text);
    }

    String deleted(Trio root, Reason reason, Side by) {
        String there = by == Side.A ? inA : inB;
        String here = by == Side.A ? inB : inA;
        String whole = root == reason.part() ? "it" : called(reason.part()) + " in it";
        return opened(called(root)) + " was deleted" + there + switch (reason.why()) {
            case CHANGED -> root == reason.what() ? " and changed" + here + "." : ", and " + called(reason.what()) + " in it was changed" + here + ".";
            case FILLED -> ", and " + called(reason.what()) + " was put into " + whole + here + ".";
            case REFERRED -> ", and " + called(reason.what()) + " refers to " + whole + here + ".";
        };
    }

    String moved(Trio t) {
        return "Both sides " + (t.o == null ? "added " : "moved ") + called(t) + ": to " + say.called(t.a.owner.object) + inA + ", to "
                + say.called(t.b.owner.object) + inB + "." + (t.o == null ? "" : " Before: " + say.called(t.o.owner.object) + ".");
    }

    String tied(Trio t) {
        return opened(called(t)) + " was moved on one side into something that the other side moved into it.";
    }

    String reordered(Trio t, EStructuralFeature feature) {
        return "Both sides changed the order of the " + say.name(feature) + " of " + called(t) + ", and not in the same way.";
    }

    String oneOnly(Trio owner, EReference feature, String a, String b) {
        return "The " + say.name(feature) + " of " + called(owner) + " is \"" + a + "\"" + inA + " and \"" + b + "\"" + inB + ", and there can be only one.";
    }

    /** As it was called before either side did anything. */
    private String called(Trio t) {
        return say.called(t.o != null ? t.o.object : t.any().object);
    }

    private static String opened(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
