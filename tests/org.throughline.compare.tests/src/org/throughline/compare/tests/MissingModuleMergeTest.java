package org.throughline.compare.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.compare.CompareException;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Conflict;
import org.throughline.api.compare.Difference;
import org.throughline.api.compare.Version;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.identity.Named;
import org.throughline.model.organization.OrganizationPackage;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.ModuleContent;
import org.throughline.model.plan.PlanPackage;

/** The content of modules that are not installed is compared and merged like any other, each version with its own description of it. */
class MissingModuleMergeTest {

    private static final String URI = "https://riverbend.example/walks/1";

    private final Comparisons comparisons = Given.service(Comparisons.class);
    private final Plans plans = Given.service(Plans.class);
    private final EPackage metamodel = EcoreFactory.eINSTANCE.createEPackage();
    private final EClass walks = type("Walks", PlanPackage.Literals.MODULE_CONTENT);
    private final EClass walk = type("Walk", IdentityPackage.Literals.NAMED);
    private final EClass stop = type("Stop", null);
    private final EEnum mood = EcoreFactory.eINSTANCE.createEEnum();

    @TempDir
    Path folder;
    private Path origin;
    private Copies copies;

    @BeforeEach
    void givenAPlanWithContentOfAModule() throws Exception {
        metamodel.setName("walks");
        metamodel.setNsPrefix("walks");
        metamodel.setNsURI(URI);
        mood.setName("Mood");
        for (String name : List.of("notStated", "calm", "busy")) {
            var literal = EcoreFactory.eINSTANCE.createEEnumLiteral();
            literal.setName(name);
            literal.setValue(mood.getELiterals().size());
            mood.getELiterals().add(literal);
        }
        metamodel.getEClassifiers().add(mood);
        reference(walks, "walks", walk, true);
        reference(walk, "school", OrganizationPackage.Literals.SCHOOL, false).setUpperBound(1);
        reference(walk, "stops", stop, true);
        attribute(walk, "mood", mood);
        attribute(stop, "room", EcorePackage.Literals.ESTRING);
        attribute(stop, "minutes", EcorePackage.Literals.EINTEGER_OBJECT);
        EPackage.Registry.INSTANCE.put(URI, metamodel);
        origin = folder.resolve("origin.throughline");
        Files.copy(Given.RIVERBEND.resolve("riverbend.throughline"), origin);
        origin = version("origin.throughline", p -> {
            var content = (ModuleContent) named(walks, "Fall");
            p.getModules().add(content);
            list(content, "walks").addAll(List.of(filled(p, "First", "S07"), filled(p, "Second", "S08")));
        });
        copies = new Copies(origin, folder);
    }

    @AfterEach
    void close() {
        copies.close();
        EPackage.Registry.INSTANCE.remove(URI);
    }

    @Test
    void differences_are_said_and_the_merge_has_them() throws Exception {
        Path mine = version("mine.throughline", p -> walk(p, 0).setName("Renamed"));
        Path hers = version("hers.throughline", p -> {
            set(walk(p, 0), "mood", literal("busy"));
            list(walk(p, 1), "stops").get(0).eSet(stop.getEStructuralFeature("minutes"), 25);
            list(p.getModules().get(0), "walks").add(0, filled(p, "Third", "S09"));
        });
        EPackage.Registry.INSTANCE.remove(URI);
        Version a = new Version("mine", copies.session(mine));
        Version b = new Version("hers", copies.session(hers));

        assertEquals(List.of("Walk \"Third\" was added to walks \"Fall\", with 1 part.", "The mood of walk \"First\" changed from Calm to Busy.",
                "The stops of walk \"Second\" changed."), comparisons.compare(base(), b).differences().stream().map(Difference::sentence)
                        .map(s -> s.replaceAll(" changed: .*", " changed.")).toList());
        byte[] before = copies.bytes(a.session());
        var merge = comparisons.merge(base(), a, b);
        assertEquals(List.of(), merge.conflicts());
        merge.apply("Merge");
        byte[] merged = copies.bytes(a.session());
        a.session().undo();
        assertArrayEquals(before, copies.bytes(a.session()));
        a.session().redo();
        assertArrayEquals(merged, copies.bytes(a.session()));

        EPackage.Registry.INSTANCE.put(URI, metamodel);
        DistrictPlan read = copies.again(a).session().plan();
        List<EObject> all = list(read.getModules().get(0), "walks");
        assertEquals(List.of("Third", "Renamed", "Second"), all.stream().map(w -> ((Named) w).getName()).toList());
        assertEquals("busy", String.valueOf(all.get(1).eGet(walk.getEStructuralFeature("mood"))));
        assertEquals(25, list(all.get(2), "stops").get(0).eGet(stop.getEStructuralFeature("minutes")));
        assertEquals(Copies.school(read, "S09"), all.get(0).eGet(walk.getEStructuralFeature("school")));
    }

    @Test
    void after_it_the_content_is_guarded_again() throws Exception {
        Path hers = version("hers.throughline", p -> list(p.getModules().get(0), "walks").add(filled(p, "Third", "S09")));
        EPackage.Registry.INSTANCE.remove(URI);
        Version a = new Version("mine", copies.session(origin));
        comparisons.merge(base(), a, new Version("hers", copies.session(hers))).apply("Merge");

        DistrictPlan plan = a.session().plan();
        assertEquals(Optional.of("walks"), a.session().missingModule(walk(plan, 2)));
        assertThrows(IllegalStateException.class, () -> a.session().change("Rename", () -> walk(plan, 2).setName("Mine")));
        assertThrows(IllegalStateException.class, () -> a.session().change("Delete", () -> a.session().delete(Copies.school(plan, "S09"))));
        a.session().undo();
        a.session().change("Delete", () -> a.session().delete(Copies.school(plan, "S09")));
    }

