package org.throughline.core.internal.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.Found;
import org.throughline.api.query.LiveSearch;
import org.throughline.api.session.Change;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.Session;
import org.throughline.api.session.SessionListener;

/** What is written in one plan. The plan is read at the first search; after that only what changed is read again. */
final class PlanTexts implements LiveSearch, SessionListener {

    private static final String MEANING = "https://throughline.org/model/meaning";

    private final Session session;
    private final Describer describer;
    private final Session.Subscription subscription;
    private final Map<EObject, ObjectText> texts = new LinkedHashMap<>();
    private final Set<EObject> changed = new HashSet<>();
    private boolean read;

    PlanTexts(Session session, Describer describer) {
        this.session = session;
        this.describer = describer;
        subscription = session.listen(this);
    }

    @Override
    public void happened(Event event, ChangeSet changes) {
        if (read) {
            changes.changes().forEach(this::remember);
        }
    }

    private void remember(Change change) {
        changed.add(change.object());
        if (change.feature() instanceof EReference part && part.isContainment()) {
            Stream.of(change.from(), change.to()).filter(EObject.class::isInstance).map(EObject.class::cast).forEach(whole -> {
                changed.add(whole);
                whole.eAllContents().forEachRemaining(changed::add);
            });
        }
    }

    @Override
    public List<Found> find(String text, int most) {
        List<String> words = Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty()).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        Describer now = describer.in(session.plan());
        refresh(now);
        String whole = String.join(" ", words);
        var ranked = new ArrayList<Ranked>();
        texts.forEach((object, written) -> {
            int rank = written.rank(whole, words);
            if (rank != ObjectText.NOT_FOUND) {
                ranked.add(new Ranked(object, written, rank));
            }
        });
        // stable: among equals the order of the plan stays
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        return ranked.stream().limit(most).map(r -> new Found(r.object(), r.rank() < ObjectText.ELSEWHERE ? "" : ObjectText.where(r.object(), words, now))).toList();
    }

    private record Ranked(EObject object, ObjectText text, int rank) {
    }

    private void refresh(Describer words) {
        if (!read) {
            read = true;
            read(session.plan(), words);
        }
        for (EObject object : changed) {
            if (EcoreUtil.isAncestor(session.plan(), object) && isForPeople(object)) {
                texts.put(object, ObjectText.of(object, words));
            } else {
                texts.remove(object);
            }
        }
        changed.clear();
    }

    private void read(EObject object, Describer words) {
        texts.put(object, ObjectText.of(object, words));
        for (EObject part : object.eContents()) {
            if (isShown(part.eContainmentFeature())) {
                read(part, words);
            }
        }
    }

    private static boolean isForPeople(EObject object) {
        for (EObject at = object; at.eContainmentFeature() != null; at = at.eContainer()) {
            if (!isShown(at.eContainmentFeature())) {
                return false;
            }
        }
        return true;
    }

    /** Whether what is in a list is there for people, and not for the program. */
    private static boolean isShown(EReference part) {
        return !"no".equals(EcoreUtil.getAnnotation(part, MEANING, "shown"));
    }

    @Override
    public void close() {
        subscription.close();
        texts.clear();
    }
}
