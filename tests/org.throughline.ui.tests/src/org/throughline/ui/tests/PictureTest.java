package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.throughline.ui.picture.Bar;
import org.throughline.ui.picture.Bars;
import org.throughline.ui.picture.Beside;
import org.throughline.ui.picture.Block;
import org.throughline.ui.picture.Cards;
import org.throughline.ui.picture.Drawn;
import org.throughline.ui.picture.Grid;
import org.throughline.ui.picture.Legend;
import org.throughline.ui.picture.Mark;
import org.throughline.ui.picture.Months;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Part;
import org.throughline.ui.picture.Picture;
import org.throughline.ui.picture.Room;
import org.throughline.ui.picture.Tone;
import org.throughline.ui.picture.Weight;

/** Pictures as a model: where things lie. Nothing here needs a window. */
class PictureTest {

    private static final String LONG = "A name that goes on and on because somebody in the office wanted to be sure that it says it all";

    /** Every letter is as wide as the scale says. */
    private record Letters(double scale) implements Room {
        @Override
        public int length(int pixels) {
            return (int) Math.round(pixels * scale);
        }

        @Override
        public int width(String text, Weight weight) {
            return (int) Math.round(text.length() * (weight == Weight.PLAIN ? 7 : 8) * scale);
        }

        @Override
        public int line(Weight weight) {
            return length(17);
        }
    }

    private static Bar bar(String label, double capacity, double... parts) {
        List<Part> all = IntStream.range(0, parts.length).mapToObj(i -> new Part(parts[i], Tone.of(i), "Part " + i + " of " + label, List.of())).toList();
        return new Bar(label, all, OptionalDouble.of(capacity), "111 of 37 hours", true, label, List.of());
    }

    private static List<Block> blocks() {
        List<Bar> bars = List.of(bar("Wednesdays", 37, 20, 40, 51), bar(LONG, 20, 0, 12), bar("None", 0));
        return List.of(new Paragraph(LONG, Weight.STRONG), new Bars(bars), new Months(bars, 120),
                new Grid(List.of(new Grid.Head("What", false), new Grid.Head("Dollars", true)),
                        List.of(new Grid.Row(List.of(LONG, "$1,543,500"), Weight.PLAIN, "It costs", List.of()), new Grid.Row(List.of("Short", ""), Weight.ALARM, "Short", List.of()))),
                new Cards(List.of(new Cards.Card("One", Weight.STRONG, LONG, "One asks", List.of()), new Cards.Card(LONG, Weight.STRONG, "", "Other asks", List.of()),
                        new Cards.Card("Third", Weight.STRONG, "x", "Third asks", List.of())), "\u2260"),
                new Legend(List.of(new Legend.Entry(Tone.FIRST, LONG), new Legend.Entry(Tone.HOLLOW, "Vacant")), "The line"));
    }

    @Test
    void nothing_lies_outside_in_any_width_and_scale() {
        for (double scale : new double[] {1, 1.5, 2}) {
            for (int width = 260; width < 2000; width += 67) {
                for (Block block : blocks()) {
                    isWithin(block.laid(new Letters(scale), (int) (width * scale)), block + " at " + width + " x " + scale);
                }
                isWithin(Page.of(Beside.of(blocks().get(1), blocks().get(2)), blocks().get(3)).laid(new Letters(scale), (int) (width * scale)), "page at " + width);
            }
        }
    }

    private static void isWithin(Picture picture, String what) {
        for (Drawn drawn : picture.drawn()) {
            Rectangle p = drawn.place();
            assertTrue(p.x >= 0 && p.y >= 0 && p.x + p.width <= picture.width() && p.y + p.height <= picture.height(), what + ": " + drawn + " in " + picture.width() + " x " + picture.height());
        }
        picture.marks().forEach(m -> assertTrue(m.place().x >= 0 && m.place().y >= 0 && m.place().x + m.place().width <= picture.width()
                && m.place().y + m.place().height <= picture.height(), what + ": " + m));
    }

