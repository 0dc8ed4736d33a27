package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.coherence.internal.Facts.Sides;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.organization.Person;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.support.SupportAssignment;
import org.throughline.model.support.SupportKind;
import org.throughline.model.support.Team;

/** What was promised against what is given: coaches, team time, the hours of those who supervise. */
@Component(service = Analysis.class)
public final class DeliveryFindings implements FactsAnalysis {

    /** Less than this share of the planned team time is worth a look. */
    private static final double LITTLE = 0.6;
    /** Up to this part of what the others have is less; more is as good as the same. */
    private static final double AS_MANY = 0.9;

    @Override
    public Set<Subject> reads() {
        return Set.of(Subject.SUPPORT, Subject.INITIATIVES, Subject.LINKS);
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var found = new ArrayList<Finding>();
        facts.compared().ifPresent(sides -> coaches(facts, sides, found));
        teamTime(facts, found);
        givers(facts.plan(), found);
        return found;
    }

    /** Links may look fair where filled coaching posts are not. */
    private static void coaches(Facts facts, Sides sides, List<Finding> found) {
        List<SupportAssignment> posts = facts.plan().getSupportAssignments().stream()
                .filter(a -> a.getKind() == SupportKind.COACHING && a.getSchool() != null && a.getPromised() != null).toList();
        double group = perTenNew(posts, sides.group());
        double others = perTenNew(posts, sides.others());
        List<SupportAssignment> vacant = posts.stream().filter(a -> vacancy(a).signum() > 0).toList();
        if (Double.isNaN(group) || Double.isNaN(others) || group > AS_MANY * others) {
            return;
        }
        BigDecimal open = vacant.stream().map(DeliveryFindings::vacancy).reduce(BigDecimal.ZERO, BigDecimal::add);
        String links = coachedElement(facts).map(e -> linksSay(facts, e, sides)).orElse("");
        String vacancies = open.signum() == 0 ? "" : " Of the posts promised " + open.toPlainString() + " are vacant, at "
                + Words.list(vacant.stream().map(SupportAssignment::getSchool).toList()) + ".";
        found.add(new Finding("delivery.coaches", links + "For ten teachers in their first two years " + Words.name(sides.of()) + " have "
                + Words.two(group) + " filled coaching posts, the other schools " + Words.two(others) + "." + vacancies,
                "Filled full-time equivalents of coaching, divided by teachers in their first two years, times ten, over the schools of each side; "
                        + "at least a tenth less than the others.",
                Words.count(posts.size(), "school") + " with coaching posts on file", Words.ids(vacant, vacant.stream().map(SupportAssignment::getSchool).toList()),
                Words.two(group)));
    }

    private static BigDecimal vacancy(SupportAssignment a) {
        return a.getPromised().subtract(a.getFilled() == null ? BigDecimal.ZERO : a.getFilled());
    }

    private static double perTenNew(Collection<SupportAssignment> posts, Set<School> schools) {
        double filled = posts.stream().filter(a -> schools.contains(a.getSchool()) && a.getFilled() != null).mapToDouble(a -> a.getFilled().doubleValue()).sum();
        double fresh = schools.stream().map(School::getInexperiencedTeachers).filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue).sum();
        return fresh == 0 || posts.isEmpty() ? Double.NaN : 10 * filled / fresh;
    }

    /** The element that coaching is the core of, as its owners claim. */
    private static Optional<ElementSupport> coachedElement(Facts facts) {
        return facts.claims().elements().stream()
                .max(Comparator.comparingLong(DeliveryFindings::coreOfRoles)).filter(e -> coreOfRoles(e) > 0);
    }

    private static long coreOfRoles(ElementSupport support) {
        return support.links().stream().filter(l -> l.getStrength() == Strength.CORE
                && ((Initiative) l.eContainer()).getKind() == InitiativeKind.SUPPORT_ROLE).count();
    }

    private static String linksSay(Facts facts, ElementSupport coached, Sides sides) {
        double group = Claims.perSchool(facts, coached.links(), sides.group()).orElse(0);
        double others = Claims.perSchool(facts, coached.links(), sides.others()).orElse(0);
        return group < others ? "" : "The links to " + Words.full(coached.element()) + " look fair (" + Words.two(group) + " points a school against "
                + Words.two(others) + "), and posts tell otherwise. ";
    }

    private static void teamTime(Facts facts, List<Finding> found) {
        List<Team> teams = facts.plan().getTeams().stream().filter(t -> t.getMinutesPlanned() != null && t.getMinutesDelivered() != null
                && t.getMinutesPlanned().signum() > 0).toList();
        List<Team> little = teams.stream().filter(t -> t.getMinutesDelivered().doubleValue() < LITTLE * t.getMinutesPlanned().doubleValue()).toList();
        if (little.isEmpty()) {
            return;
        }
        String sides = facts.compared().map(s -> " In " + Words.name(s.of()) + " it is " + mean(teams, s.group())
                + ", in the other schools " + mean(teams, s.others()) + ".").orElse("");
        double mean = teams.stream().mapToDouble(t -> t.getMinutesDelivered().doubleValue()).average().orElse(0);
        found.add(new Finding("delivery.team-time", "Teams get " + Words.number(mean, 1) + " of "
                + Words.number(teams.stream().mapToDouble(t -> t.getMinutesPlanned().doubleValue()).average().orElse(0), 1)
                + " planned minutes a week." + sides + " Less than 60 percent: " + Words.and(little.stream().map(t ->
                    (t.getSchool() == null ? Words.called(t) : Words.called(t.getSchool())) + " " + t.getMinutesDelivered().toPlainString()).toList()) + ".",
                "Minutes delivered, unweighted mean over teams; teams with less than 60 percent of what was planned.",
                teams.size() + " of " + Words.count(facts.plan().getTeams().size(), "team") + " have both figures", Words.ids(little), Words.number(mean, 1)));
    }

    private static String mean(Collection<Team> teams, Set<School> schools) {
        var mean = teams.stream().filter(t -> schools.contains(t.getSchool())).mapToDouble(t -> t.getMinutesDelivered().doubleValue()).average();
        return mean.isPresent() ? Words.number(mean.getAsDouble(), 1) : Figures.NO_DATA;
    }

    /** One finding for all who promised more than they have. */
    private static void givers(DistrictPlan plan, List<Finding> found) {
        var over = new ArrayList<Person>();
        var words = new ArrayList<String>();
        var promised = Facts.by(plan.getSupportAssignments().stream().filter(a -> a.getHoursPromised() != null).toList(), SupportAssignment::getGiver);
        promised.forEach((giver, all) -> {
            Optional<BigDecimal> has = all.stream().map(SupportAssignment::getGiverCapacity).filter(Objects::nonNull).findFirst();
            BigDecimal sum = all.stream().map(SupportAssignment::getHoursPromised).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (has.isPresent() && sum.compareTo(has.get()) > 0) {
                over.add(giver);
                words.add(Words.name(giver) + " " + sum.toPlainString() + " of " + has.get().toPlainString());
            }
        });
        if (!over.isEmpty()) {
            found.add(new Finding("delivery.over-promised", "More hours of support are promised than there are: " + Words.and(words) + ".",
                    "Hours promised by each person, against the hours that person has for it in a year.",
                    Words.count(promised.size(), "person").replace("persons", "people") + " with hours promised",
                    Words.ids(over, promised.entrySet().stream().filter(p -> over.contains(p.getKey())).flatMap(p -> p.getValue().stream()).toList()),
                    Integer.toString(over.size())));
        }
    }
}
