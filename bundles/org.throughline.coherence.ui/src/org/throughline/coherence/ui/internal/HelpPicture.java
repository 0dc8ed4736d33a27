package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.throughline.coherence.ui.internal.Coaching.Beneficiary;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.support.SupportKind;
import org.throughline.ui.Listing;
import org.throughline.ui.picture.Bar;
import org.throughline.ui.picture.Bars;
import org.throughline.ui.picture.Block;
import org.throughline.ui.picture.Legend;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Part;
import org.throughline.ui.picture.Tone;
import org.throughline.ui.picture.Weight;

/** Help by group of schools and by school, drawn. */
final class HelpPicture {

    private static final int TEN = 10;

    private final DistrictPlan plan;
    private final Spoken say;
    private final SupportKind kind;
    private final String group;
    private final List<School> inGroup;
    private final List<School> others;
    private final Beneficiary people;
    private final Help all;

    HelpPicture(DistrictPlan plan, Spoken say, SupportKind kind, Optional<SchoolGroup> group, Set<School> inGroup, Beneficiary people) {
        this.plan = plan;
        this.say = say;
        this.kind = kind;
        this.group = group.map(say::name).orElse("");
        this.people = people;
        List<School> schools = plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchools();
        this.inGroup = schools.stream().filter(inGroup::contains).toList();
        others = schools.stream().filter(s -> !inGroup.contains(s)).toList();
        all = Help.of(plan, kind, schools);
    }

