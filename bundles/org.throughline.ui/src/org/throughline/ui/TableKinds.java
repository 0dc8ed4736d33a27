package org.throughline.ui;

import java.text.Collator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;
import org.throughline.api.modules.ModuleKinds;
import org.throughline.api.session.Session;
import org.throughline.model.identity.IdentityPackage;

/** The kinds of objects of which a plan has lists: ours, and those of a district's own modules. */
public final class TableKinds {

    /**
     * A kind of object.
     *
     * @param type its class
     * @param name what several of them are called
     * @param count how many the plan has, those of more special kinds among them
     */
    public record Kind(EClass type, String name, int count) {

        /** Its name with how many there are, such as "Schools (24)". */
        public String label() {
            return name + " (" + count + ")";
        }
    }

    private TableKinds() {
    }

    /** The kinds by name: first those of which the plan has any. */
    public static List<Kind> of(Session session, Describer words) {
        var kinds = new ArrayList<Kind>();
        listed(session, words).forEach(t -> kinds.add(new Kind(t, words.typeNames(t), session.index().count(t))));
        Collator collator = Collator.getInstance(words.locale());
        kinds.sort(Comparator.comparing((Kind k) -> k.count() == 0).thenComparing(Kind::name, collator));
        return kinds;
    }

    private static Set<EClass> listed(Session session, Describer words) {
        var listed = new LinkedHashSet<EClass>();
        var seen = new LinkedHashSet<EClass>();
        Deque<EClass> open = new ArrayDeque<>(List.of(session.plan().eClass()));
        List<EClass> present = List.copyOf(session.index().types());
        while (!open.isEmpty()) {
            EClass type = open.poll();
            if (!seen.add(type)) {
                continue;
            }
            for (EStructuralFeature feature : words.sections(type).stream().flatMap(s -> s.features().stream()).toList()) {
                if (feature instanceof EReference part && part.isContainment() && part.getEContainingClass() != IdentityPackage.Literals.IDENTIFIED) {
                    List<EClass> members = new ArrayList<>(present.stream().filter(part.getEReferenceType()::isSuperTypeOf).toList());
                    members.add(part.getEReferenceType());
                    members.addAll(ModuleKinds.of(part.getEReferenceType()));
                    open.addAll(members);
                    if (part.isMany()) {
                        members.stream().filter(m -> isListed(m, words)).forEach(listed::add);
                    }
                }
            }
        }
        return listed;
    }

    private static boolean isListed(EClass type, Describer words) {
        return Parts.isKind(type) && words.sections(type).stream().anyMatch(s -> !s.features().isEmpty());
    }
}
