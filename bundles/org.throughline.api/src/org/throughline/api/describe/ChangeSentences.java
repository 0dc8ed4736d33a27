package org.throughline.api.describe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.Change;
import org.throughline.api.session.ChangeSet;

/**
 * Says what changed, in a sentence: the one way in which a comparison, a merge, a newer version of content and the return
 * of unsaved work say it. Names are those of the describer, so sentences about a plan are made with
 * {@link Describer#in}.
 *
 * <p>Smallest example:
 * <pre>new ChangeSentences(describer.in(session.plan())).of(session.change("Rename", work))</pre>
 *
 * @param words what things are called
 */
public record ChangeSentences(Describer words) {

    /** A value in a sentence is cut off behind this; the whole of it stands beside the sentence. */
    private static final int LONGEST = 80;
    private static final int MOST_NAMES = 4;
    /** A label with one of these is no name of a thing, such as "Who answers for it", and cannot stand in a sentence as one. */
    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "the", "in", "to", "from", "by", "at", "as", "of", "for", "with", "on", "so", "that", "it", "its",
            "is", "be", "are", "was", "were", "has", "have", "who", "what", "how", "why", "when", "where", "which", "we", "us", "our", "your", "one", "they", "them",
            "this", "these", "here", "there", "not", "no");

    /** What to call an object within a sentence, such as {@code goal "Reading by grade 3"} or {@code the audience of initiative "Coaching"}. */
    public String called(EObject object) {
        EObject owner = object.eContainer();
        boolean nameless = EcoreUtil.getID(object) == null && owner != null;
        if (nameless && !object.eContainmentFeature().isMany()) {
            return "the " + name(object.eContainmentFeature()) + " of " + called(owner);
        }
        String label = words.label(object);
        String type = words.typeName(object.eClass());
        String one = Describer.inside(type) + (label.equals(type) ? "" : " " + quoted(label));
        return nameless ? one + " of " + called(owner) : one;
    }

    /** What to call a feature after "the" within a sentence: {@code hours planned}, or {@code "To be reached"} where its label would not read there. */
    public String name(EStructuralFeature feature) {
        String label = words.featureName(feature);
        boolean reads = Arrays.stream(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).noneMatch(SMALL_WORDS::contains);
        return reads ? Describer.inside(label) : "\"" + label + "\"";
    }

    /** A value or the values of a feature are others now; texts as the describer writes them, empty where there is nothing. */
    public String changed(EObject object, EStructuralFeature feature, String was, String is) {
        String before = value(feature, was);
        String after = value(feature, is);
        // what there is may be one thing or several, so the verb has to fit both
        return "The " + name(feature) + " of " + called(object) + " changed" + (before.equals(after) ? "."
                : " from " + (was.isEmpty() ? "nothing" : before) + " to " + (is.isEmpty() ? "nothing" : after) + ".");
    }

    /** Some values were added to a list, and others taken out; one of the two may be empty, not both. */
    public String listed(EObject object, EStructuralFeature list, List<String> added, List<String> removed) {
        String what = "the " + name(list) + " of " + called(object);
        return removed.isEmpty() ? opened(names(list, added) + verb(added) + "added to " + what + ".")
                : added.isEmpty() ? opened(names(list, removed) + verb(removed) + "taken out of " + what + ".")
                : opened(what + " changed: " + names(list, added) + verb(added) + "added, " + names(list, removed) + verb(removed) + "taken out.");
    }

    /** An object was added to another one, with its parts. */
    public String added(EObject part) {
        return added(part, part.eContainer());
    }

    /** An object was added to another one, with its parts, and may have gone somewhere else since. */
    public String added(EObject part, EObject owner) {
        int parts = 0;
        for (var all = part.eAllContents(); all.hasNext(); all.next()) {
            parts++;
        }
        return opened(alone(part) + " was added to " + called(owner) + (parts == 0 ? "." : ", with " + parts + (parts == 1 ? " part." : " parts.")));
    }

    /** An object was removed from another one, with its parts. */
    public String removed(EObject part, EObject owner) {
        return opened(alone(part) + " was removed from " + called(owner) + ".");
    }

    /** An object was moved from one owner to another. */
    public String moved(EObject part, EObject from, EObject to) {
        return from == to ? opened(called(part) + " moved within " + called(to) + ".")
                : opened(called(part) + " moved from " + called(from) + " to " + called(to) + ".");
    }

    /** The parts or values of a feature stand in another order. */
    public String reordered(EObject owner, EStructuralFeature list) {
        return "The order of the " + name(list) + " of " + called(owner) + " changed.";
    }

    /**
     * What a step changed: each object and each value once, however often the step touched it. The parts of an object
     * that was added or removed are not named one by one.
     */
    public List<String> of(ChangeSet set) {
        return new StepSentences(this, set).all();
    }

    /** One single change. */
    public String of(Change c) {
        boolean part = c.feature() instanceof EReference reference && reference.isContainment();
        return switch (c.kind()) {
            case MOVE -> reordered(c.object(), c.feature());
            case ADD -> part ? added((EObject) c.to(), c.object()) : listed(c.object(), c.feature(), List.of(text(c, c.to())), List.of());
            case REMOVE -> part ? removed((EObject) c.from(), c.object()) : listed(c.object(), c.feature(), List.of(), List.of(text(c, c.from())));
            case SET -> part && c.from() == null ? added((EObject) c.to(), c.object())
                    : part && c.to() == null ? removed((EObject) c.from(), c.object())
                    : changed(c.object(), c.feature(), text(c, c.from()), text(c, c.to()));
        };
    }

    /**
     * A value as it stands in a sentence: texts and names in quotation marks, so that one sees where they end, numbers, days
     * and words to choose from without; cut off where it is long.
     *
     * @param text the value as the describer writes it
     */
    public static String value(EStructuralFeature feature, String text) {
        boolean plain = feature instanceof EAttribute attribute && attribute.getEAttributeType().getInstanceClass() != String.class;
        return plain || text.isEmpty() ? text : quoted(text);
    }

    private static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "\"" + (line.length() > LONGEST ? line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST - 3, line.codePointCount(0, line.length()))))
                + "..." : line) + "\"";
    }

    private static String names(EStructuralFeature list, List<String> texts) {
        List<String> first = texts.stream().limit(texts.size() > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES).map(t -> value(list, t)).toList();
        if (texts.size() > MOST_NAMES) {
            return String.join(", ", first) + " and " + (texts.size() - first.size()) + " more";
        }
        return first.size() == 1 ? first.get(0)
                : String.join(", ", first.subList(0, first.size() - 1)) + " and " + first.get(first.size() - 1);
    }

    private static String verb(List<String> several) {
        return several.size() == 1 ? " was " : " were ";
    }

    /** Without the owner, who is named in the same sentence. */
    private String alone(EObject part) {
        String label = words.label(part);
        String type = words.typeName(part.eClass());
        return Describer.inside(type) + (label.equals(type) ? "" : " " + quoted(label));
    }

    private String text(Change c, Object value) {
        return words.text(c.feature(), value);
    }

    private static String opened(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
