package org.throughline.compare.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.compare.Difference;
import org.throughline.api.compare.Difference.Kind;
import org.throughline.api.describe.ChangeSentences;
import org.throughline.api.describe.Describer;

/** Lists what differs between two versions. */
final class Differing {

    private final Tree before;
    private final Tree after;
    private final Features features;
    private final Describer words;
    private final ChangeSentences say;
    private final List<Difference> found = new ArrayList<>();
    private final Set<String> lists = new HashSet<>();

    Differing(Tree before, Tree after, Features features, Describer words) {
        this.before = before;
        this.after = after;
        this.features = features;
        this.words = words;
        say = new ChangeSentences(words);
    }

    List<Difference> all() {
        for (Node now : after.all()) {
            Node was = before.find(now.key);
            if (was == null) {
                come(now);
            } else {
                both(was, now);
            }
        }
        before.all().stream().filter(n -> after.find(n.key) == null).forEach(this::gone);
        return found;
    }

    private void come(Node now) {
        Node owner = before.find(now.owner.key);
        if (owner == null || isHistory(now)) {
            return;
        }
        if (now.nameless) {
            part(owner, now.owner, now);
        } else {
            add(now.key, Kind.ADDED, Optional.empty(), Optional.of(now), "", "", words.label(now.object), say.added(now.object));
        }
    }

    private void gone(Node was) {
        Node owner = after.find(was.owner.key);
        if (owner == null || isHistory(was)) {
            return;
        }
        if (was.nameless) {
            part(was.owner, owner, was);
        } else {
            add(was.key, Kind.REMOVED, Optional.of(was), Optional.empty(), "", words.label(was.object), "", say.removed(was.object, was.owner.object));
        }
    }

    /** A part without an identity is what its owner has in a feature. */
    private void part(Node was, Node now, Node part) {
        if (part.listed() != null) {
            list(part);
            return;
        }
        String from = text(was, part.place);
        String to = text(now, part.place);
        add(part.key, Kind.CHANGED, Optional.of(was), Optional.of(now), part.place.getName(), from, to, say.changed(was.object, part.place, from, to));
    }

    /** One of several without an identity: what differs is said of the list, once. */
    private void list(Node part) {
        Node listed = part.listed();
        EReference place = listed.place;
        Node was = before.find(listed.owner.key);
        Node now = after.find(listed.owner.key);
        if (was == null || now == null || !lists.add(Keys.of(listed.owner, place))) {
            return;
        }
        List<String> from = texts(was, place);
        List<String> to = texts(now, place);
        List<String> added = without(to, from);
        List<String> removed = without(from, to);
        boolean order = added.isEmpty() && removed.isEmpty() && !from.equals(to);
        add(Keys.of(listed.owner, place), order ? Kind.REORDERED : Kind.CHANGED, Optional.of(was), Optional.of(now), place.getName(), String.join("; ", from),
                String.join("; ", to), order ? say.reordered(now.object, place) : added.isEmpty() && removed.isEmpty()
                        ? say.changed(was.object, place, "", "") : say.listed(was.object, place, added, removed));
    }

    private void both(Node was, Node now) {
        if (isHistory(now)) {
            return;
        }
        if (!now.isPlacedAs(was)) {
            add(now.key, Kind.MOVED, Optional.of(was), Optional.of(now), "", words.label(was.owner.object), words.label(now.owner.object),
                    say.moved(now.object, was.owner.object, now.owner.object));
        }
        if (!Kinds.same(was.type(), now.type())) {
            add(now.key + ".", Kind.CHANGED, Optional.of(was), Optional.of(now), "", words.typeName(was.type()), words.typeName(now.type()),
                    kind(was.object, now.object));
        }
        for (EStructuralFeature feature : features.values(now.type(), was.type())) {
            if (!States.same(before, was, after, now, feature) && !isCleanedUp(was, now, feature)) {
                value(was, now, feature);
            }
        }
        for (EReference feature : features.parts(now.type())) {
            if (feature.isMany() && !Features.isHistory(feature) && !States.same(before, was, after, now, feature)
                    && Lists.isReordered(before.parts(was, feature), after.parts(now, feature))) {
                order(was, now, feature);
            }
        }
    }

    private String kind(EObject was, EObject now) {
        String sentence = say.called(was) + " is of the kind " + Describer.inside(words.typeName(now.eClass())) + " now.";
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** References to what was removed go with it. */
    private boolean isCleanedUp(Node was, Node now, EStructuralFeature feature) {
        return feature instanceof EReference && before.keys(was, feature).stream().filter(k -> after.find(k) != null).toList()
                .equals(after.keys(now, feature));
    }

    private void value(Node was, Node now, EStructuralFeature feature) {
        if (now.listed() != null) {
            list(now);
            return;
        }
        String from = text(was, feature);
        String to = text(now, feature);
        String key = Keys.of(now, feature);
        if (!feature.isMany()) {
            add(key, Kind.CHANGED, Optional.of(was), Optional.of(now), feature.getName(), from, to, say.changed(was.object, feature, from, to));
            return;
        }
        List<String> added = without(texts(now, feature), texts(was, feature));
        List<String> removed = without(texts(was, feature), texts(now, feature));
        boolean order = added.isEmpty() && removed.isEmpty();
        add(key, order ? Kind.REORDERED : Kind.CHANGED, Optional.of(was), Optional.of(now), feature.getName(), from, to,
                order ? say.reordered(was.object, feature) : say.listed(was.object, feature, added, removed));
    }

    private void order(Node was, Node now, EReference feature) {
        if (now.listed() != null || !now.nameless && isListOfNameless(now, feature)) {
            return;
        }
        add(Keys.of(now, feature), Kind.REORDERED, Optional.of(was), Optional.of(now), feature.getName(), text(was, feature), text(now, feature),
                say.reordered(was.object, feature));
    }

    private boolean isListOfNameless(Node now, EReference feature) {
        for (String key : after.parts(now, feature)) {
            if (after.find(key).nameless) {
                list(after.find(key));
                return true;
            }
        }
        return false;
    }

    private static boolean isHistory(Node node) {
        for (Node at = node; at.owner != null; at = at.owner) {
            if (Features.isHistory(at.place)) {
                return true;
            }
        }
        return false;
    }

    private String text(Node node, EStructuralFeature feature) {
        EStructuralFeature own = in(node, feature);
        return own == null ? "" : words.text(node.object, own);
    }

    private List<String> texts(Node node, EStructuralFeature feature) {
        EStructuralFeature own = in(node, feature);
        return own == null ? List.of() : ((List<?>) node.object.eGet(own)).stream().map(v -> words.text(own, v)).toList();
    }

    private static EStructuralFeature in(Node node, EStructuralFeature feature) {
        return Features.in(node.type(), feature);
    }

    /** Those of the first that the second has not as many of. */
    private static List<String> without(List<String> first, List<String> second) {
        var counts = new HashMap<String, Integer>();
        second.forEach(t -> counts.merge(t, 1, Integer::sum));
        return first.stream().filter(t -> counts.merge(t, -1, Integer::sum) < 0).toList();
    }

    private void add(String key, Kind kind, Optional<Node> was, Optional<Node> now, String feature, String from, String to, String sentence) {
        Node node = now.or(() -> was).orElseThrow();
        Node named = node.named();
        found.add(new Difference(key, kind, was.map(n -> n.object), now.map(n -> n.object), named.identity(), named.type().getName(),
                Keys.path(node, feature), from, to, sentence));
    }
}
