package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Profile;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.api.coherence.YearOfWork.SlotLoad;
import org.throughline.coherence.internal.Facts.Post;
import org.throughline.coherence.internal.Loads.Load;
import org.throughline.model.calendar.SchoolYear;
import org.throughline.model.calendar.SlotCapacity;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/** What the year of one kind of person holds. */
@Component(service = Workloads.class)
public final class InstalledWorkloads implements Workloads {

    private static final String METHOD = "The hours of every initiative that is required of this role, school, grade and year of work, "
            + "each spread evenly over its months.";
    /** Where no school year says when it starts. */
    private static final Month USUAL_START = Month.AUGUST;

    @Override
    public List<Profile> profiles(DistrictPlan plan) {
        return new Facts(plan).profiles();
    }

    @Override
    public YearOfWork year(DistrictPlan plan, Profile who) {
        return year(new Facts(plan), who);
    }

    @Override
    public List<YearOfWork> fullest(DistrictPlan plan, School school) {
        var facts = new Facts(plan);
        List<Initiative> required = facts.required();
        return Facts.by(facts.posts().stream().filter(p -> p.school() == school).toList(), Post::role).values().stream()
                .map(posts -> Loads.most(Loads.of(facts, required, posts, Facts.YEARS))).flatMap(Optional::stream).map(l -> year(facts, l.who()))
                .sorted(Comparator.comparing(YearOfWork::hours).reversed()).toList();
    }

    private static YearOfWork year(Facts facts, Profile who) {
        List<Initiative> meant = facts.initiatives().stream().filter(i -> facts.reachOf(i).required() && facts.reachOf(i).has(who)).toList();
        List<Initiative> timed = meant.stream().filter(i -> i.getHours() != null).toList();
        List<Initiative> untimed = meant.stream().filter(i -> i.getHours() == null).toList();
        return new YearOfWork(who, timed, untimed, sum(timed), months(facts.plan(), timed), slots(facts.plan(), who.role(), timed),
                byKind(timed), METHOD, Words.count(meant.size(), "required initiative") + ", " + timed.size() + " have hours");
    }

    @Override
    public Optional<Profile> most(DistrictPlan plan, Optional<Role> role, Optional<School> school, Optional<Integer> grade, Optional<Integer> year) {
        var facts = new Facts(plan);
        List<Post> posts = facts.posts().stream().filter(p -> isOr(role, p.role()) && isOr(school, p.school())).toList();
        int[] years = year.map(y -> new int[] {y}).orElse(Facts.YEARS);
        return Loads.most(Loads.of(facts, facts.required(), posts, years).stream().filter(l -> isOr(grade, l.who().grade())).toList()).map(Load::who);
    }

    private static boolean isOr(Optional<?> wanted, Object value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }

    private static Map<Month, BigDecimal> months(DistrictPlan plan, List<Initiative> timed) {
        Month start = plan.getYears().stream().map(SchoolYear::getStarts).filter(Objects::nonNull)
                .reduce((a, b) -> b).map(d -> d.getMonth()).orElse(USUAL_START);
        var months = new LinkedHashMap<Month, BigDecimal>();
        for (int i = 0; i < 12; i++) {
            months.put(start.plus(i), BigDecimal.ZERO);
        }
        timed.forEach(initiative -> initiative.getMonths().stream().distinct().filter(m -> m >= 1 && m <= 12).map(Month::of)
                .forEach(month -> months.merge(month, YearOfWork.monthly(initiative), BigDecimal::add)));
        return Collections.unmodifiableMap(months);
    }

    private static List<SlotLoad> slots(DistrictPlan plan, Role role, List<Initiative> timed) {
        var slots = new ArrayList<SlotLoad>();
        for (TimeSlot slot : plan.getTimeSlots()) {
            List<Initiative> inIt = timed.stream().filter(i -> i.getSlot() == slot).toList();
            if (!inIt.isEmpty()) {
                slots.add(new SlotLoad(slot, inIt, sum(inIt), capacity(slot, role)));
            }
        }
        return List.copyOf(slots);
    }

    /** The most that may be required of a role in a slot, or else the hours it has there. */
    static Optional<BigDecimal> capacity(TimeSlot slot, Role role) {
        return Optional.ofNullable(slot.getRequiredAtMost())
                .or(() -> slot.getCapacities().stream().filter(c -> isFor(c, role)).map(SlotCapacity::getHours).filter(Objects::nonNull).reduce((a, b) -> b))
                .or(() -> Optional.ofNullable(slot.getHoursPerYear()));
    }

    private static boolean isFor(SlotCapacity capacity, Role role) {
        return capacity.getRole() == role || capacity.getRoleGroup() != null && capacity.getRoleGroup().getRoles().contains(role);
    }

    private static Map<InitiativeKind, BigDecimal> byKind(List<Initiative> timed) {
        var kinds = new EnumMap<InitiativeKind, BigDecimal>(InitiativeKind.class);
        timed.forEach(i -> kinds.merge(i.getKind(), i.getHours(), BigDecimal::add));
        return Collections.unmodifiableMap(kinds);
    }

    private static BigDecimal sum(Collection<Initiative> timed) {
        return timed.stream().map(Initiative::getHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
