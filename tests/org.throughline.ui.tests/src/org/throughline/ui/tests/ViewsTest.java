package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.District;
import org.throughline.ui.ContentView;
import org.throughline.ui.picture.Drawn;
import org.throughline.ui.picture.Mark;
import org.throughline.ui.picture.Picture;
import org.throughline.ui.picture.PictureCanvas;
import org.throughline.ui.tests.bot.Bot;

/** The views beside the matrix, with the figures of the sample: as pictures, as lists, by mouse and by keyboard. */
class ViewsTest {

    private static final String COHERENCE = "org.throughline.coherence.";
    private static final List<String> ALL = List.of("time", "contradictions", "coaching", "money", "school", "role", "department");

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private Composite view;

    @TempDir
    Path folder;

    @BeforeEach
    void openTheExample() throws Exception {
        the.window.getWorkbench().showPerspective("org.throughline.workbench.coherence", the.window);
        the.open(TheWindow.example(folder));
    }

    @AfterEach
    void leave() throws Exception {
        the.leave();
        for (IViewReference each : the.window.getActivePage().getViewReferences()) {
            if (ALL.stream().skip(4).anyMatch(v -> each.getId().equals(COHERENCE + v))) {
                the.window.getActivePage().hideView(each);
            }
        }
        the.window.getActivePage().showView("org.throughline.coherence.matrix");
        bot.settle();
    }

    @Test
    void the_fullest_year_is_proposed_first_and_shows_where_it_is_over() throws Exception {
        show("time");
        choose("Role", "The fullest");
        assertTrue(text().contains("\u25B2 111 of 37 hours"), text());
        assertTrue(says("Wednesday early release: 111 hours are required of 37, more than there are, from I01"));
        assertTrue(text().contains("21 initiatives require 232 hours a year"), text());
    }

    @Test
    void time_shows_the_year_of_the_kind_of_person_that_is_chosen() throws Exception {
        show("time");
        choose("Role", "Elementary classroom teacher");
        choose("School", "Ferry Landing Elementary");
        choose("Grade", "Grade 4");
        choose("Year of work", "Second year");

        assertTrue(text().contains("18 initiatives require 178 hours a year"), text());
        assertTrue(text().contains("Most in September and October: 31.6"), text());
        assertTrue(Stream.of("\u25B2 77 of 37 hours", "\u25B2 54 of 20 hours", "20 of 30 hours").allMatch(text()::contains), text());
        assertTrue(says("October: 31.6 hours."));
        Table list = asList();
        assertEquals("77", bot.row(list, "Wednesday early release").getText(1));
        assertEquals("37", bot.row(list, "Wednesday early release").getText(2));
        assertEquals("more than there is", bot.row(list, "After school").getText(3));
        assertEquals("31.6", bot.row(list, "October").getText(1));
        asPicture();
        choose("Role", "The fullest");
        choose("School", "The fullest");
        choose("Grade", "The fullest");
        choose("Year of work", "The fullest");
    }

    @Test
    void eight_contradictions_stand_beside_each_other_with_the_schools_that_they_meet() throws Exception {
        show("contradictions");
        assertTrue(text().startsWith("8 topics on which the same people are asked for different things."), text());
        assertTrue(says("How beginners read unknown words. I05 "));
        assertTrue(drawn().stream().filter("\u2260"::equals).count() == 8, drawn().toString());
        assertTrue(text().contains("Of Elementary classroom teacher, grades K\u20132; in 5 schools: S02, S03, S05, S07 and S10."), text());

        Table list = asList();
        List<String> schools = Arrays.stream(list.getItems()).map(i -> i.getText(5)).filter(s -> !s.isEmpty()).sorted().toList();
        assertEquals(Stream.of("5", "24", "3", "6", "2", "24", "8", "6").sorted().toList(), schools);
        asPicture();
        choose("School", "Stonemill High");
        assertTrue(text().startsWith("2 topics"), text());
        choose("School", "All");
    }