    @Test
    void a_plan_that_has_nothing_of_the_module_takes_its_description_along_and_gives_it_back() throws Exception {
        Path none = version("none.throughline", p -> p.getModules().clear());
        EPackage.Registry.INSTANCE.remove(URI);
        Version a = new Version("none", copies.session(none));
        Version b = new Version("all", copies.session(origin));
        byte[] before = copies.bytes(a.session());
        var comparison = comparisons.compare(a, b);
        comparison.take("Take", comparison.differences());

        assertArrayEquals(copies.bytes(b.session()), copies.bytes(a.session()));
        assertEquals(List.of("plan.missing-module"), copies.again(a).session().problems().stream().map(p -> p.code()).toList());
        a.session().undo();
        assertArrayEquals(before, copies.bytes(a.session()));
        a.session().redo();
        assertArrayEquals(copies.bytes(b.session()), copies.bytes(a.session()));
    }

    @Test
    void the_last_content_takes_its_description_along_when_it_goes() throws Exception {
        Path none = version("none.throughline", p -> p.getModules().clear());
        EPackage.Registry.INSTANCE.remove(URI);
        Version a = new Version("all", copies.session(origin));
        Version b = new Version("none", copies.session(none));
        comparisons.merge(base(), a, b).apply("Merge");

        assertArrayEquals(copies.bytes(b.session()), copies.bytes(a.session()));
    }

    @Test
    void what_such_content_refers_to_is_kept() throws Exception {
        Path mine = version("mine.throughline", p -> EcoreUtil.delete(Copies.school(p, "S09"), true));
        Path hers = version("hers.throughline", p -> list(p.getModules().get(0), "walks").add(filled(p, "Third", "S09")));
        EPackage.Registry.INSTANCE.remove(URI);
        Version a = new Version("mine", copies.session(mine));
        var merge = comparisons.merge(base(), a, new Version("hers", copies.session(hers)));

        assertEquals(List.of(Conflict.Kind.CHANGED_DELETED), merge.conflicts().stream().map(Conflict::kind).toList());
        assertTrue(merge.conflicts().get(0).sentence().endsWith("was deleted in mine, and walk \"Third\" refers to it in hers."), merge.conflicts().toString());
        merge.apply("Merge");
        assertEquals(1, copies.again(a).session().problems().size());
    }

    @Test
    void two_versions_of_a_module_that_is_not_there_are_said() throws Exception {
        Path mine = version("mine.throughline", p -> walk(p, 0).setName("Renamed"));
        attribute(walk, "weather", EcorePackage.Literals.ESTRING);
        Path hers = version("hers.throughline", p -> set(walk(p, 0), "weather", "rain"));
        EPackage.Registry.INSTANCE.remove(URI);
        Version a = new Version("mine", copies.session(mine));
        Version b = new Version("hers", copies.session(hers));

        String message = assertThrows(CompareException.class, () -> comparisons.merge(base(), a, b)).getMessage();
        assertEquals("mine and hers hold content of two versions of the module \"" + URI + "\", which is not installed. Install it, then merge them.", message);
        assertTrue(comparisons.compare(a, b).differences().stream().anyMatch(d -> d.feature().equals("weather") && d.to().equals("rain")));
    }

    private Version base() throws Exception {
        return new Version("the last save", copies.session(origin));
    }

    /** A version that somebody saved who has the module. */
    private Path version(String name, Consumer<DistrictPlan> work) throws Exception {
        Path file = folder.resolve(name);
        try (Session session = plans.openCopy(origin)) {
            session.change("Work", () -> work.accept(session.plan()));
            session.saveAs(file);
        }
        return file;
    }

    private Named filled(DistrictPlan plan, String name, String school) {
        Named one = named(walk, name);
        set(one, "school", Copies.school(plan, school));
        set(one, "mood", literal("calm"));
        EObject first = EcoreUtil.create(stop);
        first.eSet(stop.getEStructuralFeature("room"), "12");
        list(one, "stops").add(first);
        return one;
    }

    private Object literal(String name) {
        return mood.getEEnumLiteral(name).getInstance();
    }

    private static Named walk(DistrictPlan plan, int n) {
        return (Named) list(plan.getModules().get(0), "walks").get(n);
    }

    private static void set(EObject object, String feature, Object value) {
        object.eSet(object.eClass().getEStructuralFeature(feature), value);
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> list(EObject object, String feature) {
        return (List<EObject>) object.eGet(object.eClass().getEStructuralFeature(feature));
    }

    private static Named named(EClass type, String name) {
        var object = (Named) EcoreUtil.create(type);
        object.setName(name);
        return object;
    }

    private EClass type(String name, EClass parent) {
        EClass type = EcoreFactory.eINSTANCE.createEClass();
        type.setName(name);
        if (parent != null) {
            type.getESuperTypes().add(parent);
        }
        metamodel.getEClassifiers().add(type);
        return type;
    }

    private static EReference reference(EClass owner, String name, EClass type, boolean part) {
        EReference reference = EcoreFactory.eINSTANCE.createEReference();
        reference.setContainment(part);
        reference.setUpperBound(-1);
        add(owner, reference, name);
        reference.setEType(type);
        return reference;
    }

    private static void attribute(EClass owner, String name, EDataType type) {
        EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
        add(owner, attribute, name);
        attribute.setEType(type);
    }

    private static void add(EClass owner, EStructuralFeature feature, String name) {
        feature.setName(name);
        owner.getEStructuralFeatures().add(feature);
    }
}
