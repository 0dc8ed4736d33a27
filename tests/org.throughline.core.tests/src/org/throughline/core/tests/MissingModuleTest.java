package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.School;

/** A plan with content of a module that is not installed opens, shows it, keeps it to the letter and guards it. */
class MissingModuleTest {

    private final Plans plans = Given.service(Plans.class);
    private final Curriculum curriculum = new Curriculum();

    @TempDir
    Path folder;
    private Path file;
    private String withModule;

    @BeforeEach
    void givenAPlanSavedWithTheModuleAndOpenedWithout() throws Exception {
        curriculum.install();
        file = folder.resolve("plan.throughline");
        try (Session session = plans.create(file, "A district", "aspen2018")) {
            session.change("Fill", () -> {
                School school = OrganizationFactory.eINSTANCE.createSchool();
                school.setName("Maple");
                session.plan().getDistrict().getSchools().add(school);
                Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
                initiative.setName("Coaching");
                session.plan().getInitiatives().add(initiative);
                curriculum.fill(session.plan(), school, initiative);
            });
            session.save();
        }
        withModule = Files.readString(file);
        Curriculum.remove();
    }

    @AfterEach
    void removeTheModule() {
        Curriculum.remove();
    }

    @Test
    void its_content_is_there_and_references_lead_both_ways() throws Exception {
        try (Session session = plans.open(file)) {
            assertFalse(session.readOnly(), session.problems().toString());
            var map = session.plan().getModules().get(0);
            var units = Curriculum.list(map, "units");

            assertEquals("Grade 4 mathematics", map.getName());
            assertEquals(List.of("Place value", "Fractions"), units.stream().map(u -> ((Named) u).getName()).toList());
            assertEquals("first", Curriculum.literal(Curriculum.value(units.get(0), "quarter")));
            assertEquals(LocalDate.of(2026, 9, 8), Curriculum.value(units.get(0), "starts"));
            assertEquals("One\n  two\n\nthree", Curriculum.value(units.get(0), "outline"));
            assertSame(units.get(0), Curriculum.value(units.get(1), "follows"));
            assertEquals(session.plan().getDistrict().getSchools(), Curriculum.list(map, "schools"));
            assertSame(session.plan().getInitiatives().get(0), Curriculum.value(units.get(1), "taughtBy"));
            assertSame(units.get(0), Curriculum.value(session.plan().getInitiatives().get(1), "tries"));
            assertSame(units.get(0), session.find(((Named) units.get(0)).getId()).orElseThrow());
        }
    }

    @Test
    void the_session_says_what_is_missing_and_which_objects_belong_to_it() throws Exception {
        try (Session session = plans.open(file)) {
            var said = session.problems().get(0);
            assertEquals(1, session.problems().size());
            assertEquals(Severity.INFO, said.severity());
            assertEquals("The module \"curriculum\" is not installed. What it added to the plan (4 objects) is kept as it is and can "
                    + "be looked at, but not changed.", said.message());

            assertEquals(Optional.of("curriculum"), session.missingModule(session.plan().getModules().get(0)));
            assertEquals(Optional.of("curriculum"), session.missingModule(session.plan().getInitiatives().get(1)));
            assertEquals(Optional.empty(), session.missingModule(session.plan().getInitiatives().get(0)));
            assertEquals(Optional.empty(), session.missingModule(session.plan()));
        }
    }

    @Test
    void saved_again_the_file_has_the_same_bytes() throws Exception {
        try (Session session = plans.open(file)) {
            session.save();
        }
        assertEquals(withModule, Files.readString(file));
    }

