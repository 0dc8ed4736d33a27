package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.report.Report;
import org.throughline.given.Given;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.organization.Person;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.Commands;
import org.throughline.workbench.internal.Reports;

/** What a newcomer does without help, by mouse and keyboard alone: five tasks, from a new plan to a report in the superintendent's hands. */
class FiveTasksTest {

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private final Commands commands = new Commands(the.plan, () -> the.shell);

    @TempDir
    Path folder;
    private Optional<String> state;
    private IPerspectiveDescriptor before;

    @BeforeEach
    void beginWithNothingChanged() throws Exception {
        state = Optional.ofNullable(System.getProperty("throughline.state"));
        System.setProperty("throughline.state", folder.resolve("state").toString());
        before = the.window.getActivePage().getPerspective();
        the.open(TheWindow.example(folder));
    }

    @AfterEach
    void leave() throws Exception {
        the.leave();
        the.plan.imported(List.of());
        state.ifPresentOrElse(s -> System.setProperty("throughline.state", s), () -> System.clearProperty("throughline.state"));
        the.choose("place", "");
        the.open(TheWindow.example(Files.createDirectories(folder.resolve("last"))));
        the.window.getActivePage().setPerspective(before);
        bot.settle();
    }

    @Test
    void a_plan_is_made_filled_from_a_spreadsheet_and_says_what_an_initiative_supports() throws Exception {
        makeAPlan("Millbrook Unified");
        assertEquals("Millbrook Unified", plan().getName());

        bringIn(spreadsheet());
        assertEquals(List.of("Alder Elementary", "Birch Middle", "Cedar High"), plan().getDistrict().getSchools().stream().map(Named::getName).toList());
        assertEquals(Map.of("Ada Quill", "Alder Elementary", "Bo Trask", "Cedar High"), peopleAndTheirSchools());

        addAnInitiative("Instructional rounds");
        goTo("Coherence");
        sayWhatItSupports();
        Initiative rounds = plan().getInitiatives().get(0);
        assertEquals("Instructional rounds", rounds.getName());
        assertEquals(List.of(Strength.CORE, Strength.TOUCHES), rounds.getLinks().stream().map(ElementLink::getStrength).toList());
        assertFalse(rounds.getLinks().get(0).getElement() == rounds.getLinks().get(1).getElement());
    }

    @Test
    void the_element_with_the_least_support_in_higher_need_schools_is_found_and_a_report_is_handed_over() throws Exception {
        goTo("Coherence");
        Bot.choose(bot.comboBoxWith(higherNeed().getName()), higherNeed().getName());
        bot.waitUntil("the question says so", () -> bot.visibleTexts().stream().anyMatch(t -> t.contains("higher-need schools?")));
        assertEquals(leastSupported(), elementsWithTheSmallestFigure());

        Report brief = Given.services(Report.class).stream().filter(r -> r.name().equals("brief")).findFirst().orElseThrow();
        assertTrue(bot.menu("File").menu("Reports").menu(brief.title()).enabled());
        Path written = folder.resolve("for the superintendent" + brief.fileEnding());
        // the system's own dialog asks where to put it; what follows is what its answer leads to
        assertTrue(new Reports(the.plan, commands).write(brief, Optional.empty(), written));
        assertTrue(Files.size(written) > 5_000, "There is something in it.");
    }

    /** File, New; the name of the district; OK. */
    private void makeAPlan(String name) {
        Runnable done = bot.inNextDialog(dialog -> {
            dialog.text("").widget().setText(name);
            dialog.button("OK").click();
        });
        bot.menu("File").menu("New").click();
        done.run();
        bot.waitUntil("the window is called so", () -> the.shell.getText().contains(name));
    }

