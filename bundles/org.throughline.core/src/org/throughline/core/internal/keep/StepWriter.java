package org.throughline.core.internal.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.Change;
import org.throughline.api.session.Change.Kind;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.SessionListener.Event;
import org.throughline.model.identity.Identified;

/**
 * A finished step as a line of text. Objects that came with it are written whole, as they are at its end; what happened to
 * the others is written change by change. Parts without an identity cannot be found again in the middle of a step: the
 * feature that holds them is written as it is at the end.
 */
final class StepWriter {

    /** One feature of one object that had an identity before the step. */
    private record Place(EObject owner, EStructuralFeature feature) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && place.owner == owner && place.feature == feature;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(owner) * 31 + feature.hashCode();
        }
    }

    private final Tokens tokens = new Tokens();
    private final Set<EObject> entered;
    private final Set<EObject> written = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Place, Boolean> whole = new LinkedHashMap<>();

    private StepWriter(Set<EObject> entered) {
        this.entered = entered;
    }

    /**
     * The line of a step.
     *
     * @param entered the objects that were not in the plan before the step
     */
    static String line(Event event, ChangeSet set, Set<EObject> entered, Instant now) {
        var writer = new StepWriter(entered);
        writer.tokens.add(JournalFile.STEP).add(now.toString()).add(event.name()).add(set.what());
        List<Change> single = writer.single(set.changes());
        single.forEach(writer::newcomer);
        single.forEach(writer::write);
        writer.whole.keySet().forEach(writer::write);
        return writer.tokens.line();
    }

    /** The changes that are written one by one; the places that are written as a whole are set aside. */
    private List<Change> single(List<Change> changes) {
        var candidates = new ArrayList<Change>();
        for (Change c : changes) {
            EObject owner = c.object();
            EStructuralFeature feature = c.feature();
            boolean nameless = false;
            while (!(owner instanceof Identified) && owner.eContainer() != null) {
                feature = owner.eContainmentFeature();
                owner = owner.eContainer();
                nameless = true;
            }
            if (!(owner instanceof Identified) || isNew(owner)) {
                continue;
            }
            if (nameless || isNameless(c.from(), c) || isNameless(c.to(), c)) {
                whole.put(new Place(owner, feature), true);
            } else {
                candidates.add(c);
            }
        }
        candidates.removeIf(c -> whole.containsKey(new Place(c.object(), c.feature())));
        return candidates;
    }

    private boolean isNew(EObject object) {
        return entered.contains(object);
    }

    private boolean isNameless(Object value, Change c) {
        return value instanceof EObject object && c.feature() instanceof EReference
                && (!(object instanceof Identified) || isNew(object) && !(newest(object) instanceof Identified));
    }

    /** The outermost of the new objects around a new object. */
    private EObject newest(EObject object) {
        EObject at = object;
        while (at.eContainer() != null && isNew(at.eContainer())) {
            at = at.eContainer();
        }
        return at;
    }

    /** Writes the new object that a change speaks of, before any change does. */
    private void newcomer(Change c) {
        newcomer(c.from());
        newcomer(c.to());
    }

    private void newcomer(Object value) {
        if (value instanceof EObject object && isNew(object) && written.add(newest(object))) {
            tokens.add("new");
            object(newest(object));
        }
    }

    private void write(Change c) {
        tokens.add(c.kind().name()).add(((Identified) c.object()).getId()).add(c.feature().getName()).add(c.index());
        if (c.kind() == Kind.MOVE) {
            tokens.add((int) c.from());
        } else if (c.kind() != Kind.REMOVE) {
            value(c.feature(), c.to());
        }
    }

    private void write(Place place) {
        tokens.add("ALL").add(((Identified) place.owner).getId());
        feature(place.owner, place.feature);
    }

    private void object(EObject object) {
        written.add(object);
        tokens.add("+").add(object.eClass().getEPackage().getNsURI()).add(object.eClass().getName());
        List<EStructuralFeature> set = object.eClass().getEAllStructuralFeatures().stream()
                .filter(f -> isKept(f) && object.eIsSet(f)).toList();
        tokens.add(set.size());
        set.forEach(f -> feature(object, f));
    }

    private static boolean isKept(EStructuralFeature feature) {
        return !feature.isTransient() && !feature.isDerived() && !(feature instanceof EReference r && r.isContainer());
    }

    private void feature(EObject object, EStructuralFeature feature) {
        Object value = object.eGet(feature);
        List<?> values = feature.isMany() ? (List<?>) value : Collections.singletonList(value);
        tokens.add(feature.getName()).add(values.size());
        values.forEach(v -> value(feature, v));
    }

    private void value(EStructuralFeature feature, Object value) {
        if (value == null) {
            tokens.add("-");
        } else if (feature instanceof EAttribute attribute) {
            tokens.add("=" + EcoreUtil.convertToString(attribute.getEAttributeType(), value));
        } else if (((EReference) feature).isContainment() && isWrittenInPlace((EObject) value)) {
            object((EObject) value);
        } else {
            tokens.add("@" + path((EObject) value));
        }
    }

    /** A part is written where it stands, unless it was there before the step and can be found by its identity. */
    private boolean isWrittenInPlace(EObject part) {
        return !(part instanceof Identified) || isNew(part) && !written.contains(part);
    }

    /** An object's identity; for one without, that of the nearest around it that has one, and the way from there. */
    private static String path(EObject object) {
        if (object instanceof Identified identified) {
            return identified.getId();
        }
        EObject owner = object.eContainer();
        EReference feature = object.eContainmentFeature();
        int index = feature.isMany() ? ((List<?>) owner.eGet(feature)).indexOf(object) : 0;
        return path(owner) + "/" + feature.getName() + "/" + index;
    }
}
