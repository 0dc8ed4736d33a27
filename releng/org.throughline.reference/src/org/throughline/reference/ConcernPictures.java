package org.throughline.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.throughline.reference.Diagram.Arrow;
import org.throughline.reference.Diagram.Box;
import org.throughline.reference.Diagram.Meaning;

/** The pictures of a concern: one, or where that were too crowded two, of what holds what and what refers to what. */
final class ConcernPictures {

    private static final int MOST_BOXES = 11;
    private static final int MOST_LINES = 5;
    /** Things of other pages that are shown one by one; where there are more, a box stands for a whole page. */
    private static final int MOST_OTHERS = 12;
    private static final String HOLDS = "holds: ";
    /** What nearly everything is, so that it goes without saying. */
    private static final Set<String> EVERYTHING = Set.of("Identified", "Named");

    private final Words words;
    private final EPackage concern;
    private final List<EClass> own;

    ConcernPictures(Words words, EPackage concern) {
        this.words = words;
        this.concern = concern;
        this.own = Concerns.classes(concern).toList();
    }

    /** The pictures by the file they go to, in the order of reading. */
    Map<String, Diagram> all() {
        var pictures = new LinkedHashMap<String, Diagram>();
        String file = "pictures/" + concern.getName();
        List<Arrow> structure = arrows(true);
        List<Arrow> references = arrows(false);
        List<Arrow> all = Stream.concat(structure.stream(), references.stream()).toList();
        if (references.isEmpty() || types(all, true).size() <= MOST_BOXES) {
            pictures.put(file + ".svg", diagram(words.title(concern), types(all, true), all, true));
        } else {
            pictures.put(file + ".svg", diagram(words.title(concern) + ": what holds what", types(structure, true), structure, true));
            pictures.put(file + "-references.svg", diagram(words.title(concern) + ": what refers to what", types(references, false), references, false));
        }
        return pictures;
    }

    private Diagram diagram(String title, Set<EClass> types, List<Arrow> arrows, boolean withFields) {
        List<Box> boxes = types.stream().map(t -> box(t, withFields)).toList();
        Diagram whole = new Diagram(title, description(types, arrows), boxes, arrows);
        return boxes.stream().filter(b -> !b.own()).count() > MOST_OTHERS ? new Crowd(words, types).gathered(whole) : whole;
    }

    private Box box(EClass type, boolean withFields) {
        boolean isOwn = type.getEPackage() == concern;
        String link = "../" + Words.page(type.getEPackage()) + "#" + Words.anchor(words.title(type));
        return new Box(type.getName(), words.title(type), isOwn ? kinds(type) : words.title(type.getEPackage()),
                isOwn && withFields ? fields(type) : List.of(), link, isOwn);
    }

    /** The more general things of other pages; that things have an identity and a name goes without saying. */
    private String kinds(EClass type) {
        return type.getESuperTypes().stream().filter(s -> s.getEPackage() != concern && !EVERYTHING.contains(s.getName()))
                .map(s -> Words.oneOf(words.title(s))).collect(Collectors.joining(", "));
    }

    /** The most telling fields: what is required, then choices, figures and days, then texts. */
    private List<String> fields(EClass type) {
        List<EAttribute> shown = type.getEAttributes().stream().filter(a -> words.isShown(type, a)).toList();
        int more = shown.size() - MOST_LINES;
        if (more <= 1) {
            return shown.stream().map(words::name).toList();
        }
        List<EAttribute> telling = shown.stream().sorted(Comparator.comparing(this::rank)).limit(MOST_LINES).toList();
        return Stream.concat(shown.stream().filter(telling::contains).map(words::name),
                Stream.of("and " + more + " more")).toList();
    }

    private int rank(EAttribute field) {
        return words.isRequired(field) ? 0 : field.getEType().getInstanceClass() == String.class ? 2 : 1;
    }

    private List<Arrow> arrows(boolean structure) {
        var labels = new LinkedHashMap<Arrow, Set<String>>();
        for (EClass type : own) {
            if (structure) {
                type.getESuperTypes().stream().filter(own::contains).forEach(parent -> labels.put(
                        new Arrow(type.getName(), parent.getName(), "", Meaning.IS), Set.of()));
            }
            type.getEReferences().stream().filter(r -> r.isContainment() == structure).forEach(r -> labels
                    .computeIfAbsent(arrow(r), a -> new LinkedHashSet<>()).add(label(r)));
        }
        return labels.entrySet().stream().map(e -> new Arrow(e.getKey().from(), e.getKey().to(),
                (e.getKey().kind() == Meaning.HOLDS ? HOLDS : "") + String.join(", ", e.getValue()), e.getKey().kind())).toList();
    }

    private static Arrow arrow(EReference reference) {
        return new Arrow(reference.getEContainingClass().getName(), reference.getEReferenceType().getName(), "",
                reference.isContainment() ? Meaning.HOLDS : Meaning.REFERS);
    }

    private String label(EReference reference) {
        return Words.inSentence(words.name(reference)) + (reference.isMany() ? "*" : "");
    }

    private Set<EClass> types(List<Arrow> arrows, boolean all) {
        Set<String> named = arrows.stream().flatMap(a -> Stream.of(a.from(), a.to())).collect(Collectors.toSet());
        var types = new LinkedHashSet<EClass>();
        own.stream().filter(t -> all || named.contains(t.getName())).forEach(types::add);
        own.stream().flatMap(t -> t.getEReferences().stream()).map(EReference::getEReferenceType)
                .filter(t -> named.contains(t.getName())).forEach(types::add);
        return types;
    }

    private String description(Set<EClass> types, List<Arrow> arrows) {
        Map<String, String> titles = types.stream().collect(Collectors.toMap(EClass::getName, words::title));
        String told = arrows.stream().map(a -> titles.get(a.from()) + switch (a.kind()) {
            case HOLDS -> " holds " + titles.get(a.to()) + " (" + a.label().substring(HOLDS.length()) + ").";
            case REFERS -> " refers to " + titles.get(a.to()) + " (" + a.label() + ").";
            case IS -> " is a kind of " + titles.get(a.to()) + ".";
        }).collect(Collectors.joining(" "));
        return told.isEmpty() ? types.stream().map(words::title).collect(Collectors.joining(", ")) + "." : told;
    }
}
