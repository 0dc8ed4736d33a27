package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.given.RandomPlan;
import org.throughline.model.plan.DistrictPlan;

/** Whatever a plan holds, its file gives it back: equal objects, and then the same bytes. */
class RandomPlansTest {

    private static final long SEED = 2_118;

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;

    @Test
    void a_plan_that_was_saved_and_opened_is_equal_and_saved_again_has_the_same_bytes() throws Exception {
        for (int run = 0; run < (Given.LONG ? 1_000 : 25); run++) {
            long seed = SEED + run;
            DistrictPlan plan = RandomPlan.of(seed, 60 + 20 * (run % 30));
            String first = Written.text(plan, folder);

            Path file = Files.writeString(folder.resolve("random.throughline"), first);
            try (Session session = plans.open(file)) {
                assertEquals(List.of(), session.problems(), "seed " + seed);
                assertTrue(EcoreUtil.equals(plan, session.plan()), "seed " + seed);
                session.save();
            }
            assertEquals(first, Files.readString(file), "seed " + seed);
        }
    }

    @Test
    void edits_in_a_session_come_back_from_the_file() throws Exception {
        for (int run = 0; run < (Given.LONG ? 500 : 10); run++) {
            long seed = SEED + run;
            var random = new Random(seed);
            Path file = Files.writeString(folder.resolve("random.throughline"), Written.text(RandomPlan.of(seed, 250), folder));
            try (Session session = plans.open(file)) {
                for (int i = 0; i < 40; i++) {
                    session.change("Edit", () -> RandomPlan.change(random, session.plan()));
                }
                session.save();
                try (Session again = plans.open(file)) {
                    assertEquals(List.of(), again.problems(), "seed " + seed);
                    assertTrue(EcoreUtil.equals(session.plan(), again.plan()), "seed " + seed);
                }
            }
        }
    }

    @Test
    void undoing_every_edit_gives_the_bytes_from_before() throws Exception {
        for (int run = 0; run < (Given.LONG ? 500 : 10); run++) {
            long seed = SEED + run;
            var random = new Random(seed);
            String before = Written.text(RandomPlan.of(seed, 250), folder);
            Path file = Files.writeString(folder.resolve("random.throughline"), before);
            try (Session session = plans.open(file)) {
                for (int i = 0; i < 40; i++) {
                    session.change("Edit", () -> RandomPlan.change(random, session.plan()));
                }
                while (session.undoLabel().isPresent()) {
                    session.undo();
                }
                session.save();
            }
            assertEquals(before, Files.readString(file), "seed " + seed);
        }
    }

    /** The tests above say something about every kind of thing only if the random plans hold every kind of thing. */
    @Test
    void random_plans_hold_every_kind_of_thing_with_every_feature() {
        Set<EClass> classes = new HashSet<>();
        Set<EStructuralFeature> features = new HashSet<>();
        for (int seed = 0; seed < 5; seed++) {
            DistrictPlan plan = RandomPlan.of(seed, 300);
            look(plan, classes, features);
            plan.eAllContents().forEachRemaining(o -> look(o, classes, features));
        }

        var missingClasses = concreteClasses().filter(c -> !classes.contains(c)).map(EClass::getName).toList();
        var missingFeatures = concreteClasses().flatMap(c -> c.getEStructuralFeatures().stream())
                .filter(f -> !features.contains(f))
                .map(f -> f.getEContainingClass().getName() + "." + f.getName()).toList();

        // Nothing holds an Identified as such, what is private is in another file, and the others come with modules.
        assertEquals(List.of("Identified", "ModuleContent", "PrivateContent", "PrivateNote", "EmbeddedMetamodel"), missingClasses);
        assertEquals(List.of("DistrictPlan.metamodels", "DistrictPlan.modules",
                "PrivateContent.metamodels", "PrivateContent.plan", "PrivateContent.modules", "PrivateContent.notes", "PrivateContent.history",
                "PrivateNote.about", "PrivateNote.author", "PrivateNote.on", "PrivateNote.text",
                "EmbeddedMetamodel.uri", "EmbeddedMetamodel.module", "EmbeddedMetamodel.ecore"), missingFeatures);
    }

    private static Stream<EClass> concreteClasses() {
        return EPackage.Registry.INSTANCE.keySet().stream().filter(uri -> uri.startsWith("https://throughline.org/model/")).sorted()
                .map(EPackage.Registry.INSTANCE::getEPackage).flatMap(p -> p.getEClassifiers().stream())
                .filter(EClass.class::isInstance).map(EClass.class::cast).filter(c -> !c.isAbstract() && !c.isInterface());
    }

    private static void look(EObject object, Set<EClass> classes, Set<EStructuralFeature> features) {
        classes.add(object.eClass());
        object.eClass().getEAllStructuralFeatures().stream().filter(object::eIsSet).forEach(features::add);
    }
}
