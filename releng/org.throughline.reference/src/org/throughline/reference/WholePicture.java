package org.throughline.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EPackage;
import org.throughline.reference.Diagram.Arrow;
import org.throughline.reference.Diagram.Box;
import org.throughline.reference.Diagram.Meaning;

/** How the concerns hang together. */
final class WholePicture {

    static final String FILE = "pictures/concerns.svg";
    static final String READING = "An arrow leads from a concern to one that it builds on. Where a longer way over other "
            + "arrows leads there too, the direct one is left out.";

    private static final int WIDE = 30;

    private final Words words;
    private final Concerns concerns;

    WholePicture(Words words, Concerns concerns) {
        this.words = words;
        this.concerns = concerns;
    }

    Diagram diagram() {
        List<Arrow> arrows = concerns.all().stream().flatMap(from -> direct(from).stream()
                .map(to -> new Arrow(from.getName(), to.getName(), "", Meaning.REFERS))).toList();
        String told = arrows.stream().map(a -> Words.spoken(a.from()) + " builds on " + Words.inSentence(Words.spoken(a.to())) + ".")
                .collect(Collectors.joining(" "));
        return new Diagram("How the concerns of a plan hang together", told,
                concerns.all().reversed().stream().map(this::box).toList(), arrows);
    }

    private Box box(EPackage concern) {
        return new Box(concern.getName(), words.title(concern), "", Letters.wrapped(words.help(concern), WIDE),
                "../" + Words.page(concern), true);
    }

    /** What a concern uses and reaches by no longer way. */
    private List<EPackage> direct(EPackage concern) {
        Set<EPackage> used = concerns.uses(concern);
        var farther = new HashSet<EPackage>();
        used.forEach(u -> reach(u, farther));
        return used.stream().filter(u -> !farther.contains(u)).toList();
    }

    private void reach(EPackage concern, Set<EPackage> into) {
        concerns.uses(concern).stream().filter(into::add).forEach(u -> reach(u, into));
    }
}
