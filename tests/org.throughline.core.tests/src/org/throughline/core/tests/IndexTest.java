package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.PlanIndex;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Referrer;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.organization.OrganizationPackage;
import org.throughline.model.organization.School;
import org.throughline.model.plan.ModuleContent;
import org.throughline.model.plan.PlanPackage;

/** What the index answers is what a walk through the plan finds, whatever happened before. */
class IndexTest {

    private static final long SEED = 77;

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void givenAPlanWithEverythingInIt() throws Exception {
        file = RandomPlanFile.write(folder.resolve("plan.throughline"), SEED, 400);
    }

    @Test
    void it_is_exact_after_any_sequence_of_changes_undo_redo_and_trials() throws Exception {
        for (int run = 0; run < (Given.LONG ? 1_000 : 30); run++) {
            long seed = SEED + run;
            var random = new Random(seed);
            try (Session session = plans.open(RandomPlanFile.write(folder.resolve("random.throughline"), seed, 60 + 7 * run % 300))) {
                assertExact(session, "opened, seed " + seed);
                for (int step = 0; step < 25; step++) {
                    String what = step(session, random);
                    assertExact(session, what + ", step " + step + ", seed " + seed);
                }
            }
        }
    }

    private static String step(Session session, Random random) {
        int kind = random.nextInt(8);
        switch (kind) {
            case 0, 1 -> session.undo();
            case 2 -> session.redo();
            case 3 -> session.tryOut("Try", () -> RandomPlanFile.change(random, session));
            case 4 -> assertThrows(ArithmeticException.class, () -> session.change("Fail", () -> {
                RandomPlanFile.change(random, session);
                throw new ArithmeticException("on purpose");
            }));
            // a write that nobody announced, and that is taken back
            case 5 -> session.plan().setCode("intruder " + random.nextInt());
            default -> session.change("Change", () -> {
                RandomPlanFile.change(random, session);
                assertExact(session, "within a change");
                RandomPlanFile.change(random, session);
            });
        }
        return "kind " + kind;
    }

    @Test
    void who_refers_to_a_school_is_said_with_the_feature() throws Exception {
        try (Session session = plans.open(file)) {
            School school = session.plan().getDistrict().getSchools().get(0);

            List<Referrer> found = session.index().referrers(school);

            assertEquals(walk(session.plan(), school), Set.copyOf(found));
            assertTrue(found.stream().map(Referrer::by).distinct().count() > 1, found.toString());
        }
    }

    @Test
    void objects_are_found_by_code_and_by_the_beginning_of_their_name() throws Exception {
        try (Session session = plans.open(file)) {
            School school = session.plan().getDistrict().getSchools().get(0);
            session.change("Name", () -> {
                school.setCode("S07");
                school.setName("Alder Creek Elementary");
            });
            EClass schools = OrganizationPackage.Literals.SCHOOL;
            PlanIndex index = session.index();

            assertEquals(List.of(school), index.byCode(schools, "S07"));
            assertEquals(List.of(school), index.byNamePrefix(schools, "ALDER creek"));
            assertEquals(List.of(), index.byCode(InitiativesPackage.Literals.INITIATIVE, "S07"));

            session.change("Give another code", () -> school.setCode("X99"));
            assertEquals(List.of(school), index.byCode(IdentityPackage.Literals.NAMED, "X99"));
            session.undo();
            assertEquals(List.of(), index.byCode(schools, "X99"));
        }
    }

    @Test
    void what_is_deleted_leaves_no_reference_behind_and_comes_back_with_all_of_them() throws Exception {
        try (Session session = plans.open(file)) {
            session.save();
            byte[] before = Files.readAllBytes(file);
            School school = session.plan().getDistrict().getSchools().get(0);
            int referrers = session.index().referrers(school).size();

            session.change("Delete", () -> session.delete(school));

            assertEquals(Set.of(), walk(session.plan(), school));
            assertEquals(List.of(), session.index().referrers(school));
            session.undo();
            assertEquals(referrers, session.index().referrers(school).size());
            session.save();
            assertArrayEquals(before, Files.readAllBytes(file));
        }
    }

    @Test
    void deleting_outside_a_change_or_what_is_not_in_the_plan_is_refused() throws Exception {
        try (Session session = plans.open(file)) {
            Initiative initiative = session.plan().getInitiatives().get(0);
            int initiatives = session.plan().getInitiatives().size();

            assertThrows(IllegalStateException.class, () -> session.delete(initiative));
            assertThrows(IllegalArgumentException.class, () -> session.change("Delete", () -> session.delete(session.plan())));
            assertThrows(IllegalArgumentException.class,
                    () -> session.change("Delete", () -> session.delete(EcoreUtil.copy(initiative))));

            assertEquals(initiatives, session.plan().getInitiatives().size());
        }
    }

