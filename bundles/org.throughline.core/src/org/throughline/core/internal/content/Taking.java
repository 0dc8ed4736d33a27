package org.throughline.core.internal.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.content.Piece;
import org.throughline.api.content.Piece.Kind;
import org.throughline.model.identity.ContentPart;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;

/** Takes pieces of a newer version over into the plan's copy: what is added first, for others may refer to it; what is removed last. */
final class Taking {

    private final ContentTree base;
    private final ContentTree theirs;
    private final Named copy;
    private final Transfer transfer;
    private ContentTree yours;

    Taking(ContentTree base, ContentTree theirs, Named copy, Transfer transfer) {
        this.base = base;
        this.theirs = theirs;
        this.copy = copy;
        this.transfer = transfer;
        yours = ContentTree.of(copy);
    }

    /** Takes the chosen ones of all pieces, and those that they cannot do without. */
    void take(Collection<Piece> all, Collection<Piece> chosen, boolean removeUsed) {
        List<Piece> taken = withNeeded(all, chosen);
        each(taken, p -> p.feature().isEmpty() && yours.find(p.object()).isEmpty(), this::add);
        yours = ContentTree.of(copy);
        each(taken, p -> p.kind() == Kind.MOVED, this::move);
        each(taken, p -> !p.feature().isEmpty() && p.kind() != Kind.REORDERED, this::value);
        transfer.link();
        each(taken, p -> p.kind() == Kind.REORDERED, this::order);
        remove(taken, removeUsed);
        yours = ContentTree.of(copy);
    }

    private static void each(List<Piece> pieces, Predicate<Piece> which, Consumer<Piece> work) {
        pieces.stream().filter(which).toList().forEach(work);
    }

    private void add(Piece piece) {
        theirs.find(piece.object()).ifPresent(part -> yours.find(Alike.id(part.eContainer()).orElse("")).ifPresent(owner ->
            transfer.put(owner, part.eContainingFeature().getName(), transfer.copy(part, this::comesAlong), place(part, owner))));
    }

    /** What the plan has already stays where it is; what the district removed stays away unless its owner comes back. */
    private boolean comesAlong(EObject owner, EObject part) {
        String id = Alike.id(part).orElse("");
        return yours.find(id).isEmpty()
                && (base.find(id).isEmpty() || Alike.id(owner).flatMap(base::find).isPresent());
    }

    private void move(Piece piece) {
        Optional<Identified> part = theirs.find(piece.object());
        Optional<Identified> mine = yours.find(piece.object());
        Optional<Identified> owner = part.flatMap(p -> yours.find(Alike.id(p.eContainer()).orElse("")));
        if (mine.isPresent() && owner.isPresent() && !EcoreUtil.isAncestor(mine.get(), owner.get())) {
            EObject before = mine.get().eContainer();
            String feature = mine.get().eContainingFeature().getName();
            EcoreUtil.remove(mine.get());
            if (!transfer.put(owner.get(), part.get().eContainingFeature().getName(), mine.get(), place(part.get(), owner.get()))) {
                transfer.put(before, feature, mine.get(), Integer.MAX_VALUE);
            }
        }
    }

    private void value(Piece piece) {
        theirs.find(piece.object()).ifPresent(part ->
            yours.find(piece.object()).ifPresent(mine -> transfer.value(mine, piece.feature(), part)));
    }

    /** Right behind the nearest part before it that is here too. */
    private static int place(EObject part, EObject owner) {
        String feature = part.eContainingFeature().getName();
        List<EObject> there = Contents.parts(part.eContainer(), feature);
        List<String> here = Contents.parts(owner, feature).stream().map(p -> Alike.id(p).orElse("")).toList();
        return there.subList(0, there.indexOf(part)).reversed().stream()
                .map(p -> here.indexOf(Alike.id(p).orElse("?"))).filter(i -> i >= 0).findFirst().orElse(-1) + 1;
    }

