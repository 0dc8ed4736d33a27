package org.throughline.core.tests;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.organization.OrganizationPackage;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.ModuleContent;
import org.throughline.model.plan.PlanPackage;

/** A module's metamodel as a district might write it, without generated code. */
final class Curriculum {

    static final String URI = "https://riverbend.example/curriculum/1";

    final EPackage metamodel = EcoreFactory.eINSTANCE.createEPackage();
    final EClass map = type("CurriculumMap", PlanPackage.Literals.MODULE_CONTENT);
    final EClass unit = type("Unit", IdentityPackage.Literals.NAMED);
    /** Stands among the initiatives, not in the list of modules. */
    final EClass pilot = type("Pilot", InitiativesPackage.Literals.INITIATIVE);
    final EEnum quarter = EcoreFactory.eINSTANCE.createEEnum();
    /** A type of the module's own that wraps a class of Java, which a module should not have. */
    final EDataType week = EcoreFactory.eINSTANCE.createEDataType();

    Curriculum() {
        metamodel.setName("curriculum");
        metamodel.setNsPrefix("curriculum");
        metamodel.setNsURI(URI);
        quarter.setName("Quarter");
        for (String name : List.of("notStated", "first", "second")) {
            var literal = EcoreFactory.eINSTANCE.createEEnumLiteral();
            literal.setName(name);
            literal.setValue(quarter.getELiterals().size());
            quarter.getELiterals().add(literal);
        }
        week.setName("Week");
        week.setInstanceClassName("java.math.BigInteger");
        metamodel.getEClassifiers().add(quarter);
        metamodel.getEClassifiers().add(week);
        part(map, "units", unit);
        reference(map, "schools", OrganizationPackage.Literals.SCHOOL, -1);
        attribute(unit, "quarter", quarter);
        attribute(unit, "starts", IdentityPackage.Literals.DAY);
        attribute(unit, "week", week);
        attribute(unit, "outline", EcorePackage.Literals.ESTRING);
        reference(unit, "follows", unit, 1);
        reference(unit, "taughtBy", InitiativesPackage.Literals.INITIATIVE, 1);
        reference(pilot, "tries", unit, 1);
    }

    void install() {
        EPackage.Registry.INSTANCE.put(URI, metamodel);
    }

    static void remove() {
        EPackage.Registry.INSTANCE.remove(URI);
    }

    /** A map of two units for a school, and a pilot among the initiatives that tries the first of them. */
    void fill(DistrictPlan plan, School school, Initiative initiative) {
        var content = (ModuleContent) named(map, "Grade 4 mathematics");
        var first = named(unit, "Place value");
        var second = named(unit, "Fractions");
        list(content, "units").addAll(List.of(first, second));
        list(content, "schools").add(school);
        set(first, "quarter", metamodel.getEFactoryInstance().createFromString(quarter, "first"));
        set(first, "starts", LocalDate.of(2026, 9, 8));
        set(first, "week", new BigInteger("36"));
        set(first, "outline", "One\n  two\n\nthree");
        set(second, "follows", first);
        set(second, "taughtBy", initiative);
        plan.getModules().add(content);
        var trial = (Initiative) named(pilot, "Pilot of the new materials");
        set(trial, "tries", first);
        plan.getInitiatives().add(trial);
    }

    static Object value(EObject object, String feature) {
        return object.eGet(object.eClass().getEStructuralFeature(feature));
    }

    static String literal(Object value) {
        return value instanceof Enumerator e ? e.getName() : String.valueOf(value);
    }

    @SuppressWarnings("unchecked")
    static List<EObject> list(EObject object, String feature) {
        return (List<EObject>) value(object, feature);
    }

    private static void set(EObject object, String feature, Object value) {
        object.eSet(object.eClass().getEStructuralFeature(feature), value);
    }

    private static Named named(EClass type, String name) {
        var object = (Named) EcoreUtil.create(type);
        object.setName(name);
        return object;
    }

    private EClass type(String name, EClass parent) {
        EClass type = EcoreFactory.eINSTANCE.createEClass();
        type.setName(name);
        type.getESuperTypes().add(parent);
        metamodel.getEClassifiers().add(type);
        return type;
    }

    private static void part(EClass owner, String name, EClass type) {
        EReference part = EcoreFactory.eINSTANCE.createEReference();
        part.setContainment(true);
        part.setUpperBound(-1);
        add(owner, part, name, type);
    }

    private static void reference(EClass owner, String name, EClass type, int most) {
        EReference reference = EcoreFactory.eINSTANCE.createEReference();
        reference.setUpperBound(most);
        add(owner, reference, name, type);
    }

    private static void attribute(EClass owner, String name, EDataType type) {
        EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
        add(owner, attribute, name, type);
    }

    private static void add(EClass owner, EStructuralFeature feature, String name, EClassifier type) {
        feature.setName(name);
        feature.setEType(type);
        owner.getEStructuralFeatures().add(feature);
    }
}