    @Test
    void coaching_shows_that_the_schools_in_need_have_less_than_half() throws Exception {
        show("coaching");
        assertTrue(text().startsWith("For ten teachers in their first two years there is: Higher-need schools 0.67 and Other schools 1.57. "
                + "Of 18.5 full-time posts promised 15 are filled and 3.5 are vacant."), text());
        assertTrue(says("Higher-need schools: 6.5 of 10 posts are filled, for 97 teachers in their first two years. For ten of them: 0.67."), sentences().toString());
        for (String school : List.of("S02 Bluff Street", "S05 Depot Hill", "S07 Ferry Landing", "S18 Sluice Street")) {
            assertTrue(says(school.substring(4)) && text().contains(school), school);
        }
        assertEquals(4, sentences().stream().filter(x -> x.matches("(Bluff|Depot|Ferry|Sluice).* has 0(\\.5)? of 1 posts filled for .*")).count(), sentences().toString());

        Table list = asList();
        assertEquals(List.of("97", "10", "6.5", "3.5", "0.67"), cells(list, "Higher-need schools", 2, 4, 5, 6, 7));
        assertEquals(List.of("54", "8.5", "8.5", "0", "1.57"), cells(list, "Other schools", 2, 4, 5, 6, 7));
        asPicture();
        choose("Help", "Supervision");
        assertTrue(text().contains("hours promised"), text());
        choose("Help", "Coaching");
    }

    @Test
    void money_shows_what_is_over_what_ends_and_what_shows_nothing() throws Exception {
        show("money");
        assertTrue(text().contains("60 initiatives cost $3,858,000 a year. Title II, Part A is $100,000 over. $400,500 in 8 initiatives ends on June 30, 2027."), text());
        assertTrue(says("Title II, Part A pays $1,543,500 for 13 initiatives; available: $1,443,500. $100,000 too much."), sentences().toString());
        assertTrue(says("E09 ") && sentences().stream().anyMatch(s -> s.contains(": the core of 1 initiative now, and of 0 initiatives once")), sentences().toString());
        assertTrue(says("Support no element and are not required by law: 11 initiatives, $443,000."), sentences().toString());
        assertTrue(says("Collect no evidence of practice or students: 44 initiatives, $1,931,500."), sentences().toString());

        Table list = asList();
        assertEquals(List.of("$1,543,500", "$1,443,500", "-$100,000"), cells(list, "Title II, Part A", 2, 3, 4));
        asPicture();
        choose("Fund", "State literacy grant");
        assertTrue(text().contains("$201,000"), text());
        choose("Fund", "All");
    }

    @Test
    void the_pages_follow_what_is_selected_in_the_window() throws Exception {
        District district = the.plan.session().orElseThrow().plan().getDistrict();
        show("school");
        the.plan.select(named(district.getSchools(), "S07"));
        bot.settle();
        assertTrue(text().contains("36 initiatives take place here. Most is required of a first-year elementary classroom teacher, kindergarten, at Ferry Landing Elementary: 212 hours a year."), text());
        assertTrue(text().contains("28 of 60 minutes a week") && text().contains("\u25B2 0 of 1 posts"), text());
        assertTrue(sentences().stream().anyMatch(s -> s.startsWith("A principal at Ferry Landing Elementary: 150 hours a year")), sentences().toString());

        show("role");
        the.plan.select(named(district.getRoles(), "PRIN"));
        bot.settle();
        assertTrue(text().contains("rincipal at ") && text().contains("\u25B2 66 of 40 hours"), text());

        show("department");
        the.plan.select(named(district.getDepartments(), "TL"));
        bot.settle();
        assertTrue(text().contains("Teaching and Learning: 17 initiatives, ") && text().contains("$2,037,000 a year"), text());
        assertEquals(17, asList().getItemCount());
    }

