package org.throughline.core.internal.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.session.Change;
import org.throughline.api.session.ChangeSet;
import org.throughline.model.identity.Identified;
import org.throughline.model.plan.ChangeEntry;
import org.throughline.model.plan.PlanFactory;
import org.throughline.model.plan.PlanPackage;

/**
 * What a save writes into the plan's history: one entry for each finished change that was not taken back, if somebody
 * signs. The entry of a change stays the same from save to save and goes when the change is taken back, so that a plan
 * in which everything was undone has the bytes it had before.
 */
final class ChangeHistory {

    /** More are of no use to anybody, and the file is to stay readable. */
    private static final int MOST_ENTRIES = 500;
    /** An import touches thousands; the first say enough of what it was. */
    private static final int MOST_OBJECTS = 200;

    private final List<ChangeEntry> history;
    // By identity: two changes may well be equal.
    private final Map<ChangeSet, ChangeEntry> entries = new IdentityHashMap<>();
    private final Set<ChangeSet> saved = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<ChangeEntry> written = new HashSet<>();
    private final List<ChangeEntry> leftOut = new ArrayList<>();
    /** Entries that came with a change, such as those of a version that was merged, and which change that was. */
    private final Map<ChangeEntry, ChangeSet> brought = new IdentityHashMap<>();
    private Optional<String> by = Optional.empty();

    /**
     * @param history the entries as they are in the file, which follow what is saved
     */
    ChangeHistory(List<ChangeEntry> history) {
        this.history = history;
    }

    void sign(String name) {
        by = Optional.of(name);
    }

    Optional<String> by() {
        return by;
    }

    /** Those of the changes that are in no file yet. */
    List<ChangeSet> unsaved(Collection<ChangeSet> done) {
        return done.stream().filter(set -> !saved.contains(set)).toList();
    }

    /** The history as it is to be saved. */
    List<ChangeEntry> next(Collection<ChangeSet> done, Instant at) {
        if (by.isEmpty()) {
            return List.copyOf(history);
        }
        Set<ChangeSet> now = Collections.newSetFromMap(new IdentityHashMap<>());
        now.addAll(done);
        var all = new LinkedHashSet<ChangeEntry>();
        leftOut.stream().filter(e -> !brought.containsKey(e) || now.contains(brought.get(e))).forEach(all::add);
        history.stream().filter(e -> !written.contains(e)).forEach(all::add);
        // An entry that a change took out of the history, such as the turn of the year, does not come back by itself.
        done.stream().map(set -> entries.computeIfAbsent(set, s -> entry(s, at)))
                .filter(e -> !written.contains(e) || history.contains(e)).forEach(all::add);
        return all.stream().skip(Math.max(0, all.size() - MOST_ENTRIES)).toList();
    }

    /** Remembers what was saved, and with which history. */
    void wrote(Collection<ChangeSet> done, List<ChangeEntry> before, List<ChangeEntry> after) {
        saved.clear();
        saved.addAll(done);
        done.forEach(this::remember);
        if (by.isPresent()) {
            var kept = new HashSet<>(after);
            var old = new ArrayList<>(leftOut);
            old.addAll(before);
            old.removeIf(e -> kept.contains(e) || written.contains(e));
            leftOut.clear();
            leftOut.addAll(old);
            // What is too old for now is not among them: it comes back when later changes are taken back.
            List<ChangeEntry> ours = done.stream().map(entries::get)
                    .filter(e -> kept.contains(e) || written.contains(e) && !before.contains(e)).toList();
            written.clear();
            written.addAll(ours);
        }
    }

    private void remember(ChangeSet set) {
        for (Change change : set.changes()) {
            if (change.feature() == PlanPackage.Literals.DISTRICT_PLAN__HISTORY && change.to() instanceof ChangeEntry entry) {
                brought.put(entry, set);
            }
        }
    }

    private ChangeEntry entry(ChangeSet set, Instant now) {
        ChangeEntry entry = PlanFactory.eINSTANCE.createChangeEntry();
        entry.setOn(now.truncatedTo(ChronoUnit.SECONDS));
        entry.setBy(by.orElseThrow());
        entry.setWhat(set.what());
        entry.getObjects().addAll(objects(set));
        return entry;
    }

    private static Set<String> objects(ChangeSet set) {
        var ids = new LinkedHashSet<String>();
        for (Change change : set.changes()) {
            owner(change.object()).ifPresent(ids::add);
            if (change.to() instanceof Identified part && part.eContainer() == change.object()) {
                ids.add(part.getId());
            }
            if (ids.size() >= MOST_OBJECTS) {
                break;
            }
        }
        return ids;
    }

    /** The identity of an object, or of the nearest around it that has one. */
    private static Optional<String> owner(EObject object) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (at instanceof Identified identified) {
                return Optional.ofNullable(identified.getId());
            }
        }
        return Optional.empty();
    }
}
