package org.throughline.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.PlanIndex;
import org.throughline.model.identity.Named;

/**
 * Finds the objects of a plan that somebody means by a code or a name, whatever the case. It knows the plan as it was when a
 * kind was first asked for: it is made anew after a change.
 */
final class NameBook {

    private final PlanIndex index;
    private final Describer words;
    private final Map<EClass, Names> kinds = new HashMap<>();

    NameBook(PlanIndex index, Describer words) {
        this.index = index;
        this.words = words;
    }

    /** The objects of a kind that have this code, or else those that are called so. */
    List<EObject> find(EClass kind, String typed) {
        Names names = names(kind);
        String wanted = key(typed);
        return List.copyOf(names.codes.getOrDefault(wanted, names.names.getOrDefault(wanted, Set.of())));
    }

    /** What to write so that {@link #find} finds the object alone, where there is such a text. */
    String spoken(EClass kind, EObject object) {
        String label = words.label(object);
        if (find(kind, label).size() == 1 && label.indexOf(';') < 0) {
            return label;
        }
        return object instanceof Named named && named.getCode() != null && find(kind, named.getCode()).equals(List.of(object))
                ? named.getCode() : label;
    }

    /** What objects of a kind are called, in the order of the plan, where it holds what is typed; codes stand in front of names. */
    List<String> containing(EClass kind, String typed, int most) {
        String wanted = key(typed);
        return names(kind).lines.stream().filter(l -> key(l).contains(wanted)).limit(most).toList();
    }

    private Names names(EClass kind) {
        return kinds.computeIfAbsent(kind, k -> {
            var names = new Names();
            index.ofType(k).forEach(o -> names.add(o, words.label(o)));
            return names;
        });
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The names of one kind. */
    private static final class Names {

        private final Map<String, Set<EObject>> codes = new HashMap<>();
        private final Map<String, Set<EObject>> names = new LinkedHashMap<>();
        private final List<String> lines = new ArrayList<>();

        void add(EObject object, String label) {
            add(names, label, object);
            String code = object instanceof Named named && named.getCode() != null ? named.getCode() : "";
            if (object instanceof Named named) {
                add(names, named.getName(), object);
                add(codes, code, object);
                add(names, code + " " + label, object);
            }
            lines.add(code.isEmpty() || code.equals(label) ? label : code + " " + label);
        }

        private static void add(Map<String, Set<EObject>> to, String name, EObject object) {
            if (name != null && !name.isBlank()) {
                to.computeIfAbsent(key(name), n -> new LinkedHashSet<>()).add(object);
            }
        }
    }
}