    @Test
    void arrows_lead_from_mark_to_mark_and_enter_opens() throws Exception {
        show("money");
        PictureCanvas canvas = canvas();
        canvas.control().setFocus();
        press(SWT.HOME);
        List<Integer> way = IntStream.range(0, canvas.picture().marks().size() - 1).mapToObj(i -> {
            press(SWT.ARROW_RIGHT);
            return canvas.current();
        }).toList();
        assertEquals(IntStream.range(1, canvas.picture().marks().size()).boxed().toList(), way, "The right arrow reaches every mark.");

        // the sentence, the first fund, the first of what it pays for
        press(SWT.HOME);
        press(SWT.ARROW_RIGHT);
        press(SWT.ARROW_RIGHT);
        Mark reached = canvas.picture().marks().get(canvas.current());
        press(SWT.CR);
        assertEquals(1, reached.behind().size());
        assertSame(reached.behind().get(0), the.plan.selected().orElseThrow());
        int before = canvas.current();
        press(SWT.ARROW_DOWN);
        assertTrue(canvas.picture().marks().get(canvas.current()).place().y > canvas.picture().marks().get(before).place().y);
    }

    @Test
    void the_whole_picture_and_the_table_are_copied() throws Exception {
        show("money");
        Picture shown = canvas().picture();
        press("Copy picture", false);
        var clipboard = new Clipboard(the.shell.getDisplay());
        var image = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
        assertEquals(List.of(shown.width(), shown.height()), List.of(image.width, image.height));
        Rectangle bar = shown.drawn().stream().filter(Drawn.Fill.class::isInstance).reduce((a, b) -> b).orElseThrow().place();
        assertFalse(image.getPixel(0, 0) == image.getPixel(bar.x + bar.width / 2, bar.y + bar.height / 2), "The last bar is in the copy.");

        press("Copy table", false);
        assertTrue(((String) clipboard.getContents(TextTransfer.getInstance())).contains("Title II, Part A\t\t$1,543,500\t$1,443,500\t-$100,000"));
        clipboard.dispose();
    }

    @Test
    void what_is_presented_is_larger_and_names_nobody() throws Exception {
        show("department");
        District district = the.plan.session().orElseThrow().plan().getDistrict();
        the.plan.select(named(district.getDepartments(), "TL"));
        bot.settle();
        assertTrue(text().contains("Director: Marguerite Oyelaran-Voss"), text());
        var room = new Shell(the.shell, SWT.NO_TRIM);
        room.setLayout(new FillLayout());
        room.setBounds(0, 0, 1440, 900);
        var content = new Composite(room, SWT.NONE);
        content.setLayout(new FillLayout());
        ((ContentView) the.window.getActivePage().findView(COHERENCE + "department")).present(content, 2, false);
        room.open();
        Picture window = canvas().picture();
        view = content;
        bot.waitUntil("the picture is drawn", () -> find(content, c -> PictureCanvas.of(c).isPresent()) != null && !canvas().picture().marks().isEmpty());
        String said = text();
        int line = canvas().picture().drawn().get(0).place().height;
        room.dispose();
        assertTrue(said.contains("17 initiatives") && !said.contains("Marguerite"), said);
        assertTrue(line > 1.6 * window.drawn().get(0).place().height, line + " against " + window.drawn().get(0).place().height);
    }

    @Test
    void a_change_is_seen_at_once_and_only_where_somebody_looks() throws Exception {
        var session = the.plan.session().orElseThrow();
        Initiative costly = session.plan().getInitiatives().get(0);
        show("time");
        PictureCanvas time = canvas();
        show("money");
        Picture hidden = time.picture();
        for (int i = 1; i <= 3; i++) {
            int cost = 1_000_000 * i;
            session.change("Change the cost", () -> costly.setCost(BigDecimal.valueOf(cost)));
            assertTrue(text().contains("$" + (3 + i) + ","), text());
        }
        assertSame(hidden, time.picture(), "What nobody sees is not drawn again.");
    }

    @Test
    void no_view_takes_long_to_work_out_its_answer_again() throws Exception {
        for (String each : ALL) {
            show(each);
            Combo choice = (Combo) find(view, Combo.class::isInstance);
            long quickest = Long.MAX_VALUE;
            for (int i = 0; i < 12; i++) {
                long start = System.nanoTime();
                choice.notifyListeners(SWT.Selection, new Event());
                quickest = Math.min(quickest, System.nanoTime() - start);
            }
            assertTrue(quickest < 50_000_000, each + " took " + quickest / 1_000_000 + " ms.");
        }
    }

