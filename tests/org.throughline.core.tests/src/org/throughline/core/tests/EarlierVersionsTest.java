package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.identity.Identified;
import org.throughline.model.support.SupportKind;

/** Files of every version that was ever released open, lose nothing, and stay as they are until they are saved. */
class EarlierVersionsTest {

    /** One file for each version; a new version adds one, and none is ever changed. */
    private static final Path RELEASED = Path.of("files").toAbsolutePath();

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;

    @Test
    void a_file_of_every_version_opens_and_can_be_changed() throws Exception {
        List<Path> released;
        try (var files = Files.list(RELEASED)) {
            released = files.filter(f -> f.toString().endsWith(Plans.FILE_ENDING)).sorted().toList();
        }
        assertEquals(List.of("version-1.throughline", "version-2.throughline"),
                released.stream().map(f -> f.getFileName().toString()).toList());

        for (Path original : released) {
            Path file = copy(original.getFileName().toString());
            try (Session session = plans.open(file)) {
                assertFalse(session.readOnly(), session.problems().toString());
                assertTrue(session.problems().stream().allMatch(p -> p.severity() == Severity.INFO), session.problems().toString());
                session.change("Rename", () -> session.plan().setName("Renamed"));
                session.save();
            }
            try (Session session = plans.open(file)) {
                assertTrue(session.problems().stream().allMatch(p -> p.code().equals("plan.missing-module")), session.problems().toString());
                assertEquals("Renamed", session.plan().getName());
            }
        }
    }

    @Test
    void version_1_becomes_shares_support_and_teams() throws Exception {
        try (Session session = plans.open(copy("version-1.throughline"))) {
            var plan = session.plan();
            var coached = plan.getInitiatives().get(3);
            assertEquals("Elementary literacy coaching", coached.getName());
            assertEquals(1, coached.getFunding().size());
            assertEquals("Title I, Part A", coached.getFunding().get(0).getFund().getName());

            String old = Files.readString(RELEASED.resolve("version-1.throughline"));
            assertEquals(count(old, " fund=\""), plan.getInitiatives().stream().mapToInt(i -> i.getFunding().size()).sum());
            assertEquals(count(old, " coachesPromised=\""), plan.getSupportAssignments().size());
            assertEquals(count(old, " teamMinutesPlanned=\""), plan.getTeams().size());

            var school = plan.getDistrict().getSchools().get(0);
            var coaching = plan.getSupportAssignments().get(0);
            assertEquals("Coaching at " + school.getName(), coaching.getName());
            assertEquals(school, coaching.getSchool());
            assertEquals(SupportKind.COACHING, coaching.getKind());
            assertEquals(number(old, "coachesPromised"), coaching.getPromised());
            assertEquals(number(old, "coachesFilled"), coaching.getFilled());
            var team = plan.getTeams().get(0);
            assertEquals("Teams of " + school.getName(), team.getName());
            assertEquals(school, team.getSchool());
            assertEquals(number(old, "teamMinutesPlanned"), team.getMinutesPlanned());
            assertEquals(number(old, "teamMinutesDelivered"), team.getMinutesDelivered());
        }
    }

