package org.throughline.core.internal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.content.Piece;
import org.throughline.api.content.Piece.Kind;
import org.throughline.model.identity.Identified;

/**
 * What differs between the content as it was taken over and a newer version, seen from the district's copy. Parts belong
 * together by identity alone.
 */
final class Comparison {

    private final ContentTree base;
    private final ContentTree theirs;
    private final ContentTree yours;
    private final Usage usage;
    private final PieceSentences say;
    private final List<Piece> pieces = new ArrayList<>();

    Comparison(ContentTree base, ContentTree theirs, ContentTree yours, Usage usage, PieceSentences say) {
        this.base = base;
        this.theirs = theirs;
        this.yours = yours;
        this.usage = usage;
        this.say = say;
    }

    List<Piece> pieces() {
        theirs.parts().forEach((id, part) -> {
            Optional<Identified> mine = yours.find(id);
            Optional<Identified> before = base.find(id);
            if (mine.isPresent()) {
                values(before.orElse(null), part, mine.get());
                before.ifPresent(b -> {
                    place(b, part, mine.get());
                    orders(b, part, mine.get());
                });
            } else if (before.isEmpty()) {
                added(part);
            } else {
                gone(before.get(), part);
            }
        });
        base.parts().forEach((id, part) -> {
            if (theirs.find(id).isEmpty()) {
                yours.find(id).ifPresent(mine -> removed(part, mine));
            }
        });
        return pieces;
    }

    private void values(Identified before, Identified part, Identified mine) {
        for (EStructuralFeature feature : ContentTree.valueFeatures(part)) {
            boolean version = part == theirs.root() && feature.getName().equals("version");
            boolean there = before == null || !Alike.in(feature, before, part);
            if (!version && there && !Alike.in(feature, part, mine)
                    && mine.eClass().getEStructuralFeature(feature.getName()) != null) {
                boolean here = before == null || !Alike.in(feature, before, mine);
                add(part, feature.getName(), here ? Kind.CHANGED_BY_BOTH : Kind.CHANGED, here, used(mine),
                        say.value(feature, before), say.value(feature, part), say.value(feature, mine),
                        say.changed(feature, before, part, mine, here));
            }
        }
    }

    private void place(Identified before, Identified part, Identified mine) {
        String from = parent(before);
        String to = parent(part);
        String at = parent(mine);
        boolean possible = yours.find(to).isPresent() || base.find(to).isEmpty();
        if (!from.equals(to) && !to.equals(at) && possible) {
            boolean here = !from.equals(at);
            add(part, "", Kind.MOVED, here, used(mine), say.name(before.eContainer()), say.name(part.eContainer()),
                    say.name(mine.eContainer()), say.moved(before, part, mine, here));
        }
    }

    private void orders(Identified before, Identified part, Identified mine) {
        for (EReference list : part.eClass().getEAllContainments()) {
            if (ContentTree.holdsParts(list) && list.isMany()) {
                List<EObject> there = common(list, part, before, mine);
                List<String> first = ids(common(list, before, part, mine));
                List<String> here = ids(common(list, mine, before, part));
                if (!first.equals(ids(there)) && !here.equals(ids(there))) {
                    add(part, list.getName(), Kind.REORDERED, !here.equals(first), used(mine), say.names(common(list, before, part, mine)),
                            say.names(there), say.names(common(list, mine, before, part)), say.reordered(list, mine, !here.equals(first)));
                }
            }
        }
    }

    /** A part of a part that was added comes with it; a part of something that the district removed has no place. */
    private void added(Identified part) {
        if (yours.find(parent(part)).isPresent()) {
            add(part, "", Kind.ADDED, false, false, "", say.name(part), "", say.added(part));
        }
    }

    /** The district removed it. That matters only if it is another thing there now. */
    private void gone(Identified before, Identified part) {
        boolean topmost = yours.find(parent(part)).isPresent();
        if (topmost && !Layers.isUntouched(base, part)) {
            add(part, "", Kind.CHANGED_BY_BOTH, true, false, say.name(before), say.name(part), "", say.changedButGone(before));
        }
    }

    private void removed(Identified before, Identified mine) {
        boolean withItsOwner = theirs.find(parent(before)).isEmpty() && parent(before).equals(parent(mine));
        if (!withItsOwner) {
            boolean own = Layers.hasOwnWords(base, mine);
            boolean used = usage.isUsed(mine, o -> false);
            add(mine, "", Kind.REMOVED, own, used, say.name(before), "", say.name(mine), say.removed(before, mine, own, used));
        }
    }

    private void add(Identified part, String feature, Kind kind, boolean collides, boolean used, String was, String there,
            String here, String sentence) {
        pieces.add(new Piece(part.getId(), feature, kind, collides, was, there, here, used, sentence));
    }

    private boolean used(Identified mine) {
        return usage.isUsedOutside(mine, yours.root());
    }

    /** The parts of the first that the others have in the same list, in the order of the first. */
    private static List<EObject> common(EReference list, EObject first, EObject second, EObject third) {
        Set<String> both = Set.copyOf(ids(Contents.parts(second, list.getName())));
        Set<String> all = ids(Contents.parts(third, list.getName())).stream().filter(both::contains).collect(Collectors.toSet());
        return Contents.parts(first, list.getName()).stream().filter(p -> Alike.id(p).filter(all::contains).isPresent()).toList();
    }

    private static List<String> ids(List<EObject> parts) {
        return parts.stream().flatMap(p -> Alike.id(p).stream()).distinct().toList();
    }

    private static String parent(EObject part) {
        return Alike.id(part.eContainer()).orElse("");
    }
}
