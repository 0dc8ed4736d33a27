package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;

/** Whatever is done to a plan, undoing it all gives the plan from before and redoing it all the plan from after. */
class RandomChangesTest {

    private static final long SEED = 1847;
    private static final int CHANGES = 25;

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;

    @Test
    void undo_and_redo_are_exact() throws Exception {
        for (int run = 0; run < (Given.LONG ? 5_000 : 100); run++) {
            long seed = SEED + run;
            var random = new Random(seed);
            try (Session session = plans.create("Random", "aspen2018")) {
                // something to change at first, so that the runs differ soon
                for (int i = 0; i < 15; i++) {
                    session.change("Grow", () -> grow(session.plan(), random));
                }
                byte[] start = bytes(session);

                for (int i = 0; i < CHANGES; i++) {
                    session.change("Change " + i, () -> {
                        for (int step = 0; step <= random.nextInt(4); step++) {
                            change(any(session.plan(), random), random);
                        }
                    });
                }
                byte[] end = bytes(session);
                int undone = 0;
                while (session.undoLabel().filter(l -> l.startsWith("Change")).isPresent()) {
                    session.undo();
                    undone++;
                }
                assertArrayEquals(start, bytes(session), "undo, seed " + seed);
                for (int i = 0; i < undone; i++) {
                    session.redo();
                }
                assertArrayEquals(end, bytes(session), "redo, seed " + seed);
            }
        }
    }

    private byte[] bytes(Session session) throws Exception {
        Path file = folder.resolve("random.throughline");
        session.saveAs(file);
        return Files.readAllBytes(file);
    }

    private static void grow(EObject plan, Random random) {
        List<EObject> owners = all(plan);
        EObject owner = owners.get(random.nextInt(Math.min(owners.size(), 30)));
        List<EReference> parts = owner.eClass().getEAllContainments().stream().filter(EReference::isMany).toList();
        if (!parts.isEmpty()) {
            add(owner, parts.get(random.nextInt(parts.size())), random);
        }
    }

    private static void change(EObject object, Random random) {
        List<EStructuralFeature> features = object.eClass().getEAllStructuralFeatures().stream()
                .filter(f -> f.isChangeable() && !f.isDerived() && !f.getName().equals("id")).toList();
        EStructuralFeature feature = features.get(random.nextInt(features.size()));
        switch (feature) {
            case EReference r when r.isContainment() && r.isMany() -> parts(object, r, random);
            case EReference r when r.isContainment() -> {
                // a single part stays: it is what others refer into
            }
            case EReference r when r.isMany() -> many(object, r, candidates(object, r.getEReferenceType()), random);
            case EReference r -> object.eSet(r, random.nextInt(4) == 0 ? null : one(candidates(object, r.getEReferenceType()), random));
            case EAttribute a when a.isMany() -> many(object, a, List.of(value(a, random), value(a, random)), random);
            case EAttribute a when random.nextInt(4) == 0 -> object.eUnset(a);
            case EAttribute a -> object.eSet(a, value(a, random));
            default -> throw new AssertionError(feature);
        }
    }

    private static void parts(EObject object, EReference list, Random random) {
        @SuppressWarnings("unchecked")
        var parts = (EList<EObject>) object.eGet(list);
        switch (random.nextInt(3)) {
            case 0 -> add(object, list, random);
            case 1 -> {
                if (!parts.isEmpty()) {
                    EcoreUtil.delete(parts.get(random.nextInt(parts.size())), true);
                }
            }
            default -> {
                if (parts.size() > 1) {
                    parts.move(random.nextInt(parts.size()), random.nextInt(parts.size()));
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void add(EObject object, EReference list, Random random) {
        EClass type = list.getEReferenceType();
        var parts = (EList<EObject>) object.eGet(list);
        parts.add(random.nextInt(parts.size() + 1), EcoreUtil.create(type));
    }

    private static void many(EObject object, EStructuralFeature feature, List<?> candidates, Random random) {
        @SuppressWarnings("unchecked")
        var values = (EList<Object>) object.eGet(feature);
        Object candidate = candidates.isEmpty() ? null : candidates.get(random.nextInt(candidates.size()));
        if (random.nextBoolean() && candidate != null && !values.contains(candidate)) {
            values.add(random.nextInt(values.size() + 1), candidate);
        } else if (!values.isEmpty()) {
            values.remove(random.nextInt(values.size()));
        }
    }

    private static Object value(EAttribute attribute, Random random) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (attribute.getEAttributeType() instanceof EEnum choices) {
            return choices.getELiterals().get(random.nextInt(choices.getELiterals().size())).getInstance();
        } else if (type == String.class) {
            return List.of("", "a", "two\nlines", "\"quoted\" <b>&amp;", " spaces ", "\uD83D\uDE00", "tab\there").get(random.nextInt(7)) + random.nextInt(9);
        } else if (type == Integer.class) {
            return random.nextInt(2030);
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(), random.nextInt(4));
        } else if (type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(40_000));
        }
        throw new AssertionError("no value for " + attribute);
    }

    private static EObject any(EObject plan, Random random) {
        List<EObject> all = all(plan);
        return all.get(random.nextInt(all.size()));
    }

    private static Object one(List<?> candidates, Random random) {
        return candidates.isEmpty() ? null : candidates.get(random.nextInt(candidates.size()));
    }

    private static List<EObject> candidates(EObject object, EClass type) {
        return all(EcoreUtil.getRootContainer(object)).stream().filter(type::isInstance).toList();
    }

    private static List<EObject> all(EObject plan) {
        var all = new ArrayList<EObject>();
        all.add(plan);
        plan.eAllContents().forEachRemaining(all::add);
        return all;
    }
}
