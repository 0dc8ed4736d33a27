package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.framework.Framework;
import org.throughline.model.framework.FrameworkPackage;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.organization.OrganizationPackage;
import org.throughline.model.plan.PlanPackage;

/** The rules that every class of the metamodel keeps, the words it gives to people, and the framework as data. */
class MetamodelTest {

    private static final List<EPackage> PACKAGES = List.of(IdentityPackage.eINSTANCE, FrameworkPackage.eINSTANCE,
            OrganizationPackage.eINSTANCE, InitiativesPackage.eINSTANCE, PlanPackage.eINSTANCE);
    private static final Pattern PROGRAMMERS_WORD = Pattern.compile("[a-z][A-Z]|_|\\b(null|object|string|boolean|integer|enum|eobject)\\b");

    private final Describer describer = Given.service(Describer.class);

    @Test
    void nothing_that_a_module_may_extend_is_abstract() {
        assertEquals(List.of(), classes().filter(c -> c.isAbstract() || c.isInterface()).map(EClass::getName)
                // the two that only give an identity and a name, which no plan holds by themselves
                .filter(n -> !Set.of("Identified", "Named").contains(n)).toList());
    }

    @Test
    void the_first_literal_of_an_enumeration_means_nothing() {
        var wrong = classifiers().filter(EEnum.class::isInstance).map(EEnum.class::cast)
                .filter(e -> !e.getELiterals().get(0).getName().equals("notStated") || e.getELiterals().get(0).getValue() != 0
                        || e.getELiterals().stream().map(l -> l.getValue()).distinct().count() != e.getELiterals().size())
                .map(EEnum::getName).toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void nothing_has_a_value_before_somebody_gives_it_one() {
        var wrong = classes().flatMap(c -> c.getEStructuralFeatures().stream()).filter(EAttribute.class::isInstance)
                .filter(a -> !a.isMany() && !(a.getEType() instanceof EEnum) && a.getDefaultValue() != null)
                .map(a -> a.getEContainingClass().getName() + "." + a.getName()).toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void everything_explains_itself_at_run_time() {
        assertEquals(List.of(), classes().filter(c -> describer.help(c).isBlank()).map(EClass::getName).toList());
        assertEquals(List.of(), features().filter(f -> describer.help(f).isBlank() || describer.help(f).startsWith("*"))
                .map(f -> f.getEContainingClass().getName() + "." + f.getName()).toList());
    }

    @Test
    void names_are_words_of_people() {
        assertEquals(List.of(), classes().map(describer::typeName).filter(MetamodelTest::isProgrammers).toList());
        assertEquals(List.of(), features().map(describer::featureName).filter(MetamodelTest::isProgrammers).toList());
    }

    @Test
    void an_initiative_says_in_a_sentence_what_it_is() throws Exception {
        try (Session session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"))) {
            String sentence = describer.sentence(session.plan().getInitiatives().get(3));

            assertEquals("Elementary literacy coaching supports 3 elements in Elementary grades with a coach in place, "
                    + "12 hours a person a year, $784,000 from Title I, Part A.", sentence);
        }
    }

    @Test
    void every_object_of_the_sample_has_a_label_and_a_sentence_that_ends_once() throws Exception {
        try (Session session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"))) {
            session.plan().eAllContents().forEachRemaining(o -> {
                assertFalse(describer.label(o).isBlank(), o.toString());
                String sentence = describer.sentence(o);
                assertFalse(sentence.isBlank() || sentence.endsWith("..") || sentence.contains("null") || sentence.contains("{"), sentence);
            });
        }
    }

    @Test
    void the_framework_has_five_categories_ten_elements_and_seven_principles_each_with_its_source() throws Exception {
        try (Session session = Given.service(Plans.class).create("A district", "aspen2018")) {
            Framework framework = session.plan().getFrameworks().get(0);

            assertEquals(5, framework.getCategories().size());
            assertEquals(List.of(2, 2, 2, 2, 2), framework.getCategories().stream().map(c -> c.getElements().size()).toList());
            assertEquals(7, framework.getPrinciples().size());
            assertTrue(framework.getCategories().stream().flatMap(c -> c.getElements().stream()).allMatch(e -> e.getProvenance() != null));
            assertTrue(framework.getPrinciples().stream().allMatch(p -> p.getProvenance() != null));
        }
    }

    private static boolean isProgrammers(String word) {
        return word.isBlank() || PROGRAMMERS_WORD.matcher(word).find();
    }

    private static Stream<EClassifier> classifiers() {
        return PACKAGES.stream().flatMap(p -> p.getEClassifiers().stream());
    }

    private static Stream<EClass> classes() {
        return classifiers().filter(EClass.class::isInstance).map(EClass.class::cast);
    }

    private static Stream<EStructuralFeature> features() {
        return classes().flatMap(c -> c.getEStructuralFeatures().stream());
    }
}
