package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.api.coherence.YearOfWork;
import org.throughline.api.coherence.YearOfWork.SlotLoad;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativeKind;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.ui.Listing;
import org.throughline.ui.picture.Bar;
import org.throughline.ui.picture.Bars;
import org.throughline.ui.picture.Block;
import org.throughline.ui.picture.Grid;
import org.throughline.ui.picture.Legend;
import org.throughline.ui.picture.Months;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Part;
import org.throughline.ui.picture.Tone;
import org.throughline.ui.picture.Weight;

/** The year of one kind of person, drawn: slots and months against the time there is. */
final class YearPicture {

    private static final int HIGH = 170;
    /** Where most is required in more months than these, no month stands out. */
    private static final int MOST_MONTHS = 3;

    private final YearOfWork year;
    private final Map<TimeSlot, Map<Month, BigDecimal>> calendar;
    private final Spoken say;
    private final List<InitiativeKind> kinds;

    /**
     * The year.
     *
     * @param there the hours that the calendar has by slot and month
     */
    YearPicture(YearOfWork year, Map<TimeSlot, Map<Month, BigDecimal>> there, Spoken say) {
        this.year = year;
        this.say = say;
        calendar = there.entrySet().stream().filter(e -> year.slots().stream().anyMatch(s -> s.slot() == e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        // the kinds of which most is required come first, so that they have the plainest tones
        kinds = year.kinds().entrySet().stream().sorted(Map.Entry.<InitiativeKind, BigDecimal>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }

    /** Who, how much, and when most. */
    String sentence() {
        if (year.initiatives().isEmpty()) {
            return say.say(Messages.Year_nothing, Spoken.upper(say.person(year.who())));
        }
        return say.say(year.initiatives().size() == 1 ? Messages.Year_asksOne : Messages.Year_asks, Spoken.upper(say.person(year.who())), year.initiatives().size(), say.hours(year.hours())) + fullest()
                + (over().isEmpty() ? "" : " " + say.say(Messages.Year_over, say.list(over())));
    }

    /** The month, or the few months, in which most is required. */
    private String fullest() {
        BigDecimal most = year.months().values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        List<String> months = year.months().entrySet().stream().filter(m -> say.hours(m.getValue()).equals(say.hours(most))).map(m -> say.whole(m.getKey())).toList();
        return most.signum() == 0 || months.size() > MOST_MONTHS ? "" : " " + say.say(Messages.Year_fullest, say.list(months), say.hours(most));
    }

    private List<String> over() {
        return year.slots().stream().filter(SlotLoad::over).map(s -> say.say(Messages.Year_overSlot, say.name(s.slot()), hours(s))).toList();
    }

    /** The slots as bars, each with its line. */
    Block slots() {
        return Page.of(new Paragraph(say.say(Messages.Year_slots), Weight.HEADING),
                year.slots().isEmpty() ? new Paragraph(say.say(Messages.Year_noSlots), Weight.PLAIN) : new Bars(year.slots().stream().map(this::slot).toList()),
                new Legend(List.of(new Legend.Entry(Tone.FIRST, say.say(Messages.Year_within)), new Legend.Entry(Tone.OVER, say.say(Messages.Year_more))), say.say(Messages.Year_line)));
    }

    private Bar slot(SlotLoad load) {
        String in = load.capacity().isEmpty() ? Messages.Year_slotOpen : load.over() ? Messages.Year_slotOver : Messages.Year_slotWithin;
        String sentence = say.say(in, say.name(load.slot()), say.hours(load.hours()), load.capacity().map(say::hours).orElse(""), say.codes(load.initiatives()));
        var behind = Stream.concat(Stream.of(load.slot()), load.initiatives().stream()).toList();
        return Bar.against(say.name(load.slot()), load.hours().doubleValue(),
                load.capacity().map(c -> OptionalDouble.of(c.doubleValue())).orElse(OptionalDouble.empty()), hours(load), sentence, behind);
    }

    private String hours(SlotLoad load) {
        return load.capacity().map(c -> say.say(Messages.Year_of, say.hours(load.hours()), say.hours(c))).orElse(say.say(Messages.Year_hours, say.hours(load.hours())));
    }

    /** The months as columns, by kind. */
    Block months() {
        if (year.months().values().stream().allMatch(h -> h.signum() == 0)) {
            return Page.of(new Paragraph(say.say(Messages.Year_months), Weight.HEADING), new Paragraph(say.say(Messages.Year_noMonths), Weight.PLAIN));
        }
        var entries = new ArrayList<Legend.Entry>();
        for (int i = 0; i < Math.min(kinds.size(), 6); i++) {
            entries.add(new Legend.Entry(Tone.of(i), kind(kinds.get(i))));
        }
        if (kinds.size() > 6) {
            entries.add(new Legend.Entry(Tone.REST, say.say(Messages.Year_otherKinds)));
        }
        String line = calendar.isEmpty() ? "" : say.say(Messages.Year_monthLine, say.list(calendar.keySet().stream().map(say::name).sorted().toList()));
        return Page.of(new Paragraph(say.say(Messages.Year_months), Weight.HEADING),
                new Months(year.months().keySet().stream().map(this::month).toList(), HIGH), new Legend(entries, line));
    }

    private Bar month(Month month) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < kinds.size(); i++) {
            InitiativeKind kind = kinds.get(i);
            List<Initiative> those = year.in(month).stream().filter(x -> x.getKind() == kind).toList();
            BigDecimal hours = sum(those);
            if (hours.signum() > 0) {
                parts.add(new Part(hours.doubleValue(), Tone.of(i), say.say(Messages.Year_part, say.whole(month), kind(kind), say.hours(hours), say.codes(those)), those));
            }
        }
        BigDecimal needed = needed(month);
        BigDecimal there = there(month);
        boolean over = !calendar.isEmpty() && needed.compareTo(there) > 0;
        String sentence = say.say(Messages.Year_month, say.whole(month), say.hours(year.months().get(month)))
                + (calendar.isEmpty() ? "" : " " + say.say(over ? Messages.Year_monthOver : Messages.Year_monthThere, say.hours(needed), say.hours(there),
                        say.list(calendar.keySet().stream().map(say::name).sorted().toList())));
        String figure = year.months().get(month).signum() == 0 ? "" : say.hours(year.months().get(month));
        return new Bar(say.shortly(month), parts, calendar.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(there.doubleValue()), figure, over, sentence, year.in(month));
    }

    /** What is required in a month in slots that the calendar has time for. */
    private BigDecimal needed(Month month) {
        return sum(year.in(month).stream().filter(i -> calendar.containsKey(i.getSlot())).toList());
    }

    private BigDecimal there(Month month) {
        return calendar.values().stream().map(m -> m.getOrDefault(month, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Initiative> initiatives) {
        return initiatives.stream().map(YearOfWork::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The hours by kind. */
    Block kinds() {
        return Page.of(new Paragraph(say.say(Messages.Year_kinds), Weight.HEADING), new Bars(kinds.stream().map(k -> {
            List<Initiative> those = year.initiatives().stream().filter(i -> i.getKind() == k).toList();
            String share = say.number(100 * year.kinds().get(k).doubleValue() / year.hours().doubleValue(), 0);
            return Bar.of(kind(k), year.kinds().get(k).doubleValue(), Tone.of(kinds.indexOf(k)), say.say(Messages.Year_share, say.hours(year.kinds().get(k)), share),
                    say.say(Messages.Year_kind, kind(k), say.hours(year.kinds().get(k)), share, say.codes(those)), those);
        }).toList()));
    }

    /** Everything that lands, the most hours first. */
    Block lands() {
        List<Grid.Head> heads = List.of(new Grid.Head(say.say(Messages.Head_initiative), false), new Grid.Head(say.say(Messages.Head_owner), false),
                new Grid.Head(say.say(Messages.Head_slot), false), new Grid.Head(say.say(Messages.Head_hours), true));
        return Page.of(new Paragraph(say.say(Messages.Year_lands), Weight.HEADING), new Grid(heads, year.initiatives().stream()
                .sorted(Comparator.comparing(Initiative::getHours).reversed()).map(i -> new Grid.Row(List.of(say.full(i), i.getDepartment() == null ? "" : say.name(i.getDepartment()),
                        i.getSlot() == null ? "" : say.name(i.getSlot()), say.hours(i.getHours())), Weight.PLAIN, say.words().sentence(i), List.of(i))).toList()));
    }

    private String kind(InitiativeKind kind) {
        return say.words().text(InitiativesPackage.Literals.INITIATIVE__KIND, kind);
    }

    /** Slots, months and initiatives as one list. */
    Listing listing() {
        var lines = new ArrayList<Listing.Line>();
        year.slots().forEach(s -> lines.add(new Listing.Line(List.of(say.name(s.slot()), say.hours(s.hours()), s.capacity().map(say::hours).orElse(say.say(Messages.Not_stated)),
                s.over() ? say.say(Messages.Year_moreThanThere) : "", say.all(s.initiatives())), Optional.of(s.slot()))));
        year.months().forEach((m, h) -> lines.add(new Listing.Line(List.of(say.whole(m), say.hours(h), calendar.isEmpty() ? say.say(Messages.Not_stated) : say.hours(there(m)),
                !calendar.isEmpty() && needed(m).compareTo(there(m)) > 0 ? say.say(Messages.Year_moreThanThere) : "", say.all(year.in(m))), Optional.empty())));
        year.initiatives().forEach(i -> lines.add(new Listing.Line(List.of(say.full(i), say.hours(i.getHours()), "", "", i.getSlot() == null ? "" : say.name(i.getSlot())),
                Optional.of(i))));
        return new Listing(List.of(say.say(Messages.Head_where), say.say(Messages.Head_required), say.say(Messages.Head_there), "", say.say(Messages.Head_behind)), lines);
    }
}
