package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;

/**
 * A bad file is refused with a sentence, or opened to be looked at with a list of what is wrong and where. It is never
 * saved over, and nothing is dropped from it without a word.
 */
class DamagedPlanTest {

    private static final Path RELEASED = Path.of("files/version-2.throughline").toAbsolutePath();
    private static final String SCHOOL = "28be735d-22f2-3333-a3d8-b0c4cb37155e";
    private static final String ELEMENT = "3408d5cf-2008-314f-97ec-77ea2baadba1";

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;
    private String sound;

    @BeforeEach
    void givenASoundPlan() throws Exception {
        sound = Files.readString(RELEASED);
    }

    @Test
    void what_is_cut_off_is_refused_with_the_line() throws Exception {
        refused(sound.substring(0, sound.indexOf("<funds")), "\"bad.throughline\" is damaged near line " + line("<funds")
                + " and was not opened. Restore it from a backup.");
    }

    @Test
    void two_roots_are_refused() throws Exception {
        refused(sound + sound.substring(sound.indexOf("<plan:")), "\"bad.throughline\" is damaged near line "
                + (sound.lines().count() + 1) + " and was not opened. Restore it from a backup.");
        String root = sound.substring(sound.indexOf("<plan:"));
        refused("<xmi:XMI xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\">" + root + root.replaceAll("id=\"[^\"]+\"", "")
                + "</xmi:XMI>", "\"bad.throughline\" holds 2 plans or other things side by side, and a file is one plan. It was not "
                        + "opened. Restore it from a backup.");
    }

    @Test
    void what_is_no_plan_is_refused() throws Exception {
        String sentence = "\"bad.throughline\" is not a Throughline plan. Choose a file that ends in .throughline; a workbook is "
                + "brought in with import.";
        refused("Dear all,", sentence);
        refused("<html><body/></html>", sentence);
        refused("\0\0\0\0", sentence);
        refused("", "\"bad.throughline\" is empty. Restore it from a backup, or make a new plan.");
        refused(sound.substring(sound.indexOf("<district"), sound.indexOf("<funds")), sentence);
    }

    @Test
    void a_document_type_is_refused_and_nothing_is_expanded_or_fetched() throws Exception {
        String sentence = "\"bad.throughline\" brings a document type along, which a plan never does and which can do harm. It was "
                + "not opened.";
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        refused(sound.replaceFirst("\\?>", "?>" + bomb).replace("A small framework", "&b;"), sentence);
        refused(sound.replaceFirst("\\?>", "?><!DOCTYPE x SYSTEM \"" + RELEASED.toUri() + "\">"), sentence);
        refused(sound.replace("/plan/2", "/plan/1").replaceFirst("\\?>", "?>" + bomb), sentence);
    }

    @Test
    void an_entity_that_was_never_declared_is_refused() throws Exception {
        refused(sound.replace("A small framework", "&b;"), "\"bad.throughline\" is damaged near line " + line("A small framework")
                + " and was not opened. Restore it from a backup.");
    }

    @Test
    void objects_within_objects_without_end_are_refused() throws Exception {
        refused(sound.replace("<months>", "<links>".repeat(5_000) + "<months>"), "\"bad.throughline\" is damaged near line "
                + line("<months>") + " and was not opened. Restore it from a backup.");
    }

    @Test
    void a_value_without_end_is_refused_before_it_fills_the_memory() throws Exception {
        Path file = folder.resolve("bad.throughline");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'a');
        int at = sound.indexOf("A small framework");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(sound.substring(0, at).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
            out.write(sound.substring(at).getBytes(StandardCharsets.UTF_8));
        }

        // so that it cannot be read as a whole, whatever the memory of the machine
        var thrown = assertThrows(PlanException.class, () -> plans.open(file));