    /** Their order for what both have; a part of the district's own stays behind the one it stood behind. */
    private void order(Piece piece) {
        EObject mine = yours.find(piece.object()).orElse(null);
        EStructuralFeature feature = mine == null ? null : mine.eClass().getEStructuralFeature(piece.feature());
        if (feature == null) {
            return;
        }
        List<String> there = theirs.find(piece.object()).stream().flatMap(p -> Contents.parts(p, piece.feature()).stream())
                .flatMap(p -> Alike.id(p).stream()).toList();
        var behind = new LinkedHashMap<String, List<EObject>>();
        behind.put("", new ArrayList<>());
        String last = "";
        for (EObject part : Contents.parts(mine, piece.feature())) {
            last = Alike.id(part).filter(there::contains).orElse(last);
            behind.computeIfAbsent(last, k -> new ArrayList<>()).add(part);
        }
        List<EObject> order = Stream.concat(Stream.of(""), there.stream())
                .flatMap(id -> behind.getOrDefault(id, List.of()).stream()).toList();
        for (int at = 0; at < order.size(); at++) {
            Transfer.list(mine, feature).move(at, order.get(at));
        }
    }

    private void remove(List<Piece> taken, boolean removeUsed) {
        var leaving = new LinkedHashSet<EObject>();
        each(taken, p -> p.kind() == Kind.REMOVED, p -> yours.find(p.object()).ifPresent(leaving::add));
        if (leaving.isEmpty()) {
            return;
        }
        var usage = new Usage(EcoreUtil.getRootContainer(copy));
        var staying = new HashSet<EObject>();
        boolean more = true;
        while (more) {
            more = leaving.stream().filter(o -> !staying.contains(o)).toList().stream()
                    .filter(o -> hasLife(o) || !removeUsed && (Layers.hasOwnWords(base, o) || usage.isUsed(o, r -> within(r, leaving, staying))))
                    .map(staying::add).reduce(false, Boolean::logicalOr);
        }
        for (EObject part : leaving) {
            if (staying.contains(part) && part instanceof ContentPart content) {
                content.setHidden(true);
            } else if (!staying.contains(part) && removeUsed) {
                EcoreUtil.delete(part, true);
            } else if (!staying.contains(part)) {
                EcoreUtil.remove(part);
            }
        }
    }

    private static boolean within(EObject referrer, Set<EObject> leaving, Set<EObject> staying) {
        return leaving.stream().anyMatch(o -> !staying.contains(o) && EcoreUtil.isAncestor(o, referrer));
    }

    /** Whether something in it lives on in the newer version: it was moved there, and not here. */
    private boolean hasLife(EObject part) {
        return Contents.withParts(part).anyMatch(p -> Alike.id(p).flatMap(theirs::find).isPresent());
    }

    /** A piece that refers into a part that was added, or was moved into it, needs that part. */
    private List<Piece> withNeeded(Collection<Piece> all, Collection<Piece> chosen) {
        Map<String, Piece> bringing = new HashMap<>();
        all.stream().filter(p -> p.feature().isEmpty() && yours.find(p.object()).isEmpty()).forEach(p ->
            theirs.find(p.object()).stream().flatMap(Contents::withParts)
                    .forEach(part -> Alike.id(part).ifPresent(id -> bringing.put(id, p))));
        var taken = new LinkedHashSet<>(chosen);
        var open = new ArrayList<>(chosen);
        while (!open.isEmpty()) {
            needs(open.removeLast()).map(bringing::get).filter(p -> p != null && taken.add(p)).forEach(open::add);
        }
        return all.stream().filter(taken::contains).toList();
    }

    private Stream<String> needs(Piece piece) {
        EObject part = theirs.find(piece.object()).orElse(null);
        if (part == null) {
            return Stream.empty();
        }
        Stream<EObject> targets = switch (piece.kind()) {
            case MOVED -> Stream.of(part.eContainer());
            case ADDED -> Contents.withParts(part).flatMap(p -> p.eCrossReferences().stream());
            case CHANGED, CHANGED_BY_BOTH -> piece.feature().isEmpty()
                    ? Contents.withParts(part).flatMap(p -> p.eCrossReferences().stream())
                    : part.eClass().getEStructuralFeature(piece.feature()) instanceof EReference r && !r.isContainment()
                            ? Contents.parts(part, piece.feature()).stream() : Stream.empty();
            case REMOVED, REORDERED -> Stream.empty();
        };
        return targets.flatMap(t -> Alike.id(t).stream()).filter(id -> yours.find(id).isEmpty());
    }
}
