package org.throughline.exchange.excel.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;

/** The objects of a plan by what people call them: id, external id, code, then name. */
final class Directory {

    private enum By {
        ID, EXTERNAL_ID, CODE, NAME
    }

    private final Map<EClass, Map<By, Map<String, Set<EObject>>>> known = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    Directory(EObject plan) {
        plan.eAllContents().forEachRemaining(this::add);
    }

    /** Adds an object under everything it is called. */
    void add(EObject object) {
        if (object instanceof Identified identified) {
            put(object, By.ID, identified.getId());
            identified.getExternalIds().forEach(e -> put(object, By.EXTERNAL_ID, e.getValue()));
        }
        if (object instanceof Named named) {
            put(object, By.CODE, named.getCode());
            put(object, By.NAME, named.getName());
        } else {
            composed(object).ifPresent(called -> put(object, By.NAME, called));
        }
    }

    /** What an object without a name is called: what it is about, and where it lies: the rating of an element in a cycle is called by the codes of both. */
    static Optional<String> composed(EObject object) {
        return object.eClass().getEAllReferences().stream().filter(r -> !r.isContainment() && !r.isMany())
                .map(object::eGet).filter(Named.class::isInstance).map(Named.class::cast).findFirst()
                .flatMap(about -> object.eContainer() instanceof Named around ? Optional.of(code(about) + " " + code(around)) : Optional.empty());
    }

    /** The code of an object, or its name where it has none. */
    static String code(Named object) {
        return object.getCode() != null ? object.getCode() : Objects.toString(object.getName(), "");
    }

    /** The objects of a class, or of a subclass, that are called so; several if the name is ambiguous. */
    Collection<EObject> find(EClass type, String called) {
        for (By by : By.values()) {
            var found = new LinkedHashSet<EObject>();
            known.forEach((c, names) -> {
                if (type.isSuperTypeOf(c)) {
                    found.addAll(names.getOrDefault(by, Map.of()).getOrDefault(normal(called), Set.of()));
                }
            });
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** What people might have meant: the name or code that differs least, if it differs little. */
    Optional<String> near(Collection<EClass> types, String called) {
        String wanted = normal(called);
        // In the order of the alphabet, so that the same mistake always gets the same advice.
        var candidates = new TreeSet<String>();
        known.forEach((c, names) -> {
            if (types.stream().anyMatch(t -> t.isSuperTypeOf(c))) {
                for (By by : List.of(By.CODE, By.NAME)) {
                    candidates.addAll(names.getOrDefault(by, Map.of()).keySet());
                }
            }
        });
        int most = Math.max(1, wanted.length() / 4);
        String best = null;
        int least = most + 1;
        for (String candidate : candidates) {
            int distance = candidate.startsWith(wanted) && wanted.length() > 3 ? 1 : distance(wanted, candidate, least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best).map(spellings::get);
    }

    private void put(EObject object, By by, String called) {
        if (called != null && !called.isBlank()) {
            known.computeIfAbsent(object.eClass(), c -> new EnumMap<>(By.class)).computeIfAbsent(by, b -> new HashMap<>())
                    .computeIfAbsent(normal(called), n -> new LinkedHashSet<>()).add(object);
            spellings.putIfAbsent(normal(called), called.strip());
        }
    }

    private static String normal(String called) {
        return called.strip().toLowerCase(Locale.US);
    }

    /** Levenshtein's distance, given up once it reaches {@code limit}. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
            }
            last = row;
        }
        return last[b.length()];
    }
}