        assertEquals("\"bad.throughline\" holds a single value of more than 32 MB near line " + line("A small framework")
                + ", which no plan has. It was not opened. Restore it from a backup.", thrown.getMessage());
    }

    @Test
    void the_same_identity_twice_opens_to_be_looked_at_with_the_line() throws Exception {
        String bad = sound.replace("id=\"" + ELEMENT, "id=\"" + SCHOOL);
        lookedAt(bad, "plan.repeated-id", line(bad, "id=\"" + SCHOOL, 2), "\"Maple\" has the same identity as another object. One of "
                + "them was probably copied by hand.");
    }

    @Test
    void a_reference_to_nothing_opens_to_be_looked_at_with_the_line() throws Exception {
        String bad = sound.replace("element=\"" + ELEMENT, "element=\"nobody");
        lookedAt(bad, "plan.not-read", line(bad, "element=\"nobody", 1), "Something refers to \"nobody\", which is not in the file.");
    }

    @Test
    void a_reference_to_the_wrong_kind_of_thing_opens_to_be_looked_at() throws Exception {
        lookedAt(sound.replace("element=\"" + ELEMENT, "element=\"" + SCHOOL), "plan.not-read", 0,
                "\"Maple\" cannot stand in \"element\" of an object of the kind \"ElementLink\".");
    }

    @Test
    void what_this_version_does_not_know_opens_to_be_looked_at_with_the_line() throws Exception {
        lookedAt(sound.replace("enrollment=\"412\"", "students=\"412\""), "plan.not-read", line("enrollment"),
                "\"students\" of \"Maple\" is not known to this version.");
        lookedAt(sound.replace("<teams", "<gangs"), "plan.not-read", line("minutesPlanned"),
                "\"gangs\" of \"Small District\" is not known to this version.");
        lookedAt(sound.replace("kind=\"coaching\"", "kind=\"carrying\""), "plan.not-read", line("kind=\"coaching\"") + 3,
                "\"carrying\" is no value for \"kind\" of \"Coaching at Maple\".");
        lookedAt(sound.replace("enrollment=\"412\"", "enrollment=\"many\""), "plan.not-read", line("enrollment"),
                "\"many\" is no value for \"enrollment\" of \"Maple\".");
        lookedAt(sound.replace("<teams", "<teams xsi:type=\"plan:Gang\""), "plan.not-read", line("minutesPlanned"),
                "\"Gang\" is a kind of thing that this version does not know, or that cannot stand here.");
        lookedAt(sound.replace("xsi:type=\"grants:Application\"", "xsi:type=\"other:Thing\"").replace("xmlns:grants",
                "xmlns:other=\"https://other.example/1\" xmlns:grants"), "plan.not-read", line("dueOn=\""),
                "The file holds content of \"https://other.example/1\", which is not installed, and does not describe it. Install the "
                        + "module it comes from.");
    }

    @Test
    void what_a_save_would_drop_opens_to_be_looked_at() throws Exception {
        lookedAt(sound.replace("<teams", "Do not forget!<teams"), "plan.not-read", line("<teams"),
                "Text stands between the objects: \"Do not forget!\".");
        lookedAt(sound.replace("<months>9</months>", "<name>Tutoring</name><months>9</months>"), "plan.not-read",
                line("<months>9"), "\"name\" is given twice, and there can be only one.");
        lookedAt(sound.replace("<months>9</months>", "<decision/><decision/><months>9</months>"), "plan.not-read",
                line("<months>9"), "\"decision\" is given twice, and there can be only one.");
        lookedAt(sound.replace("<months>9<", "<months by=\"Ana\">9<"), "plan.not-read", line("<months>9"),
                "The text \"months\" has values of its own, which it cannot have.");
        lookedAt(sound.replace("<months>9</months>", "<slot name=\"Wednesdays\"/>"), "plan.not-read", line("<months>9"),
                "An object stands in \"slot\", where there can only be a reference to one.");
        lookedAt(sound.replace("code=\"I01\"", "lastYearFund=\"other.throughline#x\""), "plan.not-read", 0,
                "Something refers to \"other.throughline#x\", which is outside the plan.");
        lookedAt(sound.replace("<months>9</months>", "<audience schools=\"" + SCHOOL + " " + SCHOOL + "\"/>"), "plan.not-read", 0,
                "\"schools\" names the same object twice.");
    }

    @Test
    void parts_that_contain_each_other_open_to_be_looked_at() throws Exception {
        String id = "f8d05c30-970d-376e-9020-014e73279d5e";
        lookedAt(sound.replace("code=\"I01\"", "expectations=\"" + id + "\""), "plan.not-read", 0,
                "\"expectations\" refers to an object that has to stand in it.");
        lookedAt(sound.replace("code=\"C1\"", "elements=\"7e6891fd-8121-35e7-9e9a-066d1e1550b2\""), "plan.not-read", 0,
                "\"elements\" refers to an object that has to stand in it.");
    }

    @Test
    void a_module_description_that_lies_opens_to_be_looked_at() throws Exception {
        lies("nsURI=\"https://riverbend.example/grants/1\"", "nsURI=\"https://riverbend.example/other/1\"",
                "it calls itself \"https://riverbend.example/other/1\"");
        lies("uri=\"https://riverbend.example/grants/1\"", "uri=\"https://throughline.org/model/plan/2\"",
                "it claims to be a part of Throughline itself");
        lies("uri=\"https://riverbend.example/grants/1\"", "uri=\"https://throughline.org/model/secret/1\"",
                "it claims to be a part of Throughline itself");
        lies("name=\"Application\"", "name=\"Application", "it cannot be read");
        lies("https://throughline.org/model/money/1#//Fund", "https://throughline.org/model/money/1#//Purse",
                "it refers to something that is not there");
        lies("plan/2#//ModuleContent", "plan/2#//Content", "it refers to something that is not there");
        lies("&lt;eType xsi:type=\"ecore:EClass\" href=\"https://throughline.org/model/money/1#//Fund\"/>", "",
                "the type of \"source\" is not there");
        lies("https://throughline.org/model/money/1#//Fund", "file:/etc/passwd#//Fund", "it refers to \"file:/etc/passwd\"");
        lies("https://throughline.org/model/money/1#//Fund", "https://elsewhere.example/1#//Fund",
                "it refers to \"https://elsewhere.example/1\"");
        lies("https://throughline.org/model/identity/1#//Day", "http://www.eclipse.org/emf/2002/Ecore#//EJavaClass",
                "\"dueOn\" could hold more than text and numbers");
        lies("&lt;eSuperTypes href=\"https://throughline.org/model/plan/2#//ModuleContent\"/>", "&lt;eSuperTypes href=\"#//Application\"/>",
                "the kind of thing \"Application\" is built on itself");
        lies("&lt;eSuperTypes ", "&lt;eSuperTypes href=\"#//Application/source\"/> &lt;eSuperTypes ", "it cannot be read");
        lies("&lt;/ecore:EPackage>", "&lt;eClassifiers xsi:type=\"ecore:EClass\" name=\"Application\"/>&lt;/ecore:EPackage>",
                "it contradicts itself");
        lies("&lt;/ecore:EPackage>", "&lt;eSubpackages name=\"x\" nsPrefix=\"x\" nsURI=\"https://throughline.org/model/plan/2\"/>"
                + "&lt;/ecore:EPackage>", "it claims \"https://throughline.org/model/plan/2\", which belongs to somebody else");
        lies("&lt;eSuperTypes ", "&lt;eSuperTypes href=\"#//Other\"/> &lt;eSuperTypes ", "&lt;/ecore:EPackage>",
                "&lt;eClassifiers xsi:type=\"ecore:EClass\" name=\"Other\"/>&lt;/ecore:EPackage>",
                "\"Application\" does not build on Throughline's kinds of things first");
    }

    @Test
    void a_module_description_without_the_kind_of_thing_in_the_plan_opens_to_be_looked_at() throws Exception {
        lookedAt(sound.replace("name=\"Application\"", "name=\"Request\""), "plan.not-read", line("dueOn=\""),
                "\"Application\" is a kind of thing that this version does not know, or that cannot stand here.");
        lookedAt(sound.replace("name=\"Application\"", "name=\"Application\" abstract=\"true\""), "plan.not-read", line("dueOn=\""),
                "\"Application\" is a kind of thing that this version does not know, or that cannot stand here.");
        lookedAt(sound.replace("name=\"dueOn\"", "name=\"due\""), "plan.not-read", line("dueOn=\""),
                "\"dueOn\" of \"State grant\" is not known to this version.");
    }

    private void lies(String truth, String lie, String fault) throws Exception {
        lies(truth, lie, "", "", fault);
    }

    private void lies(String truth, String lie, String secondTruth, String secondLie, String fault) throws Exception {
        lookedAt(sound.replace(truth, lie).replace(secondTruth, secondLie), "plan.module-description", -1,
                "The description of the module \"" + (lie.startsWith("uri=") ? lie.substring(5, lie.length() - 1)
                        : "https://riverbend.example/grants/1") + "\" that the plan carries cannot be used: " + fault
                        + ". Install the module, or restore the plan from a backup.");
    }

    private void refused(String bad, String sentence) throws Exception {
        Path file = Files.writeString(folder.resolve("bad.throughline"), bad);

        assertEquals(sentence, assertThrows(PlanException.class, () -> plans.open(file)).getMessage());
        assertEquals(bad, Files.readString(file));
    }

    /** @param line where the problem is said to be; 0 for anywhere, -1 for some line */
    private void lookedAt(String bad, String code, int line, String sentence) throws Exception {
        assertTrue(!bad.equals(sound), "nothing was damaged for: " + sentence);
        Path file = Files.writeString(folder.resolve("bad.throughline"), bad);
        byte[] before = Files.readAllBytes(file);

        try (Session session = plans.open(file)) {
            var errors = session.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
            var said = errors.stream().filter(p -> p.code().equals(code) && p.message().equals(sentence)).toList();
            assertEquals(1, said.size(), "expected: " + sentence + "\nbut was: " + errors);
            if (line > 0) {
                assertEquals(line, said.get(0).place().line().orElse(0), sentence);
            } else if (line < 0) {
                assertTrue(said.get(0).place().line().isPresent());
            }
            assertTrue(session.readOnly());
            assertThrows(IllegalStateException.class, () -> session.change("Change", () -> session.plan().setName("x")));
            assertThrows(PlanException.class, session::save);
            assertThrows(PlanException.class, () -> session.saveAs(file));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private int line(String text) {
        return line(sound, text, 1);
    }

    private static int line(String file, String text, int time) {
        int at = -1;
        for (int i = 0; i < time; i++) {
            at = file.indexOf(text, at + 1);
        }
        return (int) file.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
