package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Spending.Ending;
import org.throughline.api.coherence.Spending.FundUse;
import org.throughline.model.initiatives.EffectMeasure;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.money.EvidenceLevel;
import org.throughline.model.money.Fund;
import org.throughline.model.money.FundKind;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Listing;
import org.throughline.ui.picture.Bar;
import org.throughline.ui.picture.Bars;
import org.throughline.ui.picture.Block;
import org.throughline.ui.picture.Grid;
import org.throughline.ui.picture.Legend;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Part;
import org.throughline.ui.picture.Tone;
import org.throughline.ui.picture.Weight;

/** Funds and what they pay, drawn. */
final class MoneyPicture {

    private final DistrictPlan plan;
    private final Spoken say;
    private final List<FundUse> uses;
    private final List<Ending> endings;
    private final List<Initiative> going;

    MoneyPicture(DistrictPlan plan, Spoken say, List<FundUse> uses, List<Ending> endings, Optional<Fund> only) {
        this.plan = plan;
        this.say = say;
        this.uses = uses.stream().filter(u -> only.isEmpty() || u.fund() == only.get()).toList();
        this.endings = endings.stream().filter(e -> only.isEmpty() || e.funds().contains(only.get())).toList();
        going = plan.getInitiatives().stream().filter(Coherence::goesOn).filter(i -> only.isEmpty() || this.uses.stream().anyMatch(u -> u.paid().containsKey(i))).toList();
    }

