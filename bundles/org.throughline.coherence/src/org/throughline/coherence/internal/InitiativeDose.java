package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.throughline.api.coherence.Dose;
import org.throughline.coherence.internal.Facts.Reach;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeAtSchool;
import org.throughline.model.organization.School;

/** What people get from one initiative at some of its schools, or wherever it takes place. */
final class InitiativeDose {

    private final Facts facts;
    private final People people;
    private final Initiative initiative;
    private final Sieve sieve;
    private final SchoolSet here;
    /** Whether these are all of its schools, so that what is stated for the initiative holds. */
    private final boolean whole;
    private final Map<School, InitiativeAtSchool> records = new LinkedHashMap<>();

    InitiativeDose(Facts facts, People people, Initiative initiative, Sieve sieve) {
        this.facts = facts;
        this.people = people;
        this.initiative = initiative;
        this.sieve = sieve;
        SchoolSet places = facts.placesOf(initiative);
        here = sieve.at().map(places::with).orElse(places);
        whole = here.size() == places.size();
        initiative.getAtSchools().stream().filter(a -> here.contains(a.getSchool())).forEach(a -> records.put(a.getSchool(), a));
    }

    /**
     * People reached, of those intended.
     *
     * @param reached how many were reached
     * @param intended how many it is meant for where people were reached
     */
    record Reached(double reached, double intended) {
    }

    Dose dose() {
        OptionalInt looked = looked();
        OptionalDouble hours = hours(looked);
        OptionalDouble share = reached().filter(r -> r.intended() > 0).map(r -> OptionalDouble.of(r.reached() / r.intended())).orElse(OptionalDouble.empty());
        return new Dose(looked, hours, hours.isPresent() && !isDelivered(), share, cost(), Words.and(List.of(
                looked.isPresent() ? "people known" : "people not known", isDelivered() ? "hours delivered"
                        : initiative.getHours() != null ? "hours planned" : "hours not known", reached().isPresent() ? "people reached on file" : "people reached not known")));
    }

    /** The headcounts of those addressed who are looked at; empty where nobody knows. */
    Optional<BitSet> counts() {
        Reach reach = addressed();
        return here.isEmpty() ? Optional.empty()
                : people.of(sieve.roles(reach), reach.grades(), sieve.years(reach), initiative.getAudience().getSubject(), here);
    }

    /** The part that those looked at are of all it addresses; empty where nobody knows. */
    private OptionalDouble part() {
        if (sieve.everybody(addressed())) {
            return OptionalDouble.of(1);
        }
        int all = counts(here).map(people::number).orElse(0);
        return all == 0 ? OptionalDouble.empty() : counts().map(c -> OptionalDouble.of((double) people.number(c) / all)).orElse(OptionalDouble.empty());
    }

