package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Profile;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.organization.Role;
import org.throughline.model.plan.DistrictPlan;

/** What is required of one person, against the time there is: one conflict for each time slot, never a list of pairs. */
@Component(service = Analysis.class)
public final class TimeFindings implements Analysis {

    private final Coherence coherence;

    /** Takes the schools of initiatives from this service. */
    @Activate
    public TimeFindings(@Reference Coherence coherence) {
        this.coherence = coherence;
    }

    @Override
    public List<Finding> findings(DistrictPlan plan, LocalDate today) {
        var facts = new Facts(plan, coherence);
        var found = new ArrayList<Finding>();
        List<Profile> profiles = facts.profiles();
        plan.getTimeSlots().forEach(slot -> overCapacity(facts, slot, profiles, found));
        leadersYears(facts, profiles, found);
        return found;
    }

    private void overCapacity(Facts facts, TimeSlot slot, List<Profile> profiles, List<Finding> found) {
        BigDecimal capacity = slot.getRequiredAtMost() != null ? slot.getRequiredAtMost() : slot.getHoursPerYear();
        List<Initiative> claims = required(facts).stream().filter(i -> i.getSlot() == slot).toList();
        if (capacity == null || claims.isEmpty()) {
            return;
        }
        Map<Profile, BigDecimal> loads = loads(facts, claims, profiles);
        List<Profile> over = loads.entrySet().stream().filter(l -> l.getValue().compareTo(capacity) > 0).map(Map.Entry::getKey).toList();
        if (over.isEmpty()) {
            return;
        }
        Profile worst = over.stream().max(Comparator.comparing(loads::get)).orElseThrow();
        BigDecimal load = loads.get(worst);
        List<Initiative> behind = claims.stream().filter(i -> facts.reachOf(i).has(worst)).toList();
        found.add(new Finding("time.over-capacity", slot.getName() + " holds " + capacity.toPlainString() + " hours a year"
                + (slot.getRequiredAtMost() != null ? " that may be required" : "") + ", and up to " + load.toPlainString()
                + " are required: of " + Words.a(worst.words()) + " (" + Words.number(load.doubleValue() / capacity.doubleValue(), 1)
                + " times). " + Words.number(100.0 * over.size() / loads.size(), 0) + " percent of the kinds of people addressed are over it.",
                "Required hours in the slot, added up for each role, school, grade and year of work; the slot's hours, or the most that may be required.",
                claims.size() + " required initiatives in this slot with hours, " + loads.size() + " kinds of people",
                Words.ids(List.of(slot), behind), load.toPlainString()));
    }

    /** The initiatives that require hours of somebody. */
    static List<Initiative> required(Facts facts) {
        return facts.initiatives().stream().filter(i -> facts.reachOf(i).required() && i.getHours() != null).toList();
    }

    /** The hours that initiatives require of each kind of person they address. */
    static Map<Profile, BigDecimal> loads(Facts facts, List<Initiative> initiatives, List<Profile> profiles) {
        var loads = new LinkedHashMap<Profile, BigDecimal>();
        for (Profile profile : profiles) {
            BigDecimal sum = initiatives.stream().filter(i -> facts.reachOf(i).has(profile)).map(Initiative::getHours)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.signum() > 0) {
                loads.put(profile, sum);
            }
        }
        return loads;
    }

    /** For those who do not teach and are evaluators: what their required hours go to. */
    private static void leadersYears(Facts facts, List<Profile> profiles, List<Finding> found) {
        List<Initiative> required = required(facts);
        Facts.by(profiles, Profile::role).forEach((role, all) -> {
            Map<Profile, BigDecimal> loads = Boolean.TRUE.equals(role.getTeaching()) ? Map.of() : loads(facts, required, all);
            loads.keySet().stream().max(Comparator.comparing(loads::get)).ifPresent(who -> leadersYear(facts, role, who, required, found));
        });
    }

    private static void leadersYear(Facts facts, Role role, Profile who, List<Initiative> required, List<Finding> found) {
        List<Initiative> all = required.stream().filter(i -> facts.reachOf(i).has(who)).toList();
        var hours = new EnumMap<InitiativeKind, BigDecimal>(InitiativeKind.class);
        all.forEach(i -> hours.merge(i.getKind(), i.getHours(), BigDecimal::add));
        BigDecimal evaluation = hours.getOrDefault(InitiativeKind.EVALUATION, BigDecimal.ZERO);
        BigDecimal learning = hours.getOrDefault(InitiativeKind.LEARNING, BigDecimal.ZERO);
        BigDecimal operations = hours.getOrDefault(InitiativeKind.OPERATIONS, BigDecimal.ZERO);
        BigDecimal sum = hours.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (evaluation.signum() > 0 && evaluation.compareTo(learning) > 0) {
            found.add(new Finding("time.leaders-year", "Of the " + sum.toPlainString() + " hours a year required of " + Words.a(Words.lower(role.getName()))
                    + ", " + part(evaluation, sum) + " go to evaluation, " + part(learning, sum) + " to learning of their own and "
                    + part(operations, sum) + " to operations.",
                    "Required hours of one person by the kind of initiative.", all.size() + " required initiatives with hours",
                    Words.ids(List.of(role), all), evaluation.toPlainString()));
        }
    }

    private static String part(BigDecimal hours, BigDecimal all) {
        return hours.toPlainString() + " (" + Words.number(100 * hours.doubleValue() / all.doubleValue(), 0) + " percent)";
    }
}