    Shown shown() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(sentence(), Weight.STRONG, going));
        blocks.add(new Legend(List.of(new Legend.Entry(Tone.FIRST, say.say(Messages.Money_shows)), new Legend.Entry(Tone.SECOND, say.say(Messages.Money_liked)),
                new Legend.Entry(Tone.REST, say.say(Messages.Money_nothingShown))), say.say(Messages.Money_line)));
        blocks.add(new Bars(uses.stream().map(this::bar).toList()));
        endings.forEach(e -> ending(e, blocks));
        blocks.add(new Paragraph(say.say(Messages.Money_worth), Weight.HEADING));
        blocks.add(figures());
        if (uses.size() == 1) {
            blocks.add(new Paragraph(say.say(Messages.Money_pays, say.name(uses.get(0).fund())), Weight.HEADING));
            blocks.add(new Bars(uses.get(0).paid().entrySet().stream().sorted(Map.Entry.<Initiative, BigDecimal>comparingByValue().reversed())
                    .map(p -> initiative(p.getKey(), p.getValue())).toList()));
        }
        long costs = plan.getInitiatives().stream().filter(Coherence::goesOn).filter(i -> i.getCost() != null).count();
        long funded = plan.getInitiatives().stream().filter(Coherence::goesOn).filter(i -> !i.getFunding().isEmpty()).count();
        long all = plan.getInitiatives().stream().filter(Coherence::goesOn).count();
        return new Shown(new Page(blocks), this::listing, say.say(Messages.Money_coverage, all, costs, funded), say.say(Messages.Money_method));
    }

    private String sentence() {
        var said = new StringBuilder(say.say(Messages.Money_all, initiatives(going.size()), say.dollars(sum(going.stream().map(Initiative::getCost).toList()))));
        uses.stream().filter(MoneyPicture::over).forEach(u -> said.append(' ').append(say.say(Messages.Money_over, say.name(u.fund()), say.dollars(u.left().orElseThrow().negate()))));
        endings.forEach(e -> said.append(' ').append(say.say(Messages.Money_ends, say.dollars(e.amount()), initiatives(e.paid().size()), say.day(e.on()))));
        return said.toString();
    }

    private String initiatives(int number) {
        return say.count(number, Messages.One_initiative, Messages.Many_initiatives);
    }

    private static boolean over(FundUse use) {
        return use.left().filter(l -> l.signum() < 0).isPresent();
    }

    private Bar bar(FundUse use) {
        Fund fund = use.fund();
        // the strongest evidence first: what the money shows for itself stands together
        List<Part> parts = use.paid().entrySet().stream().filter(p -> p.getValue().signum() > 0).sorted(Comparator.comparing(p -> tone(p.getKey())))
                .map(p -> new Part(p.getValue().doubleValue(), tone(p.getKey()), paid(p.getKey(), p.getValue()), List.of(p.getKey()))).toList();
        String there = fund.getAvailable() == null ? say.say(Messages.Not_stated) : say.dollars(fund.getAvailable());
        String figure = fund.getAvailable() == null ? say.dollars(use.planned()) : say.say(Messages.Money_of, say.dollars(use.planned()), there);
        String left = use.left().map(l -> say.say(l.signum() < 0 ? Messages.Money_tooMuch : Messages.Money_left, say.dollars(l.abs()))).orElse("");
        String ends = fund.getEnds() == null ? "" : say.say(Boolean.FALSE.equals(fund.getRenewalExpected()) ? Messages.Money_endsNot : Messages.Money_until, say.day(fund.getEnds()));
        String sentence = (say.say(Messages.Money_fund, say.name(fund), say.dollars(use.planned()), initiatives(use.paid().size()), there)
                + " " + left + (ends.isEmpty() ? "" : " " + Spoken.upper(ends) + ".")).strip();
        return new Bar(say.name(fund) + (ends.isEmpty() ? "" : "\n" + ends), parts, fund.getAvailable() == null ? OptionalDouble.empty() : OptionalDouble.of(fund.getAvailable().doubleValue()),
                figure, over(use), sentence, Stream.concat(Stream.of(fund), use.paid().keySet().stream()).toList());
    }

    private String paid(Initiative initiative, BigDecimal amount) {
        return say.say(Messages.Money_part, say.full(initiative), say.dollars(amount), measure(initiative));
    }

    private String measure(Initiative initiative) {
        return say.words().text(InitiativesPackage.Literals.INITIATIVE__MEASURE, initiative.getMeasure());
    }

    private static Tone tone(Initiative initiative) {
        return switch (initiative.getMeasure()) {
            case PRACTICE, STUDENT -> Tone.FIRST;
            case PARTICIPATION, SATISFACTION -> Tone.SECOND;
            case NONE, NOT_STATED -> Tone.REST;
        };
    }

    private Bar initiative(Initiative initiative, BigDecimal amount) {
        return Bar.of(say.full(initiative), amount.doubleValue(), tone(initiative), say.dollars(amount), paid(initiative, amount), List.of(initiative));
    }

    private void ending(Ending ending, List<Block> blocks) {
        blocks.add(new Paragraph(say.say(ending.funds().size() == 1 ? Messages.Money_endOne : Messages.Money_endMany, say.list(ending.funds().stream().map(say::name).toList()), say.day(ending.on()),
                initiatives(ending.paid().size()), say.dollars(ending.amount())), Weight.HEADING, ending.funds()));
        blocks.add(new Bars(ending.paid().entrySet().stream().sorted(Map.Entry.<Initiative, BigDecimal>comparingByValue().reversed())
                .map(p -> initiative(p.getKey(), p.getValue())).toList()));
        if (!ending.core().isEmpty()) {
            List<Grid.Head> heads = List.of(new Grid.Head(say.say(Messages.Head_core), false), new Grid.Head(say.say(Messages.Head_now), true), new Grid.Head(say.say(Messages.Head_later), true));
            blocks.add(new Grid(heads, ending.core().stream().map(c -> new Grid.Row(List.of(say.full(c.element()), Integer.toString(c.now()), Integer.toString(c.later())),
                    c.later() == 0 ? Weight.ALARM : Weight.PLAIN, say.say(Messages.Money_core, say.full(c.element()), initiatives(c.now()), initiatives(c.later())), List.of(c.element()))).toList()));
        }
    }

    /** What is worth a look, in figures. */
    private Block figures() {
        List<Initiative> unlinked = going.stream().filter(i -> i.getKind() != InitiativeKind.COMPLIANCE && i.getLinks().stream().allMatch(l -> l.getElement() == null)).toList();
        List<Initiative> unshown = going.stream().filter(i -> i.getMeasure().compareTo(EffectMeasure.PRACTICE) < 0).toList();
        List<Initiative> federal = going.stream().filter(i -> uses.stream().anyMatch(u -> u.fund().getKind() == FundKind.FEDERAL && u.paid().containsKey(i))).toList();
        List<Initiative> unproven = federal.stream().filter(i -> i.getEvidenceLevel() == EvidenceLevel.NOT_STATED).toList();
        List<Grid.Head> heads = List.of(new Grid.Head(say.say(Messages.Head_what), false), new Grid.Head(say.say(Messages.Head_initiatives), true), new Grid.Head(say.say(Messages.Head_dollars), true));
        return new Grid(heads, List.of(figure(say.say(Messages.Money_unlinked), unlinked), figure(say.say(Messages.Money_unshown), unshown), figure(say.say(Messages.Money_unproven, federal.size()), unproven)));
    }

    private Grid.Row figure(String what, List<Initiative> behind) {
        String amount = say.dollars(sum(behind.stream().map(Initiative::getCost).toList()));
        return new Grid.Row(List.of(what, Integer.toString(behind.size()), amount), Weight.PLAIN,
                say.say(Messages.Money_figure, what, initiatives(behind.size()), amount), behind);
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Listing listing() {
        var lines = new ArrayList<Listing.Line>();
        for (FundUse use : uses) {
            Fund fund = use.fund();
            lines.add(new Listing.Line(List.of(say.name(fund), "", say.dollars(use.planned()), fund.getAvailable() == null ? "" : say.dollars(fund.getAvailable()),
                    use.left().map(say::dollars).orElse(""), fund.getEnds() == null ? "" : say.day(fund.getEnds()), "", "", ""), Optional.of(fund)));
            use.paid().forEach((i, amount) -> lines.add(new Listing.Line(List.of(say.name(fund), say.full(i), say.dollars(amount), "", "", fund.getEnds() == null ? "" : say.day(fund.getEnds()),
                    say.words().text(InitiativesPackage.Literals.INITIATIVE__KIND, i.getKind()), measure(i), say.words().text(InitiativesPackage.Literals.INITIATIVE__EVIDENCE_LEVEL, i.getEvidenceLevel())), Optional.of(i))));
        }
        return new Listing(List.of(say.say(Messages.Head_fund), say.say(Messages.Head_initiative), say.say(Messages.Head_planned), say.say(Messages.Head_available), say.say(Messages.Head_left),
                say.say(Messages.Head_ends), say.say(Messages.Head_kind), say.say(Messages.Head_measure), say.say(Messages.Head_evidence)), lines);
    }
}
