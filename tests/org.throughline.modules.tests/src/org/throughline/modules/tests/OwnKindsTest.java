package org.throughline.modules.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.describe.Describer;
import org.throughline.api.modules.ModuleKinds;
import org.throughline.api.query.Queries;
import org.throughline.api.query.Query;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Validation;
import org.throughline.given.Given;
import org.throughline.model.plan.ModuleContent;
import org.throughline.model.plan.PlanPackage;

/** The kinds of things of a module's .ecore file are used like our own; this very bundle brings one, as a module does. */
class OwnKindsTest {

    private static final String URI = "https://riverbend.example/walks/1";

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;

    private Path sample() throws Exception {
        return Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), folder.resolve("plan.throughline"));
    }

    private static EClass walk() {
        return ModuleKinds.of(PlanPackage.Literals.MODULE_CONTENT).stream().filter(k -> k.getName().equals("Walk")).findFirst().orElseThrow();
    }

    private static ModuleContent add(Session session, String name) {
        var walk = (ModuleContent) EcoreUtil.create(walk());
        session.change("Add a walk", () -> {
            walk.setName(name);
            session.plan().getModules().add(walk);
        });
        return walk;
    }

    @Test
    void they_are_known_before_a_plan_has_any() throws Exception {
        try (Session session = plans.open(sample())) {
            assertEquals(URI, walk().getEPackage().getNsURI());
            assertEquals(Optional.of("Walks"), ModuleKinds.module(walk().getEPackage()));
            assertEquals(0, Given.service(Queries.class).find(session, new Query("Walk", List.of(), Optional.empty())).size());
        }
    }

    @Test
    void their_content_is_made_changed_undone_and_saved() throws Exception {
        Path file = sample();
        try (Session session = plans.open(file)) {
            ModuleContent walk = add(session, "Grade 4 walk");
            session.change("Set the day", () -> walk.eSet(walk().getEStructuralFeature("on"), LocalDate.of(2026, 10, 1)));
            assertEquals(Optional.empty(), session.missingModule(walk));
            session.undo();
            assertFalse(walk.eIsSet(walk().getEStructuralFeature("on")));
            session.redo();
            session.save();
        }
        byte[] saved = Files.readAllBytes(file);
        try (Session again = plans.open(file)) {
            assertTrue(again.problems().stream().noneMatch(p -> p.code().startsWith("plan.")), again.problems().toString());
            EObject walk = again.plan().getModules().get(0);
            assertEquals(LocalDate.of(2026, 10, 1), walk.eGet(walk().getEStructuralFeature("on")));
            assertEquals("Walks", again.plan().getMetamodels().get(0).getModule());
            again.change("Rename", () -> again.plan().getModules().get(0).setName("Other"));
            again.undo();
            again.save();
        }
        assertArrayEquals(withoutHistory(saved), withoutHistory(Files.readAllBytes(file)));
    }

    /** What was done is noted with the time. */
    private static byte[] withoutHistory(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replaceAll("(?s)<history.*?/>\\s*|<history.*?</history>\\s*", "").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void their_rules_are_those_of_the_metamodel() throws Exception {
        try (Session session = plans.open(sample())) {
            ModuleContent walk = add(session, "Grade 4 walk");

            assertTrue(Given.service(Validation.class).check(session.plan()).stream()
                    .anyMatch(d -> d.object().equals(Optional.of(walk.getId())) && d.feature().equals(Optional.of("on"))));
        }
    }

    @Test
    void they_are_described_from_the_metamodel() {
        Describer words = Given.service(Describer.class);
        Given.service(Plans.class);

        assertEquals("Walks", words.typeNames(walk()));
        assertTrue(words.sections(walk()).stream().anyMatch(s -> s.features().contains(walk().getEStructuralFeature("school"))));
    }

    @Test
    void a_broken_metamodel_is_left_out_and_the_others_are_there() {
        assertFalse(EPackage.Registry.INSTANCE.containsKey("https://riverbend.example/broken/1"));
        assertTrue(EPackage.Registry.INSTANCE.containsKey(URI));
    }
}
