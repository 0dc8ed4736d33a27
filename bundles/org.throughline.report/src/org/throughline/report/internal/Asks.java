package org.throughline.report.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.api.coherence.Finding;
import org.throughline.api.report.ReportRequest;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ActionStep;
import org.throughline.model.planning.Disposition;
import org.throughline.model.planning.Judgement;

/**
 * What the leadership is asked to decide: the steps of the plan that cannot go on as they stand, what was put off until a
 * day that has come or comes soon, and money that is promised twice. What somebody has settled is not asked again, for the
 * asks come from findings.
 */
final class Asks {

    private static final int SOON = 30;
    private static final Map<String, Integer> WEIGHTS = Map.of("plan.overdue", 4, "plan.no-owner", 3, "plan.step-without-money", 3,
            "plan.due-before-start", 2, "plan.not-started", 1, "plan.stale", 1);

    private final DistrictPlan plan;
    private final LocalDate today;
    private final List<Finding> findings;
    private final Figures figures;

    Asks(ReportRequest request, List<Finding> findings, Figures figures) {
        plan = request.plan();
        today = request.today();
        this.findings = findings;
        this.figures = figures;
    }

    /**
     * One thing to decide.
     *
     * @param subject what it is about
     * @param decide what is to be decided
     * @param owner who answers for it; empty if nobody is named
     * @param by the day; empty if none is set
     */
    record Ask(String subject, String decide, String owner, String by) {
    }

    /** The most pressing ones; money last, so that it is seen beside them. */
    List<Ask> most(int steps, int others) {
        var asks = new ArrayList<Ask>(steps().stream().limit(steps).toList());
        Stream.concat(putOff().stream(), money().stream()).limit(others).forEach(asks::add);
        return asks;
    }

    private List<Ask> steps() {
        var codes = new LinkedHashMap<ActionStep, List<String>>();
        for (ActionStep step : Steps.all(plan)) {
            List<String> said = findings.stream().filter(f -> WEIGHTS.containsKey(f.code()) && f.objects().contains(step.getId())).map(Finding::code).distinct().toList();
            if (!said.isEmpty()) {
                codes.put(step, said);
            }
        }
        return codes.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<ActionStep, List<String>> e) -> -e.getValue().stream().mapToInt(WEIGHTS::get).sum())
                .thenComparing(e -> Objects.requireNonNullElse(e.getKey().getDue(), LocalDate.MAX))).map(e -> ask(e.getKey(), e.getValue())).toList();
    }

    private Ask ask(ActionStep step, List<String> codes) {
        String decide = codes.stream().filter(c -> !c.equals("plan.not-started") || !codes.contains("plan.overdue")).sorted(Comparator.comparingInt(c -> -WEIGHTS.get(c))).map(c -> decision(step, c)).distinct().collect(Collectors.joining("; "));
        boolean late = Steps.isOverdue(step, today);
        return new Ask((Names.code(step) + " " + Names.of(step)).strip(), sentence(decide), Steps.owner(step).orElse(""),
                step.getDue() == null ? "" : late ? "now; was due " + figures.day(step.getDue()) : figures.day(step.getDue()));
    }

    private String decision(ActionStep step, String code) {
        return switch (code) {
            case "plan.overdue" -> "set a new day, or drop it";
            case "plan.no-owner" -> "name an owner";
            case "plan.step-without-money" -> "find " + (step.getCost() == null ? "the money" : figures.money(step.getCost())) + ": its fund does not have it";
            case "plan.due-before-start" -> "put its days in order: it is due before it starts";
            case "plan.not-started" -> "start it: its first day has passed";
            default -> "look at it again: nobody has for more than 120 days";
        };
    }

    private List<Ask> putOff() {
        return plan.getDispositions().stream().filter(d -> d.getJudgement() == Judgement.TO_DISCUSS && d.getDiscussOn() != null && !d.getDiscussOn().isAfter(today.plusDays(SOON)))
                .sorted(Comparator.comparing(Disposition::getDiscussOn)).map(d -> new Ask("Put off until " + figures.day(d.getDiscussOn()),
                        sentence(Objects.requireNonNullElse(d.getReason(), "decide what becomes of it")), Objects.requireNonNullElse(d.getBy(), ""), figures.day(d.getDiscussOn()))).toList();
    }

    private List<Ask> money() {
        return findings.stream().filter(f -> f.code().equals("fund.over-committed")).map(f -> new Ask(first(f.message()), "Decide what is not paid from it.", "", "")).toList();
    }

    /** The first sentence, without the words that call for a look. */
    private static String first(String message) {
        return Sentences.first(message.replaceFirst("^Have a look: ", ""));
    }

    private static String sentence(String text) {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
