package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Contradictions;
import org.throughline.api.coherence.Contradictions.Contradiction;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.api.coherence.YearOfWork.SlotLoad;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Listing;
import org.throughline.ui.picture.Bar;
import org.throughline.ui.picture.Bars;
import org.throughline.ui.picture.Beside;
import org.throughline.ui.picture.Block;
import org.throughline.ui.picture.Grid;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Part;
import org.throughline.ui.picture.Tone;
import org.throughline.ui.picture.Weight;

/** One school on one page. */
final class SchoolPicture {

    private final DistrictPlan plan;
    private final Spoken say;
    private final School school;
    private final List<Initiative> landing;
    private final List<YearOfWork> years;
    private final List<Contradiction> told;

    SchoolPicture(DistrictPlan plan, Spoken say, School school, Coherence coherence, Workloads workloads, Contradictions contradictions) {
        this.plan = plan;
        this.say = say;
        this.school = school;
        landing = plan.getInitiatives().stream().filter(i -> Coherence.goesOn(i) && coherence.schools(plan, i).contains(school)).toList();
        years = workloads.fullest(plan, school);
        told = contradictions.of(plan).stream().filter(c -> c.schools().contains(school)).toList();
    }

    Shown shown() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(lead(), Weight.STRONG, Stream.<EObject>concat(Stream.of(school), landing.stream()).toList()));
        Block time = Page.of(new Paragraph(say.say(Messages.School_time), Weight.HEADING), years.isEmpty() ? new Paragraph(say.say(Messages.School_noTime), Weight.PLAIN)
                : new Bars(years.stream().map(this::role).toList()));
        Block help = Page.of(new Paragraph(say.say(Messages.Page_help, say.name(school)), Weight.HEADING), new Promises(plan, say, school).bars());
        blocks.add(Beside.of(time, help));
        blocks.add(new Paragraph(say.count(told.size(), Messages.Page_contradiction, Messages.Page_contradictions), Weight.HEADING));
        blocks.add(contradictions());
        blocks.add(new Paragraph(say.count(landing.size(), Messages.School_landsOne, Messages.School_lands), Weight.HEADING));
        blocks.add(initiatives());
        long timed = landing.stream().filter(i -> i.getHours() != null).count();
        return new Shown(new Page(blocks), this::listing, say.say(Messages.School_coverage, landing.size(), timed, years.size()),
                years.isEmpty() ? "" : years.get(0).method() + " " + say.say(Messages.School_method));
    }

    /** What kind of school it is, and what lands there. */
    private String lead() {
        var said = new ArrayList<String>();
        Optional.ofNullable(school.getGrades()).ifPresent(g -> said.add(say.say(Messages.School_grades, g)));
        Optional.ofNullable(school.getEnrollment()).ifPresent(n -> said.add(say.say(Messages.School_students, say.number(n, 0))));
        Optional.ofNullable(school.getEconomicallyDisadvantaged()).ifPresent(p -> said.add(say.say(Messages.School_disadvantaged, say.number(p.doubleValue(), 1))));
        Optional.ofNullable(school.getTeachers()).ifPresent(t -> said.add(say.say(Messages.School_teachers, say.number(t.doubleValue(), 1))));
        Optional.ofNullable(school.getInexperiencedTeachers()).ifPresent(t -> said.add(say.say(Messages.School_new, say.number(t.doubleValue(), 1))));
        Optional.ofNullable(school.getPrincipalTenure()).ifPresent(t -> said.add(t.signum() == 0 ? say.say(Messages.School_firstYear)
                : say.say(t.compareTo(BigDecimal.ONE) == 0 ? Messages.School_oneYear : Messages.School_tenure, say.number(t.doubleValue(), 1))));
        String most = years.isEmpty() ? "" : " " + say.say(Messages.School_most, say.hours(years.get(0).hours()), say.person(years.get(0).who()));
        return say.say(Messages.School_lead, say.full(school), say.list(said), say.count(landing.size(), Messages.One_initiative, Messages.Many_initiatives)) + most;
    }

    private Bar role(YearOfWork year) {
        List<SlotLoad> over = year.slots().stream().filter(SlotLoad::over).toList();
        String where = say.list(over.stream().map(s -> say.say(Messages.School_over, say.shortest(s.slot()), say.hours(s.hours()), say.hours(s.capacity().orElseThrow()))).toList());
        String figure = over.isEmpty() ? say.say(Messages.Year_hours, say.hours(year.hours())) : say.say(Messages.School_hoursOver, say.hours(year.hours()), where);
        String sentence = say.say(Messages.School_role, Spoken.upper(say.person(year.who())), say.hours(year.hours()), say.codes(year.initiatives()))
                + (over.isEmpty() ? "" : " " + say.say(Messages.Year_over, where));
        return new Bar(say.name(year.who().role()), List.of(new Part(year.hours().doubleValue(), over.isEmpty() ? Tone.FIRST : Tone.OVER, "", List.of())), OptionalDouble.empty(), figure,
                !over.isEmpty(), sentence, Stream.concat(Stream.of(year.who().role()), year.initiatives().stream()).toList());
    }

    private Block contradictions() {
        List<Grid.Head> heads = List.of(new Grid.Head(say.say(Messages.Head_topic), false), new Grid.Head(say.say(Messages.Head_oneAsks), false), new Grid.Head(say.say(Messages.Head_otherAsks), false));
        var cards = new ContradictionCards(say);
        return told.isEmpty() ? new Paragraph(say.say(Messages.Page_noContradiction), Weight.PLAIN) : new Grid(heads, told.stream().map(c -> new Grid.Row(cards.line(c).cells().subList(0, 3),
                Weight.PLAIN, c.topic() + ". " + cards.whom(c), c.sides().stream().flatMap(s -> s.initiatives().stream()).toList())).toList());
    }

    private Block initiatives() {
        List<Grid.Head> heads = Stream.of(Messages.Head_initiative, Messages.Head_owner, Messages.Head_takesPart, Messages.Head_slot).map(h -> new Grid.Head(say.say(h), false)).collect(Collectors.toCollection(ArrayList::new));
        heads.add(new Grid.Head(say.say(Messages.Head_hours), true));
        return landing.isEmpty() ? new Paragraph(say.say(Messages.School_nothing), Weight.PLAIN) : new Grid(heads, landing.stream().sorted(Comparator.comparing(i -> !isRequired(i)))
                .map(i -> new Grid.Row(cells(i), Weight.PLAIN, say.words().sentence(i), List.of(i))).toList());
    }

    private static boolean isRequired(Initiative initiative) {
        return initiative.getAudience() != null && initiative.getAudience().getParticipation() == Participation.REQUIRED;
    }

    private List<String> cells(Initiative i) {
        return List.of(say.full(i), i.getDepartment() == null ? "" : say.name(i.getDepartment()), say.say(isRequired(i) ? Messages.Required : Messages.Not_required),
                i.getSlot() == null ? "" : say.name(i.getSlot()), i.getHours() == null ? say.say(Messages.Not_stated) : say.hours(i.getHours()));
    }

    private Listing listing() {
        var lines = new ArrayList<Listing.Line>();
        years.forEach(y -> lines.add(new Listing.Line(List.of(Spoken.upper(say.person(y.who())), say.say(Messages.Year_hours, say.hours(y.hours())),
                say.list(y.slots().stream().filter(SlotLoad::over).map(s -> say.say(Messages.School_over, say.name(s.slot()), say.hours(s.hours()), say.hours(s.capacity().orElseThrow()))).toList()),
                say.all(y.initiatives())), Optional.of(y.who().role()))));
        lines.addAll(new Promises(plan, say, school).lines());
        told.forEach(c -> lines.add(new Listing.Line(new ContradictionCards(say).line(c).cells().subList(0, 4), Optional.of(c.sides().get(0).initiatives().get(0)))));
        landing.forEach(i -> lines.add(new Listing.Line(List.of(say.full(i), i.getHours() == null ? say.say(Messages.Not_stated) : say.say(Messages.Year_hours, say.hours(i.getHours())),
                i.getSlot() == null ? "" : say.name(i.getSlot()), i.getDepartment() == null ? "" : say.name(i.getDepartment())), Optional.of(i))));
        return new Listing(List.of(say.say(Messages.Head_what), say.say(Messages.Head_figure), say.say(Messages.Head_where), say.say(Messages.Head_behind)), lines);
    }
}