    @Test
    void a_migrated_file_gets_the_same_identities_each_time_and_no_two_alike() throws Exception {
        Path one = copy("version-1.throughline");
        Path first = folder.resolve("first.throughline");
        Path second = folder.resolve("second.throughline");
        for (Path target : List.of(first, second)) {
            try (Session session = plans.openCopy(one)) {
                session.saveAs(target);
                var seen = new HashSet<String>();
                session.plan().eAllContents().forEachRemaining(o -> assertTrue(!(o instanceof Identified i) || seen.add(i.getId())));
            }
        }

        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void the_file_stays_until_the_first_save_and_is_then_kept_beside_it() throws Exception {
        Path file = copy("version-1.throughline");
        byte[] original = Files.readAllBytes(file);
        Path kept = folder.resolve("version-1 (version 1).throughline");
        Path taken = Files.writeString(kept, "somebody else's");

        try (Session session = plans.open(file)) {
            var said = session.problems().get(0);
            assertEquals("plan.earlier-version", said.code());
            assertEquals("\"version-1.throughline\" was written by an earlier version of Throughline (file version 1). The file "
                    + "stays as it is until you save; then it is kept as \"version-1 (version 1).throughline\".", said.message());
            assertFalse(session.dirty());
            assertArrayEquals(original, Files.readAllBytes(file));

            session.save();
            session.change("Rename", () -> session.plan().setName("Renamed"));
            session.save();
        }

        assertEquals("somebody else's", Files.readString(taken));
        assertArrayEquals(original, Files.readAllBytes(folder.resolve("version-1 (version 1, 2).throughline")));
        try (var files = Files.list(folder)) {
            // and the folder with what was there before the later saves
            assertEquals(3, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void saved_under_another_name_the_file_of_the_earlier_version_stays_where_it_is() throws Exception {
        Path file = copy("version-1.throughline");
        byte[] original = Files.readAllBytes(file);

        try (Session session = plans.open(file)) {
            session.saveAs(folder.resolve("other.throughline"));
        }

        assertArrayEquals(original, Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void a_module_in_an_old_file_is_led_to_the_new_names() throws Exception {
        String module = """
                <?xml version="1.0" encoding="UTF-8"?>
                <ecore:EPackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore" name="grants" nsURI="https://riverbend.example/grants/1" nsPrefix="grants">
                  <eClassifiers xsi:type="ecore:EClass" name="Application" eSuperTypes="https://throughline.org/model/plan/1#//ModuleContent">
                    <eStructuralFeatures xsi:type="ecore:EReference" name="source" eType="ecore:EClass https://throughline.org/model/initiatives/1#//Fund"/>
                  </eClassifiers>
                </ecore:EPackage>
                """;
        String old = Files.readString(RELEASED.resolve("version-1.throughline"));
        String fund = old.replaceAll("(?s).* fund=\"([^\"]+)\".*", "$1");
        String with = old.replaceFirst("(?s)(<plan:DistrictPlan[^>]*)>", "$1 xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                + "xmlns:grants=\"https://riverbend.example/grants/1\">" + Matcher.quoteReplacement(
                "<metamodels uri=\"https://riverbend.example/grants/1\" module=\"Grants\"><ecore>"
                + module.replace("&", "&amp;").replace("<", "&lt;") + "</ecore></metamodels>"
                + "<modules xsi:type=\"grants:Application\" id=\"3b8bb1c2-5d2e-4c58-93ba-5ad8a2f3ee8b\" name=\"Big\" source=\"" + fund + "\"/>"));
        Path file = Files.writeString(folder.resolve("module.throughline"), with);

        try (Session session = plans.open(file)) {
            assertFalse(session.readOnly(), session.problems().toString());
            var application = session.plan().getModules().get(0);
            assertEquals("Application", application.eClass().getName());
            assertEquals(fund, ((Identified) application.eGet(application.eClass().getEStructuralFeature("source"))).getId());
        }
    }

    @Test
    void a_file_of_a_later_version_is_not_opened_and_not_touched() throws Exception {
        String later = Files.readString(RELEASED.resolve("version-2.throughline")).replace("/plan/2\"", "/plan/3\"");
        Path file = Files.writeString(folder.resolve("later.throughline"), later);

        var thrown = assertThrows(PlanException.class, () -> plans.open(file));

        assertEquals("\"later.throughline\" was written by a newer version of Throughline (file version 3; this one reads files up "
                + "to version 2). It was not opened. Install the newer version.", thrown.getMessage());
        assertEquals(later, Files.readString(file));
    }

    @Test
    void a_version_that_never_was_is_said() throws Exception {
        Path file = Files.writeString(folder.resolve("zero.throughline"),
                Files.readString(RELEASED.resolve("version-2.throughline")).replace("/plan/2\"", "/plan/0\""));

        assertEquals("\"zero.throughline\" says that it has file version 0, which there never was. It was not opened. Restore it "
                + "from a backup.", assertThrows(PlanException.class, () -> plans.open(file)).getMessage());
    }

    private Path copy(String name) throws Exception {
        return Files.copy(RELEASED.resolve(name), folder.resolve(name));
    }

    private static long count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1L;
    }

    private static BigDecimal number(String text, String attribute) {
        return new BigDecimal(text.replaceAll("(?s)^.*? " + attribute + "=\"([^\"]+)\".*$", "$1"));
    }
}
