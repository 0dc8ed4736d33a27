package org.throughline.compare.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.compare.Choice;
import org.throughline.model.plan.ChangeEntry;

/** What becomes of the three versions, as far as it is not as in the first of the two. */
final class Resolution {

    /** A value of an object. */
    record Place(Trio trio, EStructuralFeature feature) {
    }

    /** Where parts stand. */
    record PartsOf(Trio owner, EReference feature) {
    }

    private static final Comparator<ChangeEntry> BY_TIME = Comparator.comparing(ChangeEntry::getOn, Comparator.nullsFirst(Comparator.naturalOrder()));

    final Trees trees;
    final Places places;
    private final Choices choices;
    private final Value value;
    private final Map<String, Scan.Order> orders = new HashMap<>();
    private final Map<Place, Object> values = new LinkedHashMap<>();
    private final Set<PartsOf> parts = new LinkedHashSet<>();

    Resolution(Trees trees, Scan scan, Deletions byA, Deletions byB, Choices choices, Value value) {
        this.trees = trees;
        this.choices = choices;
        this.value = value;
        places = new Places(trees, scan, byA, byB, choices);
        scan.orders.forEach(o -> orders.put(Keys.of(o.trio().any(), o.feature()), o));
        scan.slots.stream().filter(s -> s.trio().alive && s.trio().isInBoth()).forEach(this::value);
        if (places.isSomethingLeft()) {
            trees.trios().stream().filter(t -> t.alive && t.a != null).forEach(this::forget);
        }
        trees.trios().forEach(this::parts);
        scan.orders.stream().filter(o -> o.b() && o.trio().alive).forEach(o -> parts.add(new PartsOf(o.trio(), o.feature())));
    }

    /** Values that are not as in the first version. */
    Map<Place, Object> values() {
        return values;
    }

    /** Lists and places of parts that are not as in the first version. */
    Set<PartsOf> parts() {
        return parts;
    }

    /** The parts that stand somewhere in the result, in order. */
    List<Trio> members(PartsOf at) {
        Trio owner = at.owner();
        List<String> o = trees.o.parts(owner.o, at.feature());
        List<String> a = trees.a.parts(owner.a, at.feature());
        List<String> b = trees.b.parts(owner.b, at.feature());
        List<String> main = main(at, o, a, b);
        List<Trio> all = new ArrayList<>(Lists.order(main, main == a ? b : a, main == o ? b : o, k -> isPart(trees.trio(k), at)).stream().map(trees::trio).toList());
        if (Features.isHistory(at.feature()) && !a.equals(o) && !b.equals(o) && !a.equals(b)) {
            all.sort(Comparator.comparing(t -> (ChangeEntry) t.any().object, BY_TIME));
        }
        return all;
    }

    private List<String> main(PartsOf at, List<String> o, List<String> a, List<String> b) {
        Optional<Choice> chosen = choices.of(Keys.of(at.owner().any(), at.feature()));
        if (chosen.isPresent() && chosen.get() != Choice.BOTH) {
            return chosen.get() == Choice.A ? a : chosen.get() == Choice.B ? b : o;
        }
        Scan.Order order = orders.get(Keys.of(at.owner().any(), at.feature()));
        return a.equals(o) || at.owner().a == null ? b : order != null && order.a() || b.equals(o) ? a : b;
    }

    private static boolean isPart(Trio t, PartsOf at) {
        return t.alive && t.owner == at.owner() && t.place != null && t.place.getName().equals(at.feature().getName());
    }

    private void value(Scan.Slot slot) {
        Trio t = slot.trio();
        Object merged = value.of(slot, choices);
        if (!Objects.equals(merged, trees.a.state(t.a, slot.feature()))) {
            values.put(new Place(t, slot.feature()), merged);
        }
    }

    /** Takes out of an object what refers to something that is not there. */
    private void forget(Trio t) {
        for (EStructuralFeature feature : trees.features.values(t.a.type())) {
            if (feature instanceof EReference && !values.containsKey(new Place(t, feature))) {
                List<String> keys = trees.a.keys(t.a, feature);
                List<String> left = keys.stream().filter(value::isThere).toList();
                if (left.size() < keys.size()) {
                    values.put(new Place(t, feature), feature.isMany() ? left : null);
                }
            }
        }
    }

    private void parts(Trio t) {
        boolean as = t.alive ? t.isAt(t.a) : t.a == null;
        if (as) {
            return;
        }
        if (t.a != null && t.a.owner != null && trees.owner(t.a).alive) {
            parts.add(new PartsOf(trees.owner(t.a), t.a.place));
        }
        if (t.alive && t.owner != null) {
            parts.add(new PartsOf(t.owner, t.place));
        }
    }
}
