package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.throughline.api.coherence.WhatIf.Decided;
import org.throughline.api.coherence.WhatIf.ElementChange;
import org.throughline.api.coherence.WhatIf.Freed;
import org.throughline.api.coherence.WhatIf.LoadChange;
import org.throughline.api.coherence.WhatIf.MoneyChange;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.money.Fund;
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

/**
 * What is free and what is lost if some initiatives go, drawn.
 *
 * @param plan the plan as it is
 * @param say its words
 * @param decisions what is tried
 */
record FreedPicture(DistrictPlan plan, Spoken say, List<Decided> decisions) {

    /** What one can do here, while nothing is tried. */
    Shown beginning() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(say.say(Messages.Free_begin), Weight.STRONG));
        blocks.add(new Paragraph(say.say(Messages.Free_how), Weight.PLAIN));
        decided(blocks);
        return new Shown(new Page(blocks), () -> new Listing(heads(), List.of()), "", "");
    }

    /** What changes. */
    Shown shown(Freed freed) {
        List<MoneyChange> money = freed.money().stream().filter(m -> m.before().compareTo(m.after()) != 0).toList();
        List<LoadChange> loads = freed.loads().stream().filter(l -> l.before().compareTo(l.after()) != 0).toList();
        List<ElementChange> elements = freed.elements().stream().filter(e -> e.before() != e.after() || e.coreBefore() != e.coreAfter())
                .sorted(Comparator.comparing((ElementChange e) -> !e.newGap()).thenComparing(e -> e.coreAfter() > 0 || e.coreBefore() == 0)).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(say.say(Messages.Free_if, said(), say.dollars(freed.cost())), Weight.STRONG, decisions.stream().map(Decided::initiative).toList()));
        List<ElementChange> gaps = elements.stream().filter(ElementChange::newGap).toList();
        if (!gaps.isEmpty()) {
            blocks.add(new Paragraph("\u25B2 " + say.say(gaps.size() == 1 ? Messages.Free_gap : Messages.Free_gaps, say.list(gaps.stream().map(e -> say.full(e.element())).toList())),
                    Weight.ALARM, gaps.stream().map(ElementChange::element).toList()));
        }
        blocks.add(new Legend(List.of(new Legend.Entry(Tone.FIRST, say.say(Messages.Free_still)), new Legend.Entry(Tone.OVER, say.say(Messages.Year_more)),
                new Legend.Entry(Tone.HOLLOW, say.say(Messages.Free_free))), say.say(Messages.Free_line)));
        part(blocks, Messages.Free_money, Messages.Free_noMoney, money.isEmpty(), new Bars(money.stream().map(this::bar).toList()));
        part(blocks, Messages.Free_time, Messages.Free_noTime, loads.isEmpty(), new Bars(loads.stream().map(this::bar).toList()));
        part(blocks, Messages.Free_lose, Messages.Free_noLoss, elements.isEmpty(), grid(elements));
        decided(blocks);
        return new Shown(new Page(blocks), () -> listing(money, loads, elements), freed.coverage() + ".", freed.method());
    }

    private void part(List<Block> blocks, String heading, String nothing, boolean empty, Block content) {
        blocks.add(new Paragraph(say.say(heading), Weight.HEADING));
        blocks.add(empty ? new Paragraph(say.say(nothing), Weight.PLAIN) : content);
    }

    /** Such as "I33 Protocols stops and I03 Data team meetings goes on as part of I01". */
    private String said() {
        return say.list(decisions.stream().map(d -> d.mergedInto().map(into -> say.say(Messages.Free_sayMerges, say.full(d.initiative()), say.shortest(into)))
                .orElseGet(() -> say.say(Messages.Free_sayStops, say.full(d.initiative())))).toList());
    }

    private void decided(List<Block> blocks) {
        List<Initiative> decided = plan.getInitiatives().stream().filter(Tried::isDecided).toList();
        if (!decided.isEmpty()) {
            blocks.add(new Paragraph(say.say(Messages.Free_already), Weight.HEADING));
            decided.forEach(i -> blocks.add(new Paragraph(i.getDecision().getMergedInto() == null ? say.say(Messages.Free_decidedStops, say.full(i))
                    : say.say(Messages.Free_decidedMerges, say.full(i), say.full(i.getDecision().getMergedInto())), Weight.PLAIN, List.of(i))));
            blocks.add(new Paragraph(say.say(Messages.Free_alreadyNote), Weight.QUIET));
        }
    }

    private Bar bar(MoneyChange change) {
        Fund fund = change.fund();
        String freed = say.dollars(change.before().subtract(change.after()));
        return bar(say.name(fund), change.before(), change.after(), Optional.ofNullable(fund.getAvailable()), say.say(Messages.Free_figure, freed),
                say.say(Messages.Free_fund, say.name(fund), say.dollars(change.after()), say.dollars(change.before()), freed), List.of(fund));
    }

    private Bar bar(LoadChange change) {
        String there = change.capacity().map(c -> " " + say.say(Messages.Free_there, say.hours(c))).orElse("");
        String most = change.mostAfter().compareTo(change.after()) > 0 ? " " + say.say(Messages.Free_most, say.hours(change.mostAfter())) : "";
        return bar(say.name(change.slot()), change.before(), change.after(), change.capacity(),
                say.say(Messages.Free_hours, say.hours(change.after()), say.hours(change.before())),
                say.say(Messages.Free_slot, say.name(change.slot()), say.hours(change.after()), say.hours(change.before()), say.person(change.who())) + there + most, List.of(change.slot()));
    }

    /** What is still used, what of it is more than there is, and what is free. */
    private static Bar bar(String label, BigDecimal before, BigDecimal after, Optional<BigDecimal> capacity, String figure, String sentence, List<? extends org.eclipse.emf.ecore.EObject> behind) {
        double used = after.doubleValue();
        double within = Math.min(used, capacity.map(BigDecimal::doubleValue).orElse(used));
        var parts = new ArrayList<>(List.of(new Part(Math.max(0, within), Tone.FIRST, "", List.of())));
        if (used > within) {
            parts.add(new Part(used - within, Tone.OVER, "", List.of()));
        }
        parts.add(new Part(Math.max(0, before.subtract(after).doubleValue()), Tone.HOLLOW, "", List.of()));
        return new Bar(label, parts, capacity.map(c -> OptionalDouble.of(c.doubleValue())).orElse(OptionalDouble.empty()), figure, used > within, sentence, behind);
    }

    private Block grid(List<ElementChange> elements) {
        List<Grid.Head> heads = List.of(new Grid.Head(say.say(Messages.Head_element), false), new Grid.Head(say.say(Messages.Head_supportNow), true), new Grid.Head(say.say(Messages.Head_then), true),
                new Grid.Head(say.say(Messages.Head_coreNow), true), new Grid.Head(say.say(Messages.Head_then), true));
        return new Grid(heads, elements.stream().map(e -> new Grid.Row(List.of((e.newGap() ? "\u25B2 " : "") + say.full(e.element()), Integer.toString(e.before()), Integer.toString(e.after()),
                Integer.toString(e.coreBefore()), Integer.toString(e.coreAfter())), e.newGap() ? Weight.ALARM : Weight.PLAIN, sentence(e), List.of(e.element()))).toList());
    }

    private String sentence(ElementChange change) {
        return say.say(Messages.Free_element, say.full(change.element()), change.after(), change.before(), change.coreAfter(), change.coreBefore())
                + (change.newGap() ? " " + say.say(Messages.Free_nothingLeft) : "");
    }

    private List<String> heads() {
        return List.of(say.say(Messages.Head_what), say.say(Messages.Head_kind), say.say(Messages.Head_now), say.say(Messages.Head_then), say.say(Messages.Head_free), say.say(Messages.Head_thereIs));
    }

    private Listing listing(List<MoneyChange> money, List<LoadChange> loads, List<ElementChange> elements) {
        var lines = new ArrayList<Listing.Line>();
        decisions.forEach(d -> lines.add(new Listing.Line(List.of(say.full(d.initiative()), d.mergedInto().map(i -> say.say(Messages.Free_goesOnIn, say.full(i))).orElse(say.say(Messages.Free_stops)),
                "", "", "", ""), Optional.of(d.initiative()))));
        money.forEach(m -> lines.add(new Listing.Line(List.of(say.name(m.fund()), say.say(Messages.Head_dollars), say.dollars(m.before()), say.dollars(m.after()),
                say.dollars(m.before().subtract(m.after())), m.fund().getAvailable() == null ? "" : say.dollars(m.fund().getAvailable())), Optional.of(m.fund()))));
        loads.forEach(l -> lines.add(new Listing.Line(List.of(say.name(l.slot()), say.say(Messages.Head_hours), say.hours(l.before()), say.hours(l.after()),
                say.hours(l.before().subtract(l.after())), l.capacity().map(say::hours).orElse("")), Optional.of(l.slot()))));
        elements.forEach(e -> lines.add(new Listing.Line(List.of(say.full(e.element()), say.say(e.newGap() ? Messages.Free_kindGap : Messages.Free_kindElement), Integer.toString(e.before()), Integer.toString(e.after()),
                "", ""), Optional.of(e.element()))));
        return new Listing(heads(), lines);
    }
}