    /** How many of the people it is meant for are looked at. */
    private OptionalInt looked() {
        OptionalInt all = intended();
        return all.isEmpty() || part().isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) Math.round(all.getAsInt() * part().getAsDouble()));
    }

    /** Clock hours times people, for those looked at in the time looked at: each of them gets what everybody gets. */
    private OptionalDouble hours(OptionalInt looked) {
        OptionalDouble all = personHours();
        OptionalInt everybody = intended();
        double time = sieve.ofItsTime(initiative);
        if (sieve.everybody(addressed())) {
            return all.isEmpty() ? all : OptionalDouble.of(all.getAsDouble() * time);
        }
        return all.isEmpty() || looked.isEmpty() || everybody.orElse(0) == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(all.getAsDouble() / everybody.getAsInt() * looked.getAsInt() * time);
    }

    private Optional<BitSet> counts(SchoolSet at) {
        return at.isEmpty() ? Optional.empty() : people.of(addressed(), initiative.getAudience().getSubject(), at);
    }

    private Reach addressed() {
        return facts.addressed(initiative);
    }

    /** How many people it is meant for. */
    OptionalInt intended() {
        return whole && initiative.getPeopleIntended() != null ? OptionalInt.of(initiative.getPeopleIntended()) : intended(here);
    }

    /** School by school: the number that is stated there, otherwise those who are counted. */
    private OptionalInt intended(SchoolSet at) {
        List<InitiativeAtSchool> stated = initiative.getAtSchools().stream().filter(a -> a.getPeopleIntended() != null && at.contains(a.getSchool())).toList();
        SchoolSet rest = at.without(facts.schools().of(stated.stream().map(InitiativeAtSchool::getSchool).toList()));
        int sum = stated.stream().mapToInt(InitiativeAtSchool::getPeopleIntended).sum();
        return rest.isEmpty() ? (stated.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sum))
                : counts(rest).map(c -> OptionalInt.of(sum + people.number(c))).orElse(OptionalInt.empty());
    }

    private OptionalInt intended(School school) {
        return intended(facts.schools().of(List.of(school)));
    }

    private static boolean isDelivered(InitiativeAtSchool at) {
        return at.getHoursDelivered() != null && at.getPeopleReached() != null;
    }

    /** Whether every school has delivered hours on file. */
    private boolean isDeliveredAtAll() {
        return !here.isEmpty() && records.size() == here.size() && records.values().stream().allMatch(InitiativeDose::isDelivered);
    }

    private boolean isDeliveredInAll() {
        return whole && initiative.getHoursDelivered() != null && initiative.getPeopleReached() != null;
    }

    private boolean isDelivered() {
        return isDeliveredAtAll() || isDeliveredInAll();
    }

    /** Clock hours times people: delivered where all of it is on file, otherwise planned as far as it is not. */
    OptionalDouble personHours() {
        if (isDeliveredAtAll()) {
            return OptionalDouble.of(records.values().stream().mapToDouble(InitiativeDose::delivered).sum());
        }
        if (isDeliveredInAll()) {
            return OptionalDouble.of(initiative.getHoursDelivered().doubleValue() * initiative.getPeopleReached());
        }
        boolean bySchool = records.values().stream().anyMatch(a -> isDelivered(a) || a.getHoursPlanned() != null);
        OptionalDouble each = bySchool ? schoolBySchool() : OptionalDouble.empty();
        return each.isPresent() ? each : times(initiative.getHours(), intended());
    }

    private OptionalDouble schoolBySchool() {
        double sum = 0;
        for (InitiativeAtSchool at : records.values()) {
            OptionalDouble hours = isDelivered(at) ? OptionalDouble.of(delivered(at))
                    : times(at.getHoursPlanned() == null ? initiative.getHours() : at.getHoursPlanned(), intended(at.getSchool()));
            if (hours.isEmpty()) {
                return hours;
            }
            sum += hours.getAsDouble();
        }
        SchoolSet rest = here.without(facts.schools().of(records.keySet()));
        OptionalDouble others = rest.isEmpty() ? OptionalDouble.of(0) : times(initiative.getHours(), intended(rest));
        return others.isEmpty() ? others : OptionalDouble.of(sum + others.getAsDouble());
    }

    private static double delivered(InitiativeAtSchool at) {
        return at.getHoursDelivered().doubleValue() * at.getPeopleReached();
    }

    private static OptionalDouble times(BigDecimal hours, OptionalInt people) {
        return hours == null || people.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(hours.doubleValue() * people.getAsInt());
    }

    /** People reached of those looked at, where all are reached alike. */
    Optional<Reached> reached() {
        OptionalDouble part = part();
        return part.isEmpty() ? Optional.empty() : everybodyReached().map(r -> new Reached(r.reached() * part.getAsDouble(), r.intended() * part.getAsDouble()));
    }

    /** Of the schools that say whom they reached; of the initiative where they do not all say so and it does. */
    private Optional<Reached> everybodyReached() {
        List<InitiativeAtSchool> say = records.values().stream().filter(a -> a.getPeopleReached() != null && intended(a.getSchool()).isPresent()).toList();
        if (whole && initiative.getPeopleReached() != null && intended().isPresent() && (say.isEmpty() || say.size() < here.size())) {
            return Optional.of(new Reached(initiative.getPeopleReached(), intended().getAsInt()));
        }
        return say.isEmpty() ? Optional.empty() : Optional.of(new Reached(say.stream().mapToInt(InitiativeAtSchool::getPeopleReached).sum(),
                say.stream().mapToInt(a -> intended(a.getSchool()).getAsInt()).sum()));
    }

    /** What the funds looked at pay for those looked at; a part of it by the number of people. */
    private Optional<BigDecimal> cost() {
        OptionalDouble part = part();
        return atSchools(sieve.cost(initiative)).flatMap(c -> c.signum() == 0 || part.orElse(0) == 1 ? Optional.of(c)
                : part.isEmpty() ? Optional.empty() : Optional.of(c.multiply(BigDecimal.valueOf(part.getAsDouble()))));
    }

    /** At some of its schools the part of a cost by the people it is meant for there. */
    private Optional<BigDecimal> atSchools(Optional<BigDecimal> cost) {
        if (cost.isEmpty() || whole || cost.get().signum() == 0) {
            return cost;
        }
        OptionalInt there = intended(here);
        OptionalInt everywhere = intended(facts.placesOf(initiative));
        return there.isEmpty() || everywhere.orElse(0) == 0 ? Optional.empty()
                : Optional.of(cost.get().multiply(BigDecimal.valueOf(there.getAsInt())).divide(BigDecimal.valueOf(everywhere.getAsInt()), MathContext.DECIMAL64));
    }
}
