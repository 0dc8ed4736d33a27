package org.throughline.exchange.excel.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ExportRequest;
import org.throughline.api.exchange.Exporter;
import org.throughline.api.exchange.ImportProgress;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.exchange.MappedColumn;
import org.throughline.api.exchange.MappedSheet;
import org.throughline.api.exchange.Mapping;
import org.throughline.api.exchange.MappingChoice;
import org.throughline.api.exchange.OpenedWorkbook;
import org.throughline.api.exchange.Workbooks;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.organization.Person;

/** A workbook that no profile knows: what is guessed, what is chosen, and how that is found again. */
class ForeignWorkbookTest {

    private static final Object[][] ROSTER = {{"Staff roster 2026-27"}, {}, {"Who", "Bldg", "Dept.", "Title", "Badge"},
        {"Ada Quill", "Ferry Landing Elementary", "ESS", "Social worker", "B-1"}, {"Bo Trask", "Bluff Street Elementary", "ESS", "Counselor", "B-2"},
        {"Cy Vance", "Ferry Landing", "nowhere", "Nurse", "B-3"}};

    private final Workbooks workbooks = Given.service(Workbooks.class);
    private final Importer importer = Given.service(Importer.class);
    private Session session;

    @TempDir
    Path folder;
    private String before;

    @BeforeEach
    void open() throws Exception {
        before = System.getProperty("throughline.state");
        System.setProperty("throughline.state", folder.resolve("state").toString());
        Path plan = Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), folder.resolve("plan.throughline"));
        session = Given.service(Plans.class).open(plan);
    }

    @AfterEach
    void close() {
        session.close();
        if (before == null) {
            System.clearProperty("throughline.state");
        } else {
            System.setProperty("throughline.state", before);
        }
    }

    @Test
    void the_sample_is_recognized_as_a_whole_and_read_as_it_was() throws Exception {
        Path sample = Given.RIVERBEND.resolve("riverbend.xlsx");
        OpenedWorkbook book = workbooks.open(sample);
        Mapping mapping = book.recognized(session.plan());

        assertEquals("district", mapping.profile());
        assertTrue(mapping.complete(), mapping.sheets().stream().filter(s -> !s.known()).map(MappedSheet::title).toList().toString());
        assertEquals(importer.read(session, ImportRequest.of(sample).dry()), book.read(session, mapping, Answers.NONE, true, ImportProgress.NONE));
        MappedSheet links = sheet(mapping, "Links");
        assertTrue(links.fixed());
        assertFalse(sheet(mapping, "Schools").fixed());
    }

    @Test
    void the_head_row_the_kind_and_the_columns_are_guessed_with_a_reason() throws Exception {
        Mapping mapping = workbooks.open(roster()).recognized(session.plan());
        MappedSheet sheet = sheet(mapping, "List");

        assertEquals("", mapping.profile());
        assertEquals(3, sheet.headRow());
        assertEquals(3, sheet.rows());
        assertEquals("Staff", sheet.kind());
        assertTrue(sheet.taken());
        assertFalse(sheet.known());
        assertEquals(List.of("Name", "School", "Department", "Title", ""), sheet.columns().stream().map(MappedColumn::to).toList());
        assertEquals(List.of("Ferry Landing Elementary", "Bluff Street Elementary", "Ferry Landing"), sheet.columns().get(1).samples());
        assertTrue(sheet.columns().stream().noneMatch(c -> c.reason().isEmpty()), sheet.toString());
    }

    @Test
    void what_a_sheet_can_hold_and_its_columns_can_mean_is_offered_in_words() throws Exception {
        OpenedWorkbook book = workbooks.open(roster());
        List<String> kinds = book.kinds(session.plan()).stream().map(MappingChoice::name).toList();
        List<String> features = book.features(session.plan(), "Staff").stream().map(MappingChoice::name).toList();

        assertTrue(kinds.containsAll(List.of("Schools", "Staff", "Initiatives", "Steps")), kinds.toString());
        assertFalse(kinds.contains("Links"), kinds.toString());
        assertTrue(features.containsAll(List.of("Name", "Title", "Department", "School")), features.toString());
        assertEquals(List.of("Staff roster 2026-27"), book.firstRows("List", 5).get(0));
        assertEquals(List.of(), book.firstRows("List", 5).get(1));
        assertEquals("Bldg", book.firstRows("List", 5).get(2).get(1));
    }

    @Test
    void what_was_chosen_is_read_as_one_change_and_undo_restores_every_byte() throws Exception {
        byte[] bytes = Files.readAllBytes(session.file().orElseThrow());
        OpenedWorkbook book = workbooks.open(roster());
        Mapping mapping = chosen(book);

        ImportResult dry = book.read(session, mapping, Answers.NONE, true, ImportProgress.NONE);
        assertFalse(session.dirty());
        ImportResult read = book.read(session, mapping, Answers.NONE, false, ImportProgress.NONE);

        assertEquals(3, read.created());
        assertEquals(dry.created(), read.created());
        assertEquals(dry.problems(), read.problems());
        Person ada = person("Ada Quill").orElseThrow();
        assertEquals("Ferry Landing Elementary", ada.getSchool().getName());
        assertEquals("ESS", ada.getDepartment().getCode());
        assertEquals("B-1", ada.getExtraFields().get(0).getValue());
        assertEquals(List.of("List C6"), read.problems().stream().filter(p -> p.code().equals("excel.unknown-reference"))
                .map(p -> p.place().sheet().orElse("") + " " + p.place().cell().orElse("")).toList());
        assertEquals("Import roster.xlsx", session.undoLabel().orElseThrow());
        session.undo();
        session.save();
        assertArrayEquals(bytes, Files.readAllBytes(session.file().orElseThrow()));
    }

    @Test
    void an_unknown_name_is_answered_by_choosing() throws Exception {
        OpenedWorkbook book = workbooks.open(roster());
        var question = book.read(session, chosen(book), Answers.NONE, true, ImportProgress.NONE).questions().get(0);
        assertEquals("\"nowhere\"", question.key());
        String department = session.plan().getDistrict().getDepartments().get(0).getName();
        assertTrue(question.choices().containsAll(List.of(Answers.NOTHING, department)), question.toString());

        book.read(session, chosen(book), new Answers(Map.of(question.key(), department)), false, ImportProgress.NONE);
        assertEquals(department, person("Cy Vance").orElseThrow().getDepartment().getName());
    }

    @Test
    void a_cancelled_import_leaves_the_plan_as_it_was() throws Exception {
        OpenedWorkbook book = workbooks.open(Given.RIVERBEND.resolve("riverbend-as-received.xlsx"));
        byte[] bytes = Files.readAllBytes(session.file().orElseThrow());
        Mapping mapping = book.recognized(session.plan());
        for (boolean dry : List.of(true, false)) {
            for (int after : List.of(0, 40, 130)) {
                assertThrows(CancellationException.class, () -> book.read(session, mapping, Answers.NONE, dry, (done, of) -> done < after));
                assertFalse(session.dirty());
                assertTrue(session.undoLabel().isEmpty());
            }
        }
        session.change("Touch", () -> session.plan().setName("Other"));
        session.undo();
        session.save();
        assertArrayEquals(bytes, Files.readAllBytes(session.file().orElseThrow()));
    }

    @Test
    void what_was_chosen_is_kept_and_the_next_workbook_is_recognized_by_it() throws Exception {
        OpenedWorkbook book = workbooks.open(roster());
        Path kept = book.keep(session.plan(), chosen(book), "Staff roster");
        assertEquals(folder.resolve("state/profiles/staff-roster.json"), kept);

        Path next = Books.make(folder.resolve("next.xlsx"), b -> Books.sheet(b, "2027", ROSTER[2], new Object[] {"Di Umber", "Ferry Landing", "ESS", "Aide", "B-9"}));
        Mapping again = workbooks.open(next).recognized(session.plan());
        assertEquals("Staff roster", again.name());
        assertTrue(again.complete());
        assertEquals(List.of("Name", "School", "Department", "Title", Answers.FIELD), again.sheets().get(0).columns().stream().map(MappedColumn::to).toList());
        // as the command line does
        ImportResult read = importer.read(session, ImportRequest.of(next));
        assertEquals(1, read.created());
        assertEquals(List.of(), read.questions());
        assertEquals("B-9", person("Di Umber").orElseThrow().getExtraFields().get(0).getValue());
        assertEquals(1, importer.read(session, new ImportRequest(next, Optional.of("staff-roster"), true, Answers.NONE)).unchanged());
    }

    @Test
    void what_was_kept_does_not_stand_in_the_way_of_what_ships() throws Exception {
        OpenedWorkbook book = workbooks.open(roster());
        book.keep(session.plan(), chosen(book), "Staff roster");
        assertEquals("district", workbooks.open(Given.RIVERBEND.resolve("riverbend.xlsx")).recognized(session.plan()).profile());
        Files.writeString(folder.resolve("state/profiles/damaged.json"), "{");
        assertEquals("district", workbooks.open(Given.RIVERBEND.resolve("riverbend.xlsx")).recognized(session.plan()).profile());
    }

    @Test
    void a_kept_profile_writes_what_it_reads_and_nothing_that_it_leaves_out() throws Exception {
        OpenedWorkbook book = workbooks.open(roster());
        Mapping mapping = chosen(book);
        MappedSheet sheet = sheet(mapping, "List");
        Mapping without = mapping.with(sheet.with(sheet.columns().get(4).takenFor(MappedColumn.LEFT_OUT, "")));
        book.keep(session.plan(), without, "Short roster");
        Path out = folder.resolve("out.xlsx");
        Given.service(Exporter.class).write(session.plan(), ExportRequest.to(out).by("short-roster"));
        assertEquals(List.of("Who", "Bldg", "Dept.", "Title"), workbooks.open(out).firstRows("List", 1).get(0));
    }

    @Test
    void a_sheet_that_is_left_out_is_not_read_and_not_asked_about() throws Exception {
        Path two = Books.make(folder.resolve("two.xlsx"), b -> {
            Books.sheet(b, "Departments", new Object[] {"Code", "Name"}, new Object[] {"NEW", "New office"});
            Books.sheet(b, "List", ROSTER);
        });
        OpenedWorkbook book = workbooks.open(two);
        Mapping mapping = book.recognized(session.plan());
        assertEquals(1, mapping.known());
        Mapping onlyList = mapping.with(sheet(mapping, "Departments").take(false));
        ImportResult read = book.read(session, onlyList, Answers.NONE, true, ImportProgress.NONE);
        assertEquals(Map.of("Person", 3), read.counts());

        book.keep(session.plan(), onlyList, "List alone");
        Mapping again = workbooks.open(two).recognized(session.plan());
        assertEquals("List alone", again.name());
        assertEquals(List.of(false, true), again.sheets().stream().map(MappedSheet::taken).toList());
        assertEquals(read.counts(), importer.read(session, ImportRequest.of(two).dry()).counts());
    }

    @Test
    void another_head_row_and_another_kind_give_other_columns() throws Exception {
        OpenedWorkbook book = workbooks.open(roster());
        MappedSheet schools = book.mapped(session.plan(), "List", "Schools", 0);
        assertEquals("Schools", schools.kindName());
        assertTrue(schools.columns().stream().anyMatch(c -> c.to().equals("Name")), schools.toString());
        MappedSheet later = book.mapped(session.plan(), "List", "Staff", 4);
        assertEquals(List.of("Ada Quill", "Ferry Landing Elementary", "ESS", "Social worker", "B-1"), later.columns().stream().map(MappedColumn::head).toList());
        assertEquals(2, later.rows());
    }

    @Test
    void what_is_missing_or_double_is_said() throws Exception {
        OpenedWorkbook book = workbooks.open(roster());
        MappedSheet staff = sheet(chosen(book), "List");
        assertEquals(Optional.empty(), book.missing(session.plan(), staff));
        MappedSheet noKey = staff.with(staff.columns().get(0).takenFor(MappedColumn.LEFT_OUT, ""));
        assertTrue(book.missing(session.plan(), noKey).orElseThrow().contains("Code or Name"));
        MappedSheet twice = staff.with(staff.columns().get(4).takenFor("Title", ""));
        assertTrue(book.missing(session.plan(), twice).orElseThrow().contains("two columns are taken for Title"));
        MappedSheet steps = book.mapped(session.plan(), "List", "Steps", 3);
        assertTrue(book.missing(session.plan(), steps).orElseThrow().contains("Strategy"));
        assertThrows(ExchangeException.class, () -> book.read(session, new Mapping("", "", List.of(noKey)), Answers.NONE, true, ImportProgress.NONE));
    }

    @Test
    void what_is_no_workbook_is_a_sentence() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.xlsx"), "Dear all,");
        Path empty = Files.createFile(folder.resolve("empty.xlsx"));
        Path locked = Files.write(folder.resolve("locked.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertTrue(said(letter).contains("is not a workbook"), said(letter));
        assertTrue(said(empty).contains("is empty"), said(empty));
        assertTrue(said(locked).contains("password"), said(locked));
        Path blank = Books.make(folder.resolve("blank.xlsx"), b -> b.createSheet("Nothing"));
        assertEquals(List.of(), workbooks.open(blank).recognized(session.plan()).sheets());
    }

    private String said(Path file) {
        return assertThrows(ExchangeException.class, () -> workbooks.open(file)).getMessage();
    }

    /** As guessed, with the last column as a field of the district's own. */
    private Mapping chosen(OpenedWorkbook book) throws ExchangeException {
        Mapping mapping = book.recognized(session.plan());
        MappedSheet sheet = sheet(mapping, "List");
        return mapping.with(sheet.with(sheet.columns().get(4).takenFor(Answers.FIELD, "Chosen.")));
    }

    private Path roster() throws Exception {
        return Books.make(folder.resolve("roster.xlsx"), b -> Books.sheet(b, "List", ROSTER));
    }

    private static MappedSheet sheet(Mapping mapping, String title) {
        return mapping.sheets().stream().filter(s -> s.title().equals(title)).findFirst().orElseThrow();
    }

    private Optional<Person> person(String name) {
        return session.plan().getDistrict().getStaff().stream().filter(p -> name.equals(p.getName())).findFirst();
    }
}
