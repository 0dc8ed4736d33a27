package org.throughline.exchange.excel.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;

/** The objects of a plan by what people call them: id, external id, code, then name. */
final class Directory {

    private enum By {
        ID, EXTERNAL_ID, CODE, NAME
    }

    /** Fewer letters are the beginning of too much. */
    private static final int SHORTEST = 5;

    /** Nobody chooses from a longer list. */
    private static final int MOST_NAMES = 500;

    private static final NavigableMap<String, Set<EObject>> NONE = Collections.unmodifiableNavigableMap(new TreeMap<>());

    private final Map<EClass, Map<By, NavigableMap<String, Set<EObject>>>> known = new HashMap<>();

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
            if (named.getCode() == null && named.getName() == null) {
                Metamodel.text(object.eClass()).ifPresent(text -> put(object, By.NAME, (String) object.eGet(text)));
            }
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
                    found.addAll(names.getOrDefault(by, NONE).getOrDefault(normal(called), Set.of()));
                }
            });
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The one object whose name begins with these words, such as "Canal Row Elementary" for "Canal Row"; empty if there is none or several. */
    Optional<EObject> beginning(EClass type, String words) {
        String start = normal(words) + " ";
        if (start.length() < SHORTEST) {
            return Optional.empty();
        }
        List<EObject> found = known.entrySet().stream().filter(k -> type.isSuperTypeOf(k.getKey()) && k.getValue().containsKey(By.NAME))
                .flatMap(k -> k.getValue().get(By.NAME).subMap(start, start + Character.MAX_VALUE).values().stream())
                .flatMap(Set::stream).distinct().limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The one object whose code is letters, or none, and this number; empty if there is none or several. */
    Optional<EObject> numbered(EClass type, int number) {
        List<EObject> found = known.entrySet().stream().filter(k -> type.isSuperTypeOf(k.getKey()))
                .flatMap(k -> k.getValue().getOrDefault(By.CODE, NONE).entrySet().stream())
                .filter(e -> e.getKey().matches("\\p{L}*0*" + number)).flatMap(e -> e.getValue().stream()).distinct().limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** An object, and which of its names was meant. */
    record Near(EObject object, String called) {
    }

    /** What people might have meant: the object whose name or code differs least, if it differs little. */
    Optional<Near> near(Collection<EClass> types, String called) {
        String wanted = normal(called);
        int most = Math.max(1, wanted.length() / 4);
        Near best = null;
        int least = most + 1;
        // In the order of the alphabet, so that the same mistake always gets the same advice.
        for (Map.Entry<String, EObject> candidate : (Iterable<Map.Entry<String, EObject>>) candidates(types)::iterator) {
            String name = candidate.getKey();
            int distance = name.startsWith(wanted) && wanted.length() > 3 || Alike.isMeant(wanted, name) ? 1 : Alike.distance(wanted, name, least);
            if (distance < least) {
                least = distance;
                best = new Near(candidate.getValue(), spelled(candidate.getValue(), name));
            }
        }
        return Optional.ofNullable(best);
    }

    private static String spelled(EObject object, String normal) {
        return object instanceof Named named && named.getCode() != null && normal(named.getCode()).equals(normal) ? named.getCode() : called(object);
    }

    /** What the objects of these kinds are called, by the alphabet, as far as a person would look through them. */
    Stream<String> names(Collection<EClass> types) {
        return candidates(types).map(Map.Entry::getValue).map(Directory::called).distinct().sorted().limit(MOST_NAMES);
    }

    private Stream<Map.Entry<String, EObject>> candidates(Collection<EClass> types) {
        var candidates = new TreeMap<String, EObject>();
        known.forEach((c, names) -> {
            if (types.stream().anyMatch(t -> t.isSuperTypeOf(c))) {
                for (By by : List.of(By.CODE, By.NAME)) {
                    names.getOrDefault(by, NONE).forEach((name, objects) -> candidates.putIfAbsent(name, objects.iterator().next()));
                }
            }
        });
        return candidates.entrySet().stream();
    }

    /** What an object is called when people are asked about it: its name. */
    static String called(EObject object) {
        return object instanceof Named named ? Objects.toString(named.getName(), code(named)) : composed(object).orElse("");
    }

    private void put(EObject object, By by, String called) {
        if (called != null && !called.isBlank()) {
            known.computeIfAbsent(object.eClass(), c -> new EnumMap<>(By.class)).computeIfAbsent(by, b -> new TreeMap<>())
                    .computeIfAbsent(normal(called), n -> new LinkedHashSet<>()).add(object);
        }
    }

    private static String normal(String called) {
        return called.strip().toLowerCase(Locale.US);
    }
}
