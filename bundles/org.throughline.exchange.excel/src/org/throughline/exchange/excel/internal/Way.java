package org.throughline.exchange.excel.internal;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;

/**
 * The shortest way from a plan to the list that holds the objects of a class.
 *
 * @param container the class of the object whose list it is; empty where the list is the plan's own
 * @param toContainer the path of lists to that object
 * @param toList the path from there, or from the plan, to the list
 */
record Way(Optional<EClass> container, String toContainer, String toList) {

    /** A list on the way, and the class of the objects in it that lead on. */
    private record Leg(EReference list, EClass held) {
    }

    /** The way to the objects of a class; empty where they are not held in a list. */
    static Optional<Way> to(EClass type, Metamodel metamodel) {
        return search(type, metamodel, EClass::equals).or(() -> search(type, metamodel, EClass::isSuperTypeOf));
    }

    /** The way along lists that hold a class, where {@code holds} says which lists hold which. */
    private static Optional<Way> search(EClass type, Metamodel metamodel, BiPredicate<EClass, EClass> holds) {
        var open = new ArrayDeque<List<Leg>>();
        var seen = new HashSet<EClass>();
        open.add(List.of());
        while (!open.isEmpty()) {
            List<Leg> path = open.poll();
            EClass at = path.isEmpty() ? metamodel.root() : path.getLast().held();
            if (at == type && !path.isEmpty() && path.getLast().list().isMany()) {
                return Optional.of(of(path));
            }
            if (seen.add(at)) {
                at.getEAllContainments().forEach(next -> metamodel.types().filter(t -> holds.test(next.getEReferenceType(), t))
                        .forEach(held -> open.add(Stream.concat(path.stream(), Stream.of(new Leg(next, held))).toList())));
            }
        }
        return Optional.empty();
    }

    private static Way of(List<Leg> path) {
        int last = -1;
        for (int i = 0; i < path.size() - 1; i++) {
            last = path.get(i).list().isMany() ? i : last;
        }
        return new Way(last < 0 ? Optional.empty() : Optional.of(path.get(last).held()),
                names(path.subList(0, last + 1)), names(path.subList(last + 1, path.size())));
    }

    private static String names(List<Leg> path) {
        return path.stream().map(l -> l.list().getName()).collect(Collectors.joining("."));
    }
}