    @Test
    void every_picture_is_one_control_that_says_what_it_is_and_lies_within_its_place() throws Exception {
        for (String each : ALL) {
            show(each);
            Picture picture = canvas().picture();
            assertFalse(picture.marks().isEmpty(), each);
            for (Mark mark : picture.marks()) {
                assertTrue(!mark.sentence().isBlank() && !mark.sentence().contains("{"), each + ": " + mark);
            }
            picture.drawn().forEach(d -> assertTrue(d.place().x >= 0 && d.place().y >= 0 && d.place().x + d.place().width <= picture.width()
                    && d.place().y + d.place().height <= picture.height(), each + ": " + d));
            assertTrue(picture.drawn().stream().filter(Drawn.Caption.class::isInstance).noneMatch(d -> ((Drawn.Caption) d).text().contains("{")), each);
            assertTrue((canvas().control().getStyle() & SWT.NO_FOCUS) == 0);
        }
    }

    private void show(String name) throws Exception {
        var part = the.window.getActivePage().showView(COHERENCE + name);
        bot.settle();
        Control[] shown = {null};
        bot.waitUntil(part.getTitle() + " is drawn", () -> {
            shown[0] = find(the.shell, c -> c.isVisible() && PictureCanvas.of(c).isPresent());
            return shown[0] != null && !PictureCanvas.of(shown[0]).get().picture().marks().isEmpty();
        });
        view = shown[0].getParent().getParent().getParent().getParent();
    }

    private PictureCanvas canvas() {
        return PictureCanvas.of(find(view, c -> PictureCanvas.of(c).isPresent())).orElseThrow();
    }

    private List<String> drawn() {
        return canvas().picture().drawn().stream().filter(Drawn.Caption.class::isInstance).map(d -> ((Drawn.Caption) d).text()).toList();
    }

    /** All that is written in the picture, lines joined. */
    private String text() {
        return String.join(" ", drawn());
    }

    private List<String> sentences() {
        return canvas().picture().marks().stream().map(Mark::sentence).toList();
    }

    private boolean says(String beginning) {
        return sentences().stream().anyMatch(s -> s.startsWith(beginning));
    }

    private void choose(String label, String value) {
        Combo combo = (Combo) find(view, c -> c instanceof Combo && Arrays.stream(c.getParent().getChildren())
                .anyMatch(l -> l instanceof Label named && named.getText().equals(label)));
        assertTrue(combo.indexOf(value) >= 0, label + " does not offer " + value + ": " + Arrays.toString(combo.getItems()));
        combo.select(combo.indexOf(value));
        combo.notifyListeners(SWT.Selection, new Event());
        bot.settle();
    }

    private Table asList() {
        press("As a list", true);
        return (Table) find(view, c -> c instanceof Table && c.isVisible());
    }

    private void asPicture() {
        press("As a list", false);
    }

    private void press(String tool, boolean wanted) {
        ToolItem item = Arrays.stream(((ToolBar) find(view, c -> c instanceof ToolBar)).getItems()).filter(i -> i.getText().equals(tool)).findFirst().orElseThrow();
        item.setSelection(wanted);
        item.notifyListeners(SWT.Selection, new Event());
        bot.settle();
    }

    private void press(int key) {
        var event = new Event();
        event.keyCode = key;
        event.character = key == SWT.CR ? SWT.CR : 0;
        canvas().control().notifyListeners(SWT.KeyDown, event);
        bot.settle();
    }

    private static List<String> cells(Table table, String first, int... columns) {
        var item = Arrays.stream(table.getItems()).filter(i -> i.getText(0).equals(first)).findFirst().orElseThrow();
        return Arrays.stream(columns).mapToObj(item::getText).toList();
    }

    private static <T extends Named> T named(List<T> all, String code) {
        return all.stream().filter(a -> code.equals(a.getCode())).findFirst().orElseThrow();
    }

    private static Control find(Composite parent, Predicate<Control> wanted) {
        for (Control child : parent.getChildren()) {
            if (wanted.test(child)) {
                return child;
            }
            Control within = child instanceof Composite composite ? find(composite, wanted) : null;
            if (within != null) {
                return within;
            }
        }
        return null;
    }
}
