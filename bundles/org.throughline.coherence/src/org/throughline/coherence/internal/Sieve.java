package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.throughline.api.coherence.SupportFilter;
import org.throughline.coherence.internal.Facts.Reach;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.money.FundShare;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.Role;

/** What a filter lets through, which part of it, how much it rests on, and by which rules. */
final class Sieve {

    private static final String WHERE = " Through schools: an initiative counts if it takes place at one of them; one that names no school is left out.";
    private static final String WHO = " Through roles or years of work: an initiative counts if it addresses somebody in them; one that names roles and no years "
            + "addresses everybody in these roles; one that does not say for whom it is, is left out. People, hours and cost are the part that these people are of all "
            + "whom it addresses, as headcounts say; where headcounts are not split so, nobody knows.";
    private static final String PAID = " Through funds: an initiative counts if one of them pays for it; one that names no fund is left out. "
            + "Cost is what these funds pay; hours and people are not divided.";
    private static final String WHEN = " Through months: an initiative counts if it takes place in one of them; one that names no months is left out. "
            + "Its hours are taken as spread evenly over its months; cost is that of the year.";
    private static final String LAW = " What the law requires is left out; an initiative that does not say its kind stays.";

    private final Facts facts;
    private final Optional<SchoolSet> at;
    private final SupportFilter filter;
    private final int years;

    /**
     * @param at only what takes place at one of these schools; what the filter says of schools is not looked at again
     */
    Sieve(Facts facts, Optional<SchoolSet> at, SupportFilter filter) {
        this.facts = facts;
        this.at = at;
        this.filter = filter;
        years = People.years(filter.experience().orElse(ExperienceBand.NOT_STATED));
    }

    /** The schools looked at; empty means wherever initiatives take place. */
    Optional<SchoolSet> at() {
        return at;
    }

    /** The initiatives that it lets through, in the plan's order. */
    List<Initiative> passing() {
        return facts.plan().getInitiatives().stream().filter(this::passes).toList();
    }

    private boolean passes(Initiative initiative) {
        return (at.isEmpty() || facts.placesOf(initiative).meets(at.get()))
                && (!filter.withoutCompliance() || initiative.getKind() != InitiativeKind.COMPLIANCE)
                && (!byPeople() || meetsPeople(facts.addressed(initiative)))
                && (filter.funds().isEmpty() || initiative.getFunding().stream().anyMatch(s -> filter.funds().contains(s.getFund())))
                && (filter.months().isEmpty() || !Collections.disjoint(months(initiative), filter.months()));
    }

    private boolean byPeople() {
        return !filter.roles().isEmpty() || filter.experience().isPresent();
    }

    private boolean meetsPeople(Reach reach) {
        return saysForWhom(reach) && (filter.roles().isEmpty() || !Collections.disjoint(reach.roles(), filter.roles()))
                && (People.years(reach.experience()) & years) != 0;
    }

    private static boolean saysForWhom(Reach reach) {
        return !reach.roles().isEmpty() || reach.experience() != ExperienceBand.NOT_STATED;
    }

    /** Whether everybody whom an initiative addresses is looked at. */
    boolean everybody(Reach reach) {
        return (filter.roles().isEmpty() || filter.roles().containsAll(reach.roles())) && (People.years(reach.experience()) & ~years) == 0;
    }

    /** The roles that an initiative addresses and that are looked at. */
    Set<Role> roles(Reach reach) {
        var both = new LinkedHashSet<>(reach.roles());
        if (!filter.roles().isEmpty()) {
            both.retainAll(filter.roles());
        }
        return both;
    }

    /** The years of work that an initiative addresses and that are looked at, as in {@link People#years}. */
    int years(Reach reach) {
        return People.years(reach.experience()) & years;
    }

    /** The part of an initiative's time that lies in the months looked at. */
    double ofItsTime(Initiative initiative) {
        if (filter.months().isEmpty()) {
            return 1;
        }
        Set<Month> its = months(initiative);
        return its.isEmpty() ? 0 : (double) its.stream().filter(filter.months()::contains).count() / its.size();
    }

    /** What it costs, as far as the funds looked at pay for it. */
    Optional<BigDecimal> cost(Initiative initiative) {
        return filter.funds().isEmpty() ? Optional.ofNullable(initiative.getCost()) : initiative.getCost() == null ? Optional.empty()
                : Optional.of(Paid.of(initiative.getCost(), initiative.getFunding()).entrySet().stream().filter(e -> filter.funds().contains(e.getKey()))
                        .map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The rules by which it works, each with a space before it; empty where everything passes. */
    String method() {
        return (at.isPresent() ? WHERE : "") + (byPeople() ? WHO : "") + (filter.funds().isEmpty() ? "" : PAID)
                + (filter.months().isEmpty() ? "" : WHEN) + (filter.withoutCompliance() ? LAW : "");
    }

    /** How many initiatives say what is asked of them, each with a comma before it, such as ", 38 of 60 say for whom". */
    String coverage() {
        var said = new ArrayList<String>();
        say(said, at.isPresent(), i -> !facts.placesOf(i).isEmpty(), "say where");
        say(said, byPeople(), i -> saysForWhom(facts.addressed(i)), "say for whom");
        say(said, !filter.funds().isEmpty(), i -> i.getFunding().stream().map(FundShare::getFund).anyMatch(f -> f != null), "say who pays");
        say(said, !filter.months().isEmpty(), i -> !months(i).isEmpty(), "say when");
        say(said, filter.withoutCompliance(), i -> i.getKind() != InitiativeKind.NOT_STATED, "say their kind");
        return String.join("", said);
    }

    private void say(Collection<String> said, boolean asked, Predicate<Initiative> says, String what) {
        if (asked) {
            said.add(", " + facts.plan().getInitiatives().stream().filter(says).count() + " of " + facts.plan().getInitiatives().size() + " " + what);
        }
    }

    private static Set<Month> months(Initiative initiative) {
        var months = EnumSet.noneOf(Month.class);
        initiative.getMonths().stream().filter(m -> m >= 1 && m <= 12).forEach(m -> months.add(Month.of(m)));
        return months;
    }
}
