package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Profile;
import org.throughline.coherence.internal.Facts.Post;
import org.throughline.coherence.internal.Loads.Load;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.organization.Role;

/** What is required of one person, against the time there is: one conflict for each time slot, never a list of pairs. */
@Component(service = Analysis.class)
public final class TimeFindings implements FactsAnalysis {

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.INITIATIVES, Subject.TIME);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var found = new ArrayList<Finding>();
        List<Initiative> required = facts.required();
        facts.plan().getTimeSlots().forEach(slot -> overCapacity(facts, slot, required.stream().filter(i -> i.getSlot() == slot).toList(), found));
        List<Post> leaders = facts.posts().stream().filter(p -> !Boolean.TRUE.equals(p.role().getTeaching())).toList();
        Set<Role> roles = leaders.stream().map(Post::role).collect(Collectors.toSet());
        List<Initiative> ofLeaders = required.stream().filter(i -> !Collections.disjoint(facts.reachOf(i).roles(), roles)).toList();
        Facts.by(Loads.of(facts, ofLeaders, leaders, Facts.YEARS), l -> l.who().role())
                .forEach((role, loads) -> leadersYear(facts, role, Loads.most(loads).orElseThrow().who(), required, found));
        return found;
    }

    private static void overCapacity(Facts facts, TimeSlot slot, List<Initiative> claims, List<Finding> found) {
        if (claims.isEmpty() || slot.getRequiredAtMost() == null && slot.getHoursPerYear() == null && slot.getCapacities().isEmpty()) {
            return;
        }
        List<Load> loads = facts.loads(claims).stream().filter(l -> InstalledWorkloads.capacity(slot, l.who().role()).isPresent()).toList();
        List<Load> over = loads.stream().filter(l -> l.hours().compareTo(capacity(slot, l)) > 0).toList();
        Loads.most(over).ifPresent(worst -> found.add(overCapacity(facts, slot, claims, loads, over, worst)));
    }

    private static Finding overCapacity(Facts facts, TimeSlot slot, List<Initiative> claims, List<Load> loads, List<Load> over, Load worst) {
        BigDecimal capacity = capacity(slot, worst);
        boolean forAll = loads.stream().allMatch(l -> capacity(slot, l).compareTo(capacity) == 0);
        List<Initiative> behind = claims.stream().filter(i -> facts.reachOf(i).has(worst.who())).toList();
        int kinds = loads.stream().mapToInt(Load::kinds).sum();
        return new Finding("time.over-capacity", Words.name(slot) + " holds " + capacity.toPlainString() + " hours a year"
                + (slot.getRequiredAtMost() != null ? " that may be required" : forAll ? "" : " for them") + ", and up to " + worst.hours().toPlainString()
                + " are required: of " + Words.a(worst.who().words()) + " (" + times(worst.hours(), capacity)
                + "). " + Words.number(100.0 * over.stream().mapToInt(Load::kinds).sum() / kinds, 0) + " percent of the kinds of people addressed are over it.",
                "Required hours in the slot, added up for each role, school, grade and year of work; the most that may be required, or else the hours the slot has for the role.",
                claims.size() + " required initiatives in this slot with hours, " + without(facts, i -> i.getSlot() == slot) + kinds + " kinds of people",
                Words.ids(List.of(slot), behind), worst.hours().toPlainString());
    }

    /** What the slot holds for people of whom something is known to be required in it. */
    private static BigDecimal capacity(TimeSlot slot, Load load) {
        return InstalledWorkloads.capacity(slot, load.who().role()).orElseThrow();
    }

    /** How many required initiatives say no hours, where there are such: their hours are in no figure. */
    private static String without(Facts facts, Predicate<Initiative> those) {
        long without = facts.initiatives().stream().filter(i -> facts.reachOf(i).required() && i.getHours() == null).filter(those).count();
        return without == 0 ? "" : without + " without, ";
    }

    /** How many times the hours there are; a slot without hours has no times. */
    private static String times(BigDecimal hours, BigDecimal capacity) {
        return capacity.signum() == 0 ? "there are none" : Words.number(hours.doubleValue() / capacity.doubleValue(), 1) + " times";
    }

    /** For those who do not teach and are evaluators: what their required hours go to. */
    private static void leadersYear(Facts facts, Role role, Profile who, List<Initiative> required, List<Finding> found) {
        List<Initiative> all = required.stream().filter(i -> facts.reachOf(i).has(who)).toList();
        var hours = new EnumMap<InitiativeKind, BigDecimal>(InitiativeKind.class);
        all.forEach(i -> hours.merge(i.getKind(), i.getHours(), BigDecimal::add));
        BigDecimal evaluation = hours.getOrDefault(InitiativeKind.EVALUATION, BigDecimal.ZERO);
        BigDecimal learning = hours.getOrDefault(InitiativeKind.LEARNING, BigDecimal.ZERO);
        BigDecimal operations = hours.getOrDefault(InitiativeKind.OPERATIONS, BigDecimal.ZERO);
        BigDecimal sum = hours.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (evaluation.signum() > 0 && evaluation.compareTo(learning) > 0) {
            found.add(new Finding("time.leaders-year", "Of the " + sum.toPlainString() + " hours a year required of " + Words.a(Words.lower(Words.name(role)))
                    + ", " + part(evaluation, sum) + " go to evaluation, " + part(learning, sum) + " to learning of their own and "
                    + part(operations, sum) + " to operations.",
                    "Required hours of one person by the kind of initiative.", without(facts, i -> facts.reachOf(i).has(who)) + all.size() + " required initiatives with hours",
                    Words.ids(List.of(role), all), evaluation.toPlainString()));
        }
    }

    private static String part(BigDecimal hours, BigDecimal all) {
        return hours.toPlainString() + " (" + Words.number(100 * hours.doubleValue() / all.doubleValue(), 0) + " percent)";
    }
}