    @Test
    void marks_share_no_place_unless_one_is_part_of_the_other() {
        Picture picture = new Page(blocks()).laid(new Letters(1), 900);
        List<Mark> marks = picture.marks();
        for (int i = 0; i < marks.size(); i++) {
            for (int j = i + 1; j < marks.size(); j++) {
                Rectangle shared = marks.get(i).place().intersection(marks.get(j).place());
                assertTrue(shared.isEmpty() || shared.equals(marks.get(j).place()), marks.get(i) + " and " + marks.get(j));
            }
        }
    }

    @Test
    void texts_do_not_lie_on_each_other() {
        Picture picture = new Page(blocks()).laid(new Letters(1), 900);
        List<Drawn> texts = picture.drawn().stream().filter(Drawn.Caption.class::isInstance).toList();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                assertTrue(texts.get(i).place().intersection(texts.get(j).place()).isEmpty(), texts.get(i) + " and " + texts.get(j));
            }
        }
    }

    @Test
    void bars_are_as_long_as_their_amounts_on_one_scale() {
        Picture picture = new Bars(List.of(Bar.of("A", 50, Tone.FIRST, "50", "A", List.of()), Bar.of("B", 100, Tone.FIRST, "100", "B", List.of()))).laid(new Letters(1), 600);
        List<Integer> widths = picture.drawn().stream().filter(Drawn.Fill.class::isInstance).map(d -> d.place().width).toList();
        assertEquals(2, widths.size());
        assertEquals(widths.get(1) / 2.0, widths.get(0), 1);
    }

    @Test
    void what_is_over_the_line_has_a_part_and_a_sign_of_its_own() {
        Picture picture = new Bars(List.of(Bar.against("Wednesdays", 111, OptionalDouble.of(37), "111 of 37 hours", "Over", List.of()))).laid(new Letters(1), 600);
        List<Drawn.Fill> fills = picture.drawn().stream().filter(Drawn.Fill.class::isInstance).map(Drawn.Fill.class::cast).toList();
        Drawn.Line line = picture.drawn().stream().filter(Drawn.Line.class::isInstance).map(Drawn.Line.class::cast).findFirst().orElseThrow();
        assertEquals(List.of(Tone.FIRST, Tone.OVER), fills.stream().map(Drawn.Fill::tone).toList());
        assertEquals(fills.get(1).place().x, line.place().x, "The line stands where the rest begins.");
        assertTrue(picture.drawn().stream().anyMatch(d -> d instanceof Drawn.Caption c && c.text().startsWith("\u25B2 111")));
    }

    @Test
    void a_part_is_found_before_the_bar_that_it_is_part_of() {
        Picture picture = new Bars(List.of(bar("Wednesdays", 37, 20, 40))).laid(new Letters(1), 600);
        Rectangle second = picture.marks().get(2).place();
        assertEquals(OptionalInt.of(2), picture.at(second.x + 2, second.y + 2));
        assertEquals(OptionalInt.of(0), picture.at(2, second.y + 2));
        assertEquals(OptionalInt.empty(), picture.at(2, 5000));
    }

    @Test
    void arrows_stay_within_the_picture_and_down_and_up_lead_back() {
        Picture picture = new Bars(List.of(bar("One", 1, 1), bar("Two", 1, 1), bar("Three", 1, 1))).laid(new Letters(1), 600);
        int last = picture.marks().size() - 1;
        assertEquals(0, picture.next(0, SWT.ARROW_LEFT));
        assertEquals(last, picture.next(last, SWT.ARROW_RIGHT));
        assertEquals(last, picture.next(0, SWT.END));
        int down = picture.next(0, SWT.ARROW_DOWN);
        assertEquals("Two", picture.marks().get(down).sentence());
        assertEquals("One", picture.marks().get(picture.next(down, SWT.ARROW_UP)).sentence());
    }
}