    @Test
    void an_edit_elsewhere_changes_its_own_line_only_and_undone_none() throws Exception {
        try (Session session = plans.open(file)) {
            session.change("Rename", () -> session.plan().getInitiatives().get(0).setName("Literacy coaching"));
            session.save();
            List<String> before = withModule.lines().toList();
            List<String> after = Files.readAllLines(file);
            assertEquals(before.size(), after.size());
            assertEquals(1, IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(after.get(i))).count());

            session.undo();
            session.save();
        }
        assertEquals(withModule, Files.readString(file));
    }

    @Test
    void a_value_of_a_type_of_the_modules_own_is_kept_as_it_stands() throws Exception {
        Files.writeString(file, withModule.replace("week=\"36\"", "week=\"036 \""));
        try (Session session = plans.open(file)) {
            assertFalse(session.readOnly(), session.problems().toString());
            assertEquals("036 ", Curriculum.value(Curriculum.list(session.plan().getModules().get(0), "units").get(0), "week"));
            session.save();
        }
        assertTrue(Files.readString(file).contains("week=\"036 \""));
    }

    @Test
    void with_the_module_back_everything_is_typed_again() throws Exception {
        try (Session session = plans.open(file)) {
            session.change("Rename", () -> session.plan().setName("Renamed"));
            session.save();
        }
        curriculum.install();
        try (Session session = plans.open(file)) {
            assertEquals(List.of(), session.problems());
            var map = session.plan().getModules().get(0);
            assertSame(curriculum.map, map.eClass());
            EObject unit = Curriculum.list(map, "units").get(0);
            assertEquals(new BigInteger("36"), Curriculum.value(unit, "week"));
            assertEquals(Optional.empty(), session.missingModule(map));
            session.change("Rename", () -> ((Named) unit).setName("Numbers"));
            session.change("Rename back", () -> session.plan().setName("A district"));
            session.change("Rename back", () -> ((Named) unit).setName("Place value"));
            session.save();
        }
        assertEquals(withModule, Files.readString(file));
    }

    @Test
    void to_change_its_content_is_refused_and_taken_back() throws Exception {
        try (Session session = plans.open(file)) {
            var map = session.plan().getModules().get(0);
            refused(session, () -> map.setName("Mine"), "\"Mine\" cannot be changed: it belongs to the module \"curriculum\", which is "
                    + "not installed. Install it first.");
            assertEquals("Grade 4 mathematics", map.getName());
            refused(session, () -> Curriculum.list(map, "units").get(0).eUnset(
                    Curriculum.list(map, "units").get(0).eClass().getEStructuralFeature("outline")),
                    "\"Place value\" cannot be changed: it belongs to the module \"curriculum\", which is not installed. Install it first.");
            refused(session, () -> session.plan().getModules().clear(), "\"Grade 4 mathematics\" cannot be deleted: it belongs to the "
                    + "module \"curriculum\", which is not installed. Install it first.");
            refused(session, () -> session.plan().getModules().add(EcoreUtil.copy(map)), "\"Grade 4 mathematics\" cannot be put here: "
                    + "it belongs to the module \"curriculum\", which is not installed. Install it first.");
            session.change("Reorder", () -> session.plan().getInitiatives().move(0, 1));
            session.undo();
            session.save();
        }
        assertEquals(withModule, Files.readString(file));
    }

    @Test
    void to_delete_what_its_content_refers_to_is_refused_and_taken_back() throws Exception {
        String sentence = "\"Maple\" cannot be deleted: \"Grade 4 mathematics\" of the module \"curriculum\" refers to it, and that "
                + "module is not installed. Install it first.";
        try (Session session = plans.open(file)) {
            School school = session.plan().getDistrict().getSchools().get(0);
            refused(session, () -> EcoreUtil.delete(school, true), sentence);
            refused(session, () -> session.plan().getDistrict().getSchools().clear(), sentence);
            refused(session, () -> session.plan().setDistrict(null), sentence);
            assertEquals(List.of(school), session.plan().getDistrict().getSchools());
            session.save();
        }
        assertEquals(withModule, Files.readString(file));
    }

    @Test
    void what_the_module_no_longer_has_content_for_is_no_longer_carried_along() throws Exception {
        curriculum.install();
        try (Session session = plans.open(file)) {
            session.change("Clear", () -> {
                session.plan().getModules().clear();
                session.plan().getInitiatives().remove(1);
            });
            session.save();
            assertFalse(Files.readString(file).contains("metamodels"));
            session.undo();
            session.save();
            assertFalse(session.dirty());
        }
        assertEquals(withModule, Files.readString(file));
    }

    @Test
    void what_a_plan_carries_serves_that_plan_alone() throws Exception {
        try (Session session = plans.open(file)) {
            assertEquals(Optional.of("curriculum"), session.missingModule(session.plan().getModules().get(0)));
            assertFalse(EPackage.Registry.INSTANCE.containsKey(Curriculum.URI));
        }
        String without = withModule.replaceFirst("(?s)  <metamodels.*</metamodels>\n", "");
        Path other = Files.writeString(folder.resolve("other.throughline"), without);
        try (Session session = plans.open(other)) {
            assertTrue(session.readOnly());
            assertEquals("The file holds content of \"" + Curriculum.URI + "\", which is not installed, and does not describe it. "
                    + "Install the module it comes from.", session.problems().get(0).message());
        }
        assertEquals(without, Files.readString(other));
    }

    private static void refused(Session session, Runnable work, String sentence) {
        var thrown = assertThrows(IllegalStateException.class, () -> session.change("Not allowed", work));
        assertEquals(sentence, thrown.getMessage());
        assertEquals(Optional.empty(), session.undoLabel());
    }
}
