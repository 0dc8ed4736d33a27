package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.throughline.api.coherence.Dose;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.coherence.internal.InitiativeDose.Reached;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;

/** What people get, put beside what is claimed. */
final class Doses {

    private static final String METHOD = """
            Hours for each person: clock hours a year times people, divided by the people it is meant for. \
            Hours delivered times people reached count where both are on file, for all schools one by one or else for the \
            initiative; otherwise hours planned times the people it is meant for, as far as hours are not delivered, \
            and such a figure is marked as planned. Delivered is what took place so far. \
            People it is meant for: the number that is stated, otherwise the headcounts of the roles at the schools. \
            Where headcounts are not split by the grade, subject or experience that the audience names, they are not known. \
            At a school where people are counted, a role that the district counts and that is missing there has nobody; \
            who has two roles is counted in both. \
            For an element: the hours of its initiatives, each in full, divided by the people whom at least one of these \
            initiatives addresses, as far as hours and headcounts are known. \
            Reached: people reached, divided by those intended, over those with both on file; who is reached by two initiatives \
            counts twice. \
            Cost: what initiatives cost, in full for each element that they support, so that elements do not add up; at a group of \
            schools or a school the part that the people intended there are of all, where they are known.""";

    private final Facts facts;
    private final Sieve sieve;
    private final People people;
    private final Kept kept;

    /** What people get from what passes; what is kept of an earlier look is taken from there. */
    Doses(Facts facts, Sieve sieve, Kept kept) {
        this.facts = facts;
        this.sieve = sieve;
        this.kept = kept;
        people = new People(facts);
    }

    /** What is kept from one look to the next through the same filter. */
    static final class Kept {

        private final Map<Initiative, Known> known = new HashMap<>();
        private final Map<Element, Sum> sums = new HashMap<>();

        /** Forgets what is known of some initiatives. */
        void forget(Set<Initiative> changed) {
            known.keySet().removeAll(changed);
        }
    }

    /** What people get from the initiatives of an element, and what it was made of. */
    private record Sum(List<Known> parts, Dose dose) {

        boolean isOf(List<Known> now) {
            return parts.size() == now.size() && IntStream.range(0, now.size()).allMatch(i -> parts.get(i) == now.get(i));
        }
    }

    /** The picture with what people get from its initiatives. */
    SupportPicture in(SupportPicture claims) {
        var all = new LinkedHashMap<Initiative, Known>();
        claims.initiatives().forEach(i -> all.put(i, kept.known.computeIfAbsent(i, this::known)));
        var doses = new LinkedHashMap<Initiative, Dose>();
        all.forEach((initiative, known) -> doses.put(initiative, known.dose()));
        List<ElementSupport> elements = claims.elements().stream().map(e -> new ElementSupport(e.element(), e.links(), e.points(), e.core(), e.perSchool(),
                dose(e.element(), e.links().stream().map(ElementLink::eContainer).distinct().map(all::get).toList()))).toList();
        return new SupportPicture(claims.initiatives(), elements, claims.linkedToNothing(), claims.principles(), claims.noPrinciple(), claims.schools(),
                claims.method(), claims.coverage(), Map.copyOf(doses), METHOD + sieve.method(), claims.coverage() + ", " + coverage(all.values()));
    }

    /** What is known of one initiative. */
    private record Known(Initiative initiative, Dose dose, Optional<BitSet> counts, Optional<Reached> reached) {
    }

    private Known known(Initiative initiative) {
        var dose = new InitiativeDose(facts, people, initiative, sieve);
        return new Known(initiative, dose.dose(), dose.counts(), dose.reached());
    }

    private static String coverage(Collection<Known> all) {
        return number(all, k -> k.initiative().getHours() != null || !k.dose().planned() && k.dose().personHours().isPresent()) + " have hours, of "
                + number(all, k -> k.dose().people().isPresent()) + " the people are known, " + number(all, k -> k.reached().isPresent()) + " say whom they reached, "
                + number(all, k -> k.dose().cost().isPresent()) + " have a cost";
    }

    private static long number(Collection<Known> all, Predicate<Known> wanted) {
        return all.stream().filter(wanted).count();
    }

    private Dose dose(Element element, List<Known> all) {
        Sum before = kept.sums.get(element);
        Sum now = before != null && before.isOf(all) ? before : new Sum(all, dose(all));
        kept.sums.put(element, now);
        return now.dose();
    }

    /** What people get from the initiatives of one element. */
    private Dose dose(List<Known> all) {
        List<Known> counted = all.stream().filter(k -> k.dose().personHours().isPresent() && k.counts().isPresent()).toList();
        // Of one alone the number that is stated will do; of several nobody knows who is meant by two of them.
        List<Known> timed = counted.isEmpty() && all.size() == 1 ? all : counted;
        OptionalDouble hours = timed.stream().map(Known::dose).map(Dose::personHours).filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble).reduce(Double::sum).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        List<Reached> reached = all.stream().map(Known::reached).flatMap(Optional::stream).toList();
        double intended = reached.stream().mapToDouble(Reached::intended).sum();
        Optional<BigDecimal> cost = all.stream().map(Known::dose).map(Dose::cost).flatMap(Optional::stream).reduce(BigDecimal::add);
        return new Dose(timed.size() == 1 ? timed.getFirst().dose().people() : union(timed), hours, hours.isPresent() && timed.stream().anyMatch(k -> k.dose().planned()),
                intended == 0 ? OptionalDouble.empty() : OptionalDouble.of(reached.stream().mapToDouble(Reached::reached).sum() / intended), cost,
                Words.count(all.size(), "initiative") + ", " + number(all, k -> timed.contains(k) && k.dose().hoursPerPerson().isPresent()) + " with hours for each person, "
                        + reached.size() + " say whom they reached, " + number(all, k -> k.dose().cost().isPresent()) + " have a cost");
    }

    private OptionalInt union(List<Known> timed) {
        var all = new BitSet();
        timed.forEach(k -> all.or(k.counts().orElseThrow()));
        return timed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(people.number(all));
    }
}