    /** File, Import; the file; what the columns mean is proposed; Bring it in. */
    private void bringIn(Path file) {
        Runnable done = bot.inNextDialog(dialog -> {
            dialog.textWithHint("An Excel workbook (.xlsx)").setText(file.toString());
            while (!ready(dialog, "Bring it in")) {
                dialog.waitUntil("one can go on", () -> ready(dialog, "Next >") || ready(dialog, "Bring it in"));
                if (!ready(dialog, "Bring it in")) {
                    dialog.button("Next >").click();
                }
                dialog.settle();
            }
            dialog.button("Bring it in").click();
        });
        bot.menu("File").menu("Import a spreadsheet").click();
        done.run();
        bot.settle();
    }

    private static boolean ready(Bot dialog, String button) {
        return dialog.button(button).widget().isEnabled();
    }

    /** Edit, Add an initiative; its name is typed on its page. */
    private void addAnInitiative(String name) {
        bot.menu("Edit").menu("Add an initiative").click();
        bot.settle();
        bot.field("name").setText(name);
        bot.settle();
    }

    /** A word at the top of the window. */
    private void goTo(String part) {
        ToolItem word = bot.tool("  " + part + "  ");
        word.setSelection(true);
        word.notifyListeners(SWT.Selection, new Event());
        bot.settle();
    }

    /** In the matrix: 3 in the first cell, 1 in the third. */
    private void sayWhatItSupports() throws Exception {
        the.window.getActivePage().showView("org.throughline.coherence.matrix");
        bot.waitUntil("the matrix has a row", () -> the.matrix().rowCount() == 1);
        the.paint();
        the.matrix().focus(0, 0);
        bot.settle();
        Bot.pressKey(the.matrix().control(), '3');
        bot.settle();
        assertEquals(3, the.matrix().value(0, 0));
        the.matrix().focus(0, 2);
        Bot.pressKey(the.matrix().control(), '1');
        bot.settle();
    }

    /** The names over the columns whose figure is the smallest. */
    private TreeSet<String> elementsWithTheSmallestFigure() {
        var byFigure = new TreeMap<Integer, TreeSet<String>>();
        IntStream.range(0, the.matrix().columnCount()).mapToObj(c -> the.matrix().head(c).split("\n"))
                .forEach(head -> byFigure.computeIfAbsent(Integer.valueOf(head[1].replace(" !", "")), f -> new TreeSet<>()).add(head[0]));
        return byFigure.firstEntry().getValue();
    }

    private TreeSet<String> leastSupported() {
        List<ElementSupport> elements = Given.service(Coherence.class).support(plan(), SupportFilter.of(higherNeed())).elements();
        int least = elements.stream().mapToInt(ElementSupport::count).min().orElseThrow();
        var names = new TreeSet<String>();
        elements.stream().filter(e -> e.count() == least).map(ElementSupport::element)
                .forEach(e -> names.add(Optional.ofNullable(e.getShortHeader()).orElse(e.getName())));
        return names;
    }

    private SchoolGroup higherNeed() {
        return plan().getDistrict().getSchoolGroups().stream().filter(g -> "HIGH".equals(g.getCode())).findFirst().orElseThrow();
    }

    private Map<String, String> peopleAndTheirSchools() {
        var schools = new TreeMap<String, String>();
        for (Person person : plan().getDistrict().getStaff()) {
            schools.put(person.getName(), person.getSchool().getName());
        }
        return schools;
    }

    private Path spreadsheet() throws Exception {
        var sheets = new LinkedHashMap<String, String[][]>();
        sheets.put("Schools", new String[][] {{"School", "Enrollment"}, {"Alder Elementary", "412"}, {"Birch Middle", "655"}, {"Cedar High", "1203"}});
        sheets.put("Staff", new String[][] {{"Name", "School", "Title"}, {"Ada Quill", "Alder Elementary", "Principal"}, {"Bo Trask", "Cedar High", "Coach"}});
        return SmallWorkbook.make(folder.resolve("our district.xlsx"), sheets);
    }

    private DistrictPlan plan() {
        return the.plan.session().orElseThrow().plan();
    }
}
