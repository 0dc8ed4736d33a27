package org.throughline.coherence.internal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.session.Change;
import org.throughline.api.session.ChangeSet;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.plan.DistrictPlan;

/** Which parts of a plan changes concern. What cannot be said for certain counts as everything. */
final class Touched {

    /** By the plan's lists. */
    private static final Map<String, Subject> OF_LIST = Map.of("initiatives", Subject.INITIATIVES, "supportAssignments", Subject.SUPPORT, "teams", Subject.SUPPORT,
            "measures", Subject.EVIDENCE, "assessmentCycles", Subject.EVIDENCE, "improvementPlans", Subject.PLANS, "funds", Subject.FUNDS);
    /** By the features of an initiative; the others are of the initiative as such. */
    private static final Map<String, Subject> OF_INITIATIVE = Map.of("hours", Subject.TIME, "slot", Subject.TIME, "months", Subject.TIME,
            "cost", Subject.MONEY, "funding", Subject.MONEY, "lastYearFund", Subject.MONEY, "links", Subject.LINKS);
    /** What no analysis reads: what was settled is looked up after the analyses, and the history tells of the rest. */
    private static final Set<String> READ_BY_NONE = Set.of("dispositions", "savedQuestions", "history", "importRecords");

    private final Set<Subject> subjects = EnumSet.noneOf(Subject.class);
    private final Set<Initiative> initiatives = new HashSet<>();
    private boolean everything;

    /** Adds what changes concern. */
    void add(ChangeSet changes) {
        changes.changes().forEach(this::add);
    }

    private void add(Change change) {
        if (change.object() instanceof DistrictPlan) {
            everything |= !READ_BY_NONE.contains(change.feature().getName());
            return;
        }
        EObject part = change.object();
        String feature = change.feature().getName();
        while (part.eContainer() != null && !(part.eContainer() instanceof DistrictPlan)) {
            feature = part.eContainmentFeature().getName();
            part = part.eContainer();
        }
        // What has left the plan meanwhile tells no longer where it was.
        String list = part.eContainer() == null ? "" : part.eContainmentFeature().getName();
        if (part instanceof Initiative initiative && OF_LIST.containsKey(list)) {
            initiatives.add(initiative);
            subjects.add(OF_INITIATIVE.getOrDefault(feature, Subject.INITIATIVES));
        } else if (OF_LIST.containsKey(list)) {
            subjects.add(OF_LIST.get(list));
        } else {
            everything |= !READ_BY_NONE.contains(list);
        }
    }

    boolean everything() {
        return everything;
    }

    /** The initiatives concerned. */
    Set<Initiative> initiatives() {
        return initiatives;
    }

    /** Whether any of these parts is concerned. */
    boolean any(Set<Subject> read) {
        return everything || !Collections.disjoint(subjects, read);
    }
}