    Shown shown() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(sentence(), Weight.STRONG, all.assignments()));
        var entries = List.of(new Legend.Entry(Tone.FIRST, say.say(all.inPosts() ? Messages.Help_filled : Messages.Help_given)),
                new Legend.Entry(Tone.HOLLOW, say.say(all.inPosts() ? Messages.Help_vacant : Messages.Help_notYet)));
        blocks.add(new Legend(entries, ""));
        blocks.add(new Paragraph(say.say(people == Beneficiary.NEW ? Messages.Help_tenNew : Messages.Help_tenTeachers), Weight.HEADING));
        blocks.add(new Bars(sides().map(s -> side(s.name(), s.help())).toList()));
        double most = Stream.concat(inGroup.stream(), others.stream()).map(s -> Help.of(plan, kind, List.of(s))).mapToDouble(h -> h.given() + h.missing()).max().orElse(0);
        sides().forEach(s -> {
            blocks.add(new Paragraph(s.name(), Weight.HEADING));
            blocks.add(new Bars(s.help().schools().stream().map(this::school).toList(), most));
        });
        long known = all.schools().stream().filter(s -> all.assignments().stream().anyMatch(a -> a.getSchool() == s)).count();
        return new Shown(new Page(blocks), this::listing, say.say(Messages.Help_coverage, known, all.schools().size()),
                say.say(all.inPosts() ? Messages.Help_methodPosts : Messages.Help_methodHours));
    }

    /** Some schools under a name. */
    private record Side(String name, Help help) {
    }

    private Stream<Side> sides() {
        return group.isEmpty() ? Stream.of(new Side(say.say(Messages.Pick_allSchools), all))
                : Stream.of(new Side(group, Help.of(plan, kind, inGroup)), new Side(say.say(Messages.Help_others), Help.of(plan, kind, others)));
    }

    private String sentence() {
        String whole = all.inPosts()
                ? say.say(Messages.Help_posts, say.number(all.promised().map(BigDecimal::doubleValue).orElse(0.0), 2), say.number(all.given(), 2), say.number(all.missing(), 2))
                : say.say(Messages.Help_hours, all.hoursPromised().map(say::hours).orElse(say.say(Messages.Not_stated)), say.hours(BigDecimal.valueOf(all.given())));
        List<String> rates = sides().filter(s -> !group.isEmpty()).map(s -> say.say(Messages.Help_rate, s.name(), rate(s.help()))).toList();
        return rates.isEmpty() ? whole : say.say(people == Beneficiary.NEW ? Messages.Help_forTenNew : Messages.Help_forTenTeachers, say.list(rates)) + " " + whole;
    }

    private String rate(Help help) {
        OptionalDouble rate = help.per(help.given(), TEN, people::at);
        return rate.isPresent() ? say.two(rate.getAsDouble()) : say.say(Messages.Not_stated);
    }

    private Bar side(String name, Help help) {
        double given = help.per(help.given(), TEN, people::at).orElse(0);
        double missing = help.per(help.missing(), TEN, people::at).orElse(0);
        String sentence = say.say(all.inPosts() ? Messages.Help_sidePosts : Messages.Help_sideHours, name, say.number(help.given(), 2), say.number(help.given() + help.missing(), 2),
                say.number(help.people(people::at), 1), say.say(people == Beneficiary.NEW ? Messages.Help_newTeachers : Messages.Help_teachers), rate(help));
        return new Bar(name, parts(given, missing, sentence, help), OptionalDouble.empty(), rate(help), false, sentence, help.schools());
    }

    private Bar school(School school) {
        Help help = Help.of(plan, kind, List.of(school));
        var behind = new ArrayList<EObject>(help.assignments());
        behind.add(school);
        String count = people.at(school) == null ? say.say(Messages.Not_stated) : say.number(people.at(school).doubleValue(), 1);
        String sentence = help.assignments().isEmpty() ? say.say(Messages.Help_noneAt, say.name(school))
                : say.say(help.inPosts() ? Messages.Help_schoolPosts : Messages.Help_schoolHours, say.name(school), say.number(help.given(), 2), say.number(help.given() + help.missing(), 2), count,
                        say.say(people == Beneficiary.NEW ? Messages.Help_newTeachers : Messages.Help_teachers), rate(help));
        boolean vacant = help.inPosts() && help.missing() > 0;
        String figure = help.assignments().isEmpty() ? say.say(Messages.Not_stated) : say.say(vacant ? Messages.Help_figureVacant : Messages.Help_figure,
                say.number(help.given(), 2), say.number(help.given() + help.missing(), 2), say.number(help.missing(), 2));
        return new Bar(say.full(school), parts(help.given(), help.missing(), "", help), OptionalDouble.empty(), figure, vacant, sentence, behind);
    }

    private List<Part> parts(double given, double missing, String sentence, Help help) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(given, Tone.FIRST, "", List.of()));
        if (missing > 0) {
            List<EObject> vacant = new ArrayList<>(help.assignments().stream().filter(a -> Help.of(plan, kind, List.of(a.getSchool())).missing() > 0).toList());
            parts.add(new Part(missing, Tone.HOLLOW, sentence.isEmpty() ? "" : say.say(all.inPosts() ? Messages.Help_vacantPart : Messages.Help_openPart, say.number(help.missing(), 2),
                    say.list(vacant.stream().map(say::name).toList())), vacant));
        }
        return parts;
    }

    private Listing listing() {
        var lines = new ArrayList<Listing.Line>();
        sides().forEach(s -> {
            lines.add(line(s.name(), "", s.help(), Optional.empty()));
            s.help().schools().forEach(x -> lines.add(line(say.full(x), s.name(), Help.of(plan, kind, List.of(x)), Optional.of(x))));
        });
        return new Listing(List.of(say.say(Messages.Head_school), say.say(Messages.Head_group), say.say(Messages.Head_newTeachers), say.say(Messages.Head_teachers), say.say(Messages.Head_promised), say.say(Messages.Head_filled),
                say.say(Messages.Head_vacant), say.say(people == Beneficiary.NEW ? Messages.Help_tenNew : Messages.Help_tenTeachers), say.say(Messages.Head_hoursPromised), say.say(Messages.Head_hoursGiven)), lines);
    }

    private Listing.Line line(String name, String side, Help help, Optional<EObject> about) {
        return new Listing.Line(List.of(name, side, say.number(help.people(School::getInexperiencedTeachers), 1), say.number(help.people(School::getTeachers), 1),
                help.promised().map(this::posts).orElse(""), help.filled().map(this::posts).orElse(""), help.inPosts() ? posts(help.vacant()) : "", rate(help),
                help.hoursPromised().map(say::hours).orElse(""), help.hoursGiven().map(say::hours).orElse("")), about);
    }

    private String posts(BigDecimal posts) {
        return say.number(posts.doubleValue(), 2);
    }
}
