package org.throughline.core.internal.years;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.session.Session;
import org.throughline.model.calendar.CalendarFactory;
import org.throughline.model.calendar.SchoolYear;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Decision;
import org.throughline.model.initiatives.DecisionKind;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ActionStep;
import org.throughline.model.planning.StepStatus;

/** What becomes of a plan when its school year ends. Runs inside a change. */
final class YearTurn implements Runnable {

    private final Session session;
    private final DistrictPlan plan;
    private final Optional<String> before;
    private final String year;
    private final List<String> said = new ArrayList<>();

    YearTurn(Session session, Optional<String> before, String year) {
        this.session = session;
        this.plan = session.plan();
        this.before = before;
        this.year = year;
    }

    /** What was done, in sentences. */
    List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public void run() {
        name();
        carryOut(DecisionKind.STOP, "stopped and left");
        carryOut(DecisionKind.MERGE, "merged into others and left");
        leave(plan.getAssessmentCycles(), "round", "of self-assessment stayed behind; ratings are made anew");
        leave(plan.getCalendars(), "calendar", "stayed behind; the new one has other days");
        leave(stepsAtAnEnd(), "action step", "that had come to an end stayed behind");
        forgetDelivered();
        plan.getInitiatives().forEach(this::settle);
        plan.getHistory().clear();
        plan.getImportRecords().clear();
    }

    private void name() {
        plan.setAsOf(null);
        plan.setSchoolYear(year);
        Stream.<Named>concat(Stream.of(plan), plan.getImprovementPlans().stream()).filter(n -> n.getName() != null)
                .forEach(n -> before.ifPresent(b -> n.setName(n.getName().replace(b, year))));
        if (plan.getYears().stream().map(SchoolYear::getName).noneMatch(year::equals)) {
            SchoolYear next = CalendarFactory.eINSTANCE.createSchoolYear();
            next.setName(year);
            plan.getYears().add(next);
        }
    }

    private void carryOut(DecisionKind kind, String what) {
        List<Initiative> decided = plan.getInitiatives().stream().filter(i -> i.getDecision() != null && i.getDecision().getKind() == kind)
                .filter(i -> isDue(i.getDecision())).toList();
        if (!decided.isEmpty()) {
            said.add(count(decided.size(), "initiative") + " " + (decided.size() == 1 ? "was " : "were ") + what + ": "
                    + decided.stream().map(i -> i.getCode() == null ? i.getName() : i.getCode()).collect(Collectors.joining(", ")) + ".");
        }
        decided.forEach(initiative -> {
            if (initiative.getDecision().getMergedInto() != null) {
                handOver(initiative, initiative.getDecision().getMergedInto());
            }
            session.delete(initiative);
        });
    }

    /** Who takes another one over supports what that one supported: the stronger of two links stays. */
    private static void handOver(Initiative from, Initiative to) {
        for (ElementLink link : List.copyOf(from.getLinks())) {
            Optional<ElementLink> own = to.getLinks().stream().filter(l -> l.getElement() == link.getElement()).findFirst();
            if (own.isEmpty()) {
                to.getLinks().add(link);
            } else if (link.getStrength().getValue() > own.get().getStrength().getValue()) {
                own.get().setStrength(link.getStrength());
            }
        }
    }

    /** A decision is due unless it is for a year after the one that begins. */
    private boolean isDue(Decision decision) {
        String from = decision.getFromYear() == null ? null : decision.getFromYear().getName();
        return from == null || from.compareTo(year) <= 0;
    }

    private void leave(Collection<? extends EObject> parts, String noun, String what) {
        if (!parts.isEmpty()) {
            said.add(count(parts.size(), noun) + " " + what + ".");
        }
        List.copyOf(parts).forEach(session::delete);
    }

    private List<ActionStep> stepsAtAnEnd() {
        return plan.getImprovementPlans().stream().flatMap(p -> p.getGoals().stream()).flatMap(g -> g.getStrategies().stream())
                .flatMap(s -> s.getSteps().stream()).filter(s -> s.getStatus() == StepStatus.DONE || s.getStatus() == StepStatus.ABANDONED).toList();
    }

    private void forgetDelivered() {
        plan.getInitiatives().forEach(i -> {
            i.setHoursDelivered(null);
            i.setPeopleReached(null);
            i.getAtSchools().forEach(at -> {
                at.setHoursDelivered(null);
                at.setPeopleReached(null);
                at.setAsOf(null);
            });
        });
        plan.getTeams().forEach(t -> t.setMinutesDelivered(null));
        plan.getSupportAssignments().forEach(s -> {
            s.setHoursGiven(null);
            s.setCyclesCompleted(null);
        });
        said.add("What was delivered and who was reached is empty again; what is planned and promised stays.");
    }

    /** This year's fund becomes last year's, and a decision to go on is done with. */
    private void settle(Initiative initiative) {
        initiative.setLastYearFund(initiative.getFunding().size() == 1 ? initiative.getFunding().getFirst().getFund() : null);
        Decision decision = initiative.getDecision();
        if (decision != null && Objects.requireNonNullElse(decision.getKind(), DecisionKind.NOT_STATED) != DecisionKind.REDESIGN && isDue(decision)) {
            session.delete(decision);
        }
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