    @Test
    void content_of_a_class_that_is_known_only_from_its_metamodel_is_found_alike() throws Exception {
        EClass unit = unitOfAModule();
        var about = (EReference) unit.getEStructuralFeature("about");
        try (Session session = plans.open(file)) {
            Initiative initiative = session.plan().getInitiatives().get(0);
            session.index().referrers(initiative);
            var content = (ModuleContent) EcoreUtil.create(unit);

            session.change("Add", () -> {
                session.plan().getModules().add(content);
                list(content, about).add(initiative);
                list(content, about).add(initiative);
            });
            assertEquals(List.of(content), session.index().ofType(unit));
            assertEquals(List.of(content), session.index().ofType(PlanPackage.Literals.MODULE_CONTENT));
            assertTrue(session.index().referrers(initiative).contains(new Referrer(content, about)));
            session.change("Take out one of the two", () -> list(content, about).remove(0));
            assertExact(session, "one of two");

            session.change("Delete", () -> session.delete(initiative));
            assertEquals(List.of(), list(content, about));
            session.undo();
            assertExact(session, "undone");
            session.undo();
            session.undo();
            assertEquals(0, session.index().count(unit));
            assertExact(session, "all undone");
        }
    }

    private static EClass unitOfAModule() {
        var metamodel = EcoreFactory.eINSTANCE.createEPackage();
        metamodel.setName("curriculum");
        metamodel.setNsPrefix("curriculum");
        metamodel.setNsURI("https://example.org/curriculum");
        EClass unit = EcoreFactory.eINSTANCE.createEClass();
        unit.setName("Unit");
        unit.getESuperTypes().add(PlanPackage.Literals.MODULE_CONTENT);
        EReference about = EcoreFactory.eINSTANCE.createEReference();
        about.setName("about");
        about.setEType(IdentityPackage.Literals.IDENTIFIED);
        about.setUpperBound(-1);
        about.setUnique(false);
        unit.getEStructuralFeatures().add(about);
        metamodel.getEClassifiers().add(unit);
        return unit;
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> list(EObject object, EReference feature) {
        return (List<EObject>) object.eGet(feature);
    }

    private static void assertExact(Session session, String when) {
        List<EObject> all = all(session.plan());
        PlanIndex index = session.index();
        assertEquals(Set.copyOf(all.stream().map(EObject::eClass).toList()), Set.copyOf(index.types()), when);
        assertSame(all, index.ofType(EcorePackage.Literals.EOBJECT), when);
        for (EClass type : List.of(IdentityPackage.Literals.NAMED, InitiativesPackage.Literals.INITIATIVE,
                OrganizationPackage.Literals.SCHOOL, IdentityPackage.Literals.CONTENT_PART)) {
            List<EObject> expected = all.stream().filter(type::isInstance).toList();
            assertSame(expected, index.ofType(type), when + ": " + type.getName());
            assertEquals(expected.size(), index.count(type), when);
        }
        for (EObject target : all) {
            List<Referrer> found = index.referrers(target);
            assertEquals(walk(session.plan(), target), Set.copyOf(found), when);
            assertEquals(found.size(), Set.copyOf(found).size(), when);
            if (target instanceof Identified identified) {
                assertEquals(target, session.find(identified.getId()).orElse(null), when);
            }
            if (target instanceof Named named && named.getCode() != null) {
                assertSame(all.stream().filter(o -> target.eClass().isInstance(o) && named.getCode().equals(((Named) o).getCode())).toList(),
                        index.byCode(target.eClass(), named.getCode()), when);
            }
        }
    }

    private static void assertSame(List<EObject> expected, List<EObject> found, String when) {
        var missing = new HashSet<>(expected);
        found.forEach(missing::remove);
        assertEquals(Set.of(), missing, when + ": missing");
        assertEquals(expected.size(), found.size(), when);
    }

    /** Who refers to a target, found by looking at everything. */
    private static Set<Referrer> walk(EObject plan, EObject target) {
        var found = new HashSet<Referrer>();
        for (EObject object : all(plan)) {
            for (EReference by : object.eClass().getEAllReferences()) {
                if (!by.isContainment() && !by.isContainer() && !by.isDerived()) {
                    Object value = object.eGet(by);
                    if (value == target || value instanceof List<?> list && list.contains(target)) {
                        found.add(new Referrer(object, by));
                    }
                }
            }
        }
        return found;
    }

    private static List<EObject> all(EObject plan) {
        var all = new ArrayList<EObject>();
        all.add(plan);
        plan.eAllContents().forEachRemaining(all::add);
        return all;
    }
}
