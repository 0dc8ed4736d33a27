package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Contradictions;
import org.throughline.api.coherence.Contradictions.Contradiction;
import org.throughline.api.coherence.Dose;
import org.throughline.api.coherence.Spending;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.organization.Department;
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
import org.throughline.ui.picture.Tone;
import org.throughline.ui.picture.Weight;

/** One department on one page. */
final class DepartmentPicture {

    private final DistrictPlan plan;
    private final Spoken say;
    private final Department department;
    private final Coherence coherence;
    private final Spending spending;
    private final List<Initiative> own;
    private final Map<Initiative, Dose> doses;
    private final List<Contradiction> told;

    DepartmentPicture(DistrictPlan plan, Spoken say, Department department, Coherence coherence, Contradictions contradictions, Spending spending) {
        this.plan = plan;
        this.say = say;
        this.department = department;
        this.coherence = coherence;
        this.spending = spending;
        own = plan.getInitiatives().stream().filter(i -> i.getDepartment() == department && Coherence.goesOn(i)).toList();
        doses = coherence.support(plan, SupportFilter.ALL).doses();
        told = contradictions.of(plan).stream().filter(c -> c.sides().stream().anyMatch(s -> s.initiatives().stream().anyMatch(own::contains))).toList();
    }

    Shown shown() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(lead(), Weight.STRONG, Stream.<EObject>concat(Stream.of(department), own.stream()).toList()));
        if (!own.isEmpty()) {
            blocks.add(Beside.of(heading(say.say(Messages.Office_hours), hours()), heading(say.say(Messages.Office_money), money())));
            blocks.add(heading(say.say(Messages.Office_claims), claims()));
            blocks.add(new Paragraph(say.count(told.size(), Messages.Page_contradiction, Messages.Page_contradictions), Weight.HEADING));
            told.forEach(c -> blocks.add(new ContradictionCards(say).block(c)));
            blocks.add(heading(say.say(Messages.Office_initiatives), initiatives()));
        }
        return new Shown(new Page(blocks), this::listing, say.say(Messages.Office_coverage, own.size(), own.stream().filter(i -> i.getHours() != null).count(),
                own.stream().filter(i -> i.getCost() != null).count()), say.say(Messages.Office_method));
    }

    private static Block heading(String heading, Block below) {
        return Page.of(new Paragraph(heading, Weight.HEADING), below);
    }

    private String lead() {
        if (own.isEmpty()) {
            return say.say(Messages.Office_nothing, say.name(department));
        }
        var schools = new LinkedHashSet<School>();
        own.forEach(i -> schools.addAll(coherence.schools(plan, i)));
        long required = own.stream().filter(DepartmentPicture::isRequired).count();
        return say.say(Messages.Office_lead, say.name(department), say.count(own.size(), Messages.One_initiative, Messages.Many_initiatives), required,
                say.dollars(own.stream().map(Initiative::getCost).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add)), schools.size(), plan.getDistrict().getSchools().size())
                + director();
    }

    /** Nothing where nobody is named, or only by the role that the sentence is about. */
    private String director() {
        return Optional.ofNullable(department.getDirector()).map(say::name).filter(name -> !say.say(Messages.Office_director).startsWith(name))
                .map(name -> " " + say.say(Messages.Office_director, name)).orElse("");
    }

    private static boolean isRequired(Initiative initiative) {
        return initiative.getAudience() != null && initiative.getAudience().getParticipation() == Participation.REQUIRED;
    }

    /** The hours it asks of each participant. */
    private Block hours() {
        List<Initiative> timed = own.stream().filter(i -> i.getHours() != null).sorted(Comparator.comparing(Initiative::getHours).reversed()).toList();
        return timed.isEmpty() ? new Paragraph(say.say(Messages.Office_noHours), Weight.PLAIN) : new Bars(timed.stream().map(i -> {
            String people = people(i);
            return Bar.of(say.full(i), i.getHours().doubleValue(), isRequired(i) ? Tone.FIRST : Tone.HOLLOW, say.say(isRequired(i) ? Messages.Year_hours : Messages.Office_free, say.hours(i.getHours())),
                    say.say(Messages.Office_asks, say.full(i), say.hours(i.getHours()), people, say.say(isRequired(i) ? Messages.Required : Messages.Not_required)), List.of(i));
        }).toList());
    }

    private String people(Initiative initiative) {
        Dose dose = doses.getOrDefault(initiative, Dose.UNKNOWN);
        return dose.people().isPresent() ? say.number(dose.people().getAsInt(), 0) : say.say(Messages.Not_stated);
    }

    /** What pays for it. */
    private Block money() {
        List<Bar> bars = spending.funds(plan).stream().map(u -> {
            List<Initiative> paid = u.paid().keySet().stream().filter(own::contains).filter(i -> u.paid().get(i).signum() > 0).toList();
            BigDecimal sum = paid.stream().map(u.paid()::get).reduce(BigDecimal.ZERO, BigDecimal::add);
            return Bar.of(say.name(u.fund()), sum.doubleValue(), Tone.FIRST, say.dollars(sum), say.say(Messages.Office_paid, say.name(u.fund()), say.dollars(sum), say.codes(paid)),
                    Stream.concat(Stream.of(u.fund()), paid.stream()).toList());
        }).filter(b -> b.behind().size() > 1).toList();
        return bars.isEmpty() ? new Paragraph(say.say(Messages.Office_noMoney), Weight.PLAIN) : new Bars(bars);
    }

    /** The elements it says that it supports. */
    private Block claims() {
        var claims = new LinkedHashMap<Element, List<ElementLink>>();
        own.forEach(i -> i.getLinks().stream().filter(l -> l.getElement() != null).forEach(l -> claims.computeIfAbsent(l.getElement(), e -> new ArrayList<>()).add(l)));
        if (claims.isEmpty()) {
            return new Paragraph(say.say(Messages.Office_noClaims), Weight.PLAIN);
        }
        return new Bars(claims.entrySet().stream().sorted(Comparator.comparing(c -> say.shortest(c.getKey()))).map(c -> {
            int points = c.getValue().stream().mapToInt(l -> l.getStrength().getValue()).sum();
            List<Initiative> by = c.getValue().stream().map(l -> (Initiative) l.eContainer()).toList();
            return Bar.of(say.full(c.getKey()), points, Tone.FIRST, say.say(by.size() == 1 ? Messages.Office_pointsOne : Messages.Office_points, points, by.size()),
                    say.say(Messages.Office_claim, say.full(c.getKey()), say.codes(by), points), Stream.concat(Stream.of(c.getKey()), by.stream()).toList());
        }).toList());
    }

    private Block initiatives() {
        List<Grid.Head> heads = List.of(new Grid.Head(say.say(Messages.Head_initiative), false), new Grid.Head(say.say(Messages.Head_decision), false), new Grid.Head(say.say(Messages.Head_schoolCount), true),
                new Grid.Head(say.say(Messages.Head_people), true), new Grid.Head(say.say(Messages.Head_hours), true), new Grid.Head(say.say(Messages.Head_dollars), true));
        return new Grid(heads, own.stream().map(i -> new Grid.Row(cells(i), Weight.PLAIN, say.words().sentence(i), List.of(i))).toList());
    }

    private List<String> cells(Initiative i) {
        return List.of(say.full(i), decision(i), Integer.toString(coherence.schools(plan, i).size()), people(i), i.getHours() == null ? say.say(Messages.Not_stated) : say.hours(i.getHours()),
                i.getCost() == null ? say.say(Messages.Not_stated) : say.dollars(i.getCost()));
    }

    private String decision(Initiative initiative) {
        return initiative.getDecision() == null ? say.say(Messages.Office_undecided) : say.words().text(InitiativesPackage.Literals.DECISION__KIND, initiative.getDecision().getKind());
    }

    private Listing listing() {
        var lines = new ArrayList<Listing.Line>();
        own.forEach(i -> {
            var cells = new ArrayList<>(cells(i));
            cells.add(say.list(i.getLinks().stream().filter(l -> l.getElement() != null).map(l -> say.shortest(l.getElement())).toList()));
            lines.add(new Listing.Line(cells, Optional.of(i)));
        });
        return new Listing(List.of(say.say(Messages.Head_initiative), say.say(Messages.Head_decision), say.say(Messages.Head_schoolCount), say.say(Messages.Head_people), say.say(Messages.Head_hours),
                say.say(Messages.Head_dollars), say.say(Messages.Head_elements)), lines);
    }
}
