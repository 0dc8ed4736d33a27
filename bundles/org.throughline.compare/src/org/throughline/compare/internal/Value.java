package org.throughline.compare.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.compare.Choice;
import org.throughline.api.describe.Describer;
import org.throughline.api.describe.Describer.Shape;

/** The value of a feature of an object that is in both versions, out of three. */
final class Value {

    private final Trees trees;
    private final Describer words;

    Value(Trees trees, Describer words) {
        this.trees = trees;
        this.words = words;
    }

    /** What is to stand there. */
    Object of(Scan.Slot slot, Choices choices) {
        Optional<Choice> chosen = choices.of(Keys.of(slot.trio().any(), slot.feature()));
        return slot.feature().isMany() ? list(slot, chosen) : single(slot, chosen);
    }

    /** Whether both sides did something else. */
    boolean isConflict(Scan.Slot slot) {
        Trio t = slot.trio();
        if (!t.isInBoth() || !slot.a() || !slot.b()) {
            return false;
        }
        Object a = trees.a.state(t.a, slot.feature());
        Object b = trees.b.state(t.b, slot.feature());
        return !Objects.equals(a, b) && (!slot.feature().isMany() || isReorderedApart(slot.feature(), before(slot), (List<?>) a, (List<?>) b));
    }

    /** What is taken in a conflict if nobody chooses. */
    Choice byDefault(EStructuralFeature feature, Object a, Object b) {
        return hasRoomForBoth(feature) && a instanceof String && b instanceof String ? Choice.BOTH : Choice.A;
    }

    boolean hasRoomForBoth(EStructuralFeature feature) {
        return !feature.isMany() && feature.getEType().getInstanceClass() == String.class && words.shape(feature) == Shape.LINES;
    }

    /** Whether an object is in the result. */
    boolean isThere(Object key) {
        Trio t = trees.trio((String) key);
        return t != null && t.alive;
    }

    private List<?> before(Scan.Slot slot) {
        return (List<?>) trees.o.state(slot.trio().o, slot.feature());
    }

    private static boolean isReorderedApart(EStructuralFeature feature, List<?> o, List<?> a, List<?> b) {
        List<Object> before = Lists.distinct(o);
        List<Object> first = Lists.distinct(a);
        List<Object> second = Lists.distinct(b);
        return feature.isOrdered() && Lists.isReordered(before, first) && Lists.isReordered(before, second) && Lists.isReordered(first, second);
    }

    private Object single(Scan.Slot slot, Optional<Choice> chosen) {
        EStructuralFeature feature = slot.feature();
        Object o = trees.o.state(slot.trio().o, feature);
        // to lose a reference together with what it led to is not to change it
        Object a = slot.a() ? trees.a.state(slot.trio().a, feature) : o;
        Object b = slot.b() ? trees.b.state(slot.trio().b, feature) : o;
        Choice taken = chosen.orElseGet(() -> !slot.b() || Objects.equals(a, b) ? Choice.A : !slot.a() ? Choice.B : byDefault(feature, a, b));
        Object value = switch (taken) {
            case A -> a;
            case B -> b;
            case BASE -> o;
            case BOTH -> hasRoomForBoth(feature) && a != null && b != null ? a + "\n" + b : a == null ? b : a;
        };
        if (!(feature instanceof EReference)) {
            return value;
        }
        return value != null && isThere(value) ? value : taken != Choice.A && taken != Choice.B || value == null ? null
                : instead(taken == Choice.A ? b : a);
    }

    private Object instead(Object other) {
        return other != null && isThere(other) ? other : null;
    }

    private List<Object> list(Scan.Slot slot, Optional<Choice> chosen) {
        EStructuralFeature feature = slot.feature();
        boolean reference = feature instanceof EReference;
        List<Object> o = Lists.distinct(before(slot));
        List<Object> a = Lists.distinct((List<?>) trees.a.state(slot.trio().a, feature));
        List<Object> b = Lists.distinct((List<?>) trees.b.state(slot.trio().b, feature));
        if (chosen.isPresent() && chosen.get() != Choice.BOTH) {
            List<Object> taken = chosen.get() == Choice.A ? a : chosen.get() == Choice.B ? b : o;
            return Lists.plain(taken.stream().filter(k -> !reference || isThere(k)).toList());
        }
        Set<Object> inO = new HashSet<>(o);
        Set<Object> inA = new HashSet<>(a);
        Set<Object> inB = new HashSet<>(b);
        List<Object> main = main(o, a, b);
        return Lists.plain(Lists.order(main, main == a ? b : a, o, k -> (!reference || isThere(k))
                && (inO.contains(k) ? (inA.contains(k) || reference && isGone(Side.A, k)) && (inB.contains(k) || reference && isGone(Side.B, k))
                        : inA.contains(k) || inB.contains(k))));
    }

    private boolean isGone(Side side, Object key) {
        return trees.at(side).find((String) key) == null;
    }

    private static List<Object> main(List<Object> o, List<Object> a, List<Object> b) {
        return a.equals(o) ? b : b.equals(o) || Lists.isReordered(o, a) ? a : b;
    }
}
