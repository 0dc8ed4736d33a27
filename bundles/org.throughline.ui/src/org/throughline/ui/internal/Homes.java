package org.throughline.ui.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.Session;

/**
 * Where in a plan a new object of a kind has its place, from the metamodel alone: the list of exactly that kind in
 * something around the object that is to refer to it, otherwise in the one thing of the plan that has such a list.
 */
public final class Homes {

    private static final String MEANING = "https://throughline.org/model/meaning";

    private final Session session;

    /** Homes in the session's plan. */
    public Homes(Session session) {
        this.session = session;
    }

    /**
     * A place for a new object.
     *
     * @param owner what is to hold it
     * @param list the list of the owner
     * @param name the feature that takes what was typed
     */
    public record Home(EObject owner, EReference list, EAttribute name) {

        /** Makes an object of a kind that is called so, and puts it in its place. To be called inside a change. */
        @SuppressWarnings("unchecked")
        public EObject create(EClass kind, String called) {
            EObject made = EcoreUtil.create(kind);
            made.eSet(name, called);
            ((List<EObject>) owner.eGet(list)).add(made);
            return made;
        }
    }

    /** The place for a new object of a kind that another object is to refer to; empty where it is not clear. */
    public Optional<Home> of(EObject referring, EClass kind) {
        Optional<EAttribute> name = name(kind);
        if (name.isEmpty() || kind.isAbstract() || kind.isInterface() || says(kind, "bare")) {
            return Optional.empty();
        }
        List<EReference> lists = session.index().types().stream().flatMap(t -> t.getEAllContainments().stream()).distinct()
                .filter(r -> r.isMany() && r.isChangeable() && r.getEReferenceType() == kind && !says(r, "shown")).toList();
        return lists.stream().flatMap(list -> around(referring, list)).findFirst()
                .or(() -> lists.stream().flatMap(this::only).min(Comparator.comparingInt(h -> depth(h.owner()))))
                .filter(h -> session.missingModule(h.owner()).isEmpty())
                .map(h -> new Home(h.owner(), h.list(), name.get()));
    }

    private record Place(EObject owner, EReference list) {
    }

    private static Stream<Place> around(EObject referring, EReference list) {
        for (EObject at = referring; at != null; at = at.eContainer()) {
            if (list.getEContainingClass().isInstance(at)) {
                return Stream.of(new Place(at, list));
            }
        }
        return Stream.empty();
    }

    private Stream<Place> only(EReference list) {
        List<EObject> owners = session.index().ofType(list.getEContainingClass());
        return owners.size() == 1 ? Stream.of(new Place(owners.get(0), list)) : Stream.empty();
    }

    private static int depth(EObject object) {
        int depth = 0;
        for (EObject at = object; at != null; at = at.eContainer()) {
            depth++;
        }
        return depth;
    }

    /** The feature that says what an object is called: its name, else its first plain text. */
    private static Optional<EAttribute> name(EClass kind) {
        EStructuralFeature name = kind.getEStructuralFeature("name");
        return name instanceof EAttribute attribute && isText(attribute) ? Optional.of(attribute)
                : kind.getEAllAttributes().stream().filter(a -> isText(a) && !says(a, "shown")).findFirst();
    }

    private static boolean isText(EAttribute attribute) {
        return !attribute.isMany() && !attribute.isID() && attribute.isChangeable()
                && attribute.getEAttributeType().getInstanceClass() == String.class;
    }

    private static boolean says(EModelElement element, String key) {
        return "no".equals(EcoreUtil.getAnnotation(element, MEANING, key));
    }
}
