package org.throughline.reference;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.throughline.reference.Diagram.Arrow;
import org.throughline.reference.Diagram.Box;
import org.throughline.reference.Diagram.Meaning;

/** Gathers the things of other pages into one box for each page, where a picture would have too many of them. */
final class Crowd {

    private final Words words;
    private final Map<String, EPackage> pages;

    Crowd(Words words, Set<EClass> types) {
        this.words = words;
        this.pages = types.stream().collect(Collectors.toMap(EClass::getName, EClass::getEPackage));
    }

    /** The same picture with its gray boxes gathered. What arrows to them said is left to their direction and look. */
    Diagram gathered(Diagram diagram) {
        var others = new LinkedHashMap<EPackage, List<Box>>();
        diagram.boxes().stream().filter(b -> !b.own()).forEach(b -> others.merge(pages.get(b.id()), List.of(b),
                (old, more) -> Stream.concat(old.stream(), more.stream()).toList()));
        Set<String> gone = others.values().stream().flatMap(List::stream).map(Box::id).collect(Collectors.toSet());
        List<Box> boxes = Stream.concat(diagram.boxes().stream().filter(Box::own),
                others.entrySet().stream().map(e -> box(e.getKey(), e.getValue()))).toList();
        var arrows = new LinkedHashSet<Arrow>();
        diagram.arrows().forEach(a -> arrows.add(gone.contains(a.to()) ? new Arrow(a.from(), id(pages.get(a.to())),
                a.kind() == Meaning.HOLDS ? "holds" : "refers to", a.kind()) : a));
        return new Diagram(diagram.title(), diagram.description(), boxes, List.copyOf(arrows));
    }

    private Box box(EPackage page, List<Box> things) {
        return new Box(id(page), words.title(page), "", things.stream().map(Box::title).toList(),
                "../" + Words.page(page), false);
    }

    private static String id(EPackage page) {
        return "page:" + page.getName();
    }
}
