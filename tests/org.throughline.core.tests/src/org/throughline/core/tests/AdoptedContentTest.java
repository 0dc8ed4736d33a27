package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.model.identity.IdentityPackage.Literals.CONTENT_PART__HIDDEN;
import static org.throughline.model.identity.IdentityPackage.Literals.NAMED__DESCRIPTION;
import static org.throughline.model.identity.IdentityPackage.Literals.NAMED__NAME;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.content.Adoptions;
import org.throughline.api.content.Layer;
import org.throughline.api.content.Layer.Origin;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Validation;
import org.throughline.given.Given;
import org.throughline.model.framework.Adoption;
import org.throughline.model.framework.Element;
import org.throughline.model.framework.Framework;
import org.throughline.model.framework.FrameworkFactory;
import org.throughline.model.framework.FrameworkPackage;
import org.throughline.model.framework.Indicator;

/** A district's own words: renamed, hidden, added and replaced, with the identity kept and the original known. */
class AdoptedContentTest {

    private final Adoptions adoptions = Given.service(Adoptions.class);
    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;
    private Session session;
    private Framework framework;
    private Element element;

    @BeforeEach
    void givenANewPlan() throws Exception {
        session = plans.create("Mine", "aspen2018");
        framework = session.plan().getFrameworks().get(0);
        element = framework.getCategories().get(0).getElements().get(0);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void a_new_plan_remembers_what_it_adopted() {
        Adoption adoption = session.plan().getAdoptions().get(0);

        assertEquals("aspen2018", adoption.getKey());
        assertEquals(framework.getVersion(), adoption.getVersion());
        assertEquals(framework, adoption.getCopy());
        assertNotNull(adoption.getAdoptedOn());
        assertTrue(adoption.getBase().contains(element.getId()));
    }

    @Test
    void what_was_not_touched_is_the_bases() {
        assertEquals(Origin.BASE, adoptions.layer(framework).origin());
        assertEquals(new Layer(Origin.BASE, Optional.of(element.getName())), adoptions.layer(element, NAMED__NAME));
    }

    @Test
    void a_renamed_part_keeps_its_identity_and_its_original() {
        String id = element.getId();
        String original = element.getName();

        session.change("Rename", () -> element.setName("How we work together"));

        assertEquals(Optional.of(element), session.find(id));
        assertEquals(new Layer(Origin.DISTRICT, Optional.of(original)), adoptions.layer(element, NAMED__NAME));
        assertEquals(Origin.BASE, adoptions.layer(element, NAMED__DESCRIPTION).origin());
        assertEquals(Origin.DISTRICT, adoptions.layer(element).origin());
        session.undo();
        assertEquals(Origin.BASE, adoptions.layer(framework).origin());
        session.redo();
        assertEquals(Origin.DISTRICT, adoptions.layer(element, NAMED__NAME).origin());
    }

    @Test
    void a_value_that_was_taken_out_is_the_districts_too() {
        String original = element.getDescription();

        session.change("Take out", () -> element.setDescription(null));

        assertEquals(new Layer(Origin.DISTRICT, Optional.of(original)), adoptions.layer(element, NAMED__DESCRIPTION));
    }

    @Test
    void the_original_comes_back_in_one_step() {
        String original = element.getName();
        session.change("Rename", () -> element.setName("How we work together"));

        assertFalse(adoptions.useOriginal(session, element, NAMED__NAME).isEmpty());

        assertEquals(original, element.getName());
        session.undo();
        assertEquals("How we work together", element.getName());
        session.undo();
        assertTrue(adoptions.useOriginal(session, element, NAMED__NAME).isEmpty());
    }

    @Test
    void a_hidden_part_stays_and_says_that_it_is_hidden() {
        session.change("Hide", () -> element.setHidden(true));

        assertEquals(Origin.HIDDEN, adoptions.layer(element).origin());
        assertEquals(Origin.HIDDEN, adoptions.layer(element, CONTENT_PART__HIDDEN).origin());
        assertEquals(Origin.BASE, adoptions.layer(element, NAMED__NAME).origin());
        adoptions.useOriginal(session, element, CONTENT_PART__HIDDEN);
        assertEquals(Origin.BASE, adoptions.layer(element).origin());
    }

    @Test
    void an_added_part_gets_an_identity_of_its_own() {
        Indicator indicator = FrameworkFactory.eINSTANCE.createIndicator();
        indicator.setText("Doors stand open.");

        session.change("Add", () -> element.getIndicators().add(indicator));

        assertNotNull(indicator.getId());
        assertEquals(Origin.ADDED, adoptions.layer(indicator).origin());
        assertEquals(Origin.ADDED, adoptions.layer(indicator, FrameworkPackage.Literals.INDICATOR__TEXT).origin());
        assertEquals(Origin.DISTRICT, adoptions.layer(element, FrameworkPackage.Literals.ELEMENT__INDICATORS).origin());
    }

    @Test
    void a_part_that_is_replaced_keeps_its_identity_whatever_it_says() {
        String id = element.getId();

        session.change("Replace", () -> {
            element.setName("Another thing");
            element.setDescription("In other words.");
            element.getIndicators().clear();
            element.getProvenance().setSource("The board");
        });

        assertEquals(id, element.getId());
        assertEquals(Origin.DISTRICT, adoptions.layer(element, FrameworkPackage.Literals.ELEMENT__INDICATORS).origin());
        assertEquals(Origin.NOT_ADOPTED, adoptions.layer(session.plan().getDistrict()).origin());
    }

    @Test
    void layers_are_the_same_after_saving_and_opening() throws Exception {
        session.change("Rename", () -> element.setName("How we work together"));
        Path file = folder.resolve("mine.throughline");
        session.saveAs(file);

        try (Session again = plans.open(file)) {
            assertEquals(List.of(), again.problems());
            Element same = (Element) again.find(element.getId()).orElseThrow();
            assertEquals(Origin.DISTRICT, adoptions.layer(same, NAMED__NAME).origin());
            assertEquals(Origin.BASE, adoptions.layer(again.plan().getFrameworks().get(0).getPrinciples().get(0)).origin());
        }
    }

    @Test
    void what_is_adopted_already_is_not_adopted_again() {
        var thrown = assertThrows(PlanException.class, () -> adoptions.adopt(session, "aspen2018"));

        assertTrue(thrown.getMessage().contains("already"), thrown.getMessage());
    }

    @Test
    void a_plan_that_does_not_know_where_it_has_its_framework_from_gets_to_know_it() throws Exception {
        session.change("Forget", () -> session.plan().getAdoptions().clear());
        assertEquals(Origin.NOT_ADOPTED, adoptions.layer(element).origin());

        adoptions.adopt(session, "aspen2018");

        assertEquals(1, session.plan().getFrameworks().size());
        assertEquals(Origin.BASE, adoptions.layer(framework).origin());
    }

    @Test
    void content_that_is_nowhere_is_said_with_what_there_is() {
        var thrown = assertThrows(PlanException.class, () -> adoptions.adopt(session, "atlantis"));

        assertTrue(thrown.getMessage().contains("atlantis") && thrown.getMessage().contains("aspen2018"), thrown.getMessage());
    }

    @Test
    void a_damaged_memory_is_a_sentence_and_no_crash() throws Exception {
        for (String damage : new String[] {"", "Dear all,", "<framework:Framework", "<a/>",
                session.plan().getAdoptions().get(0).getBase().replace("<elements", "<elephants")}) {
            session.change("Damage", () -> session.plan().getAdoptions().get(0).setBase(damage));

            assertEquals(Layer.of(Origin.UNKNOWN), adoptions.layer(element, NAMED__NAME));
            assertEquals(Layer.of(Origin.UNKNOWN), adoptions.layer(element));
            assertTrue(adoptions.useOriginal(session, element, NAMED__NAME).isEmpty());
            var problems = Given.service(Validation.class).check(session.plan());
            assertTrue(problems.stream().anyMatch(p -> p.code().equals("adoption.damaged")
                    && p.message().contains(framework.getName())), problems.toString());
            session.undo();
        }
        assertEquals(Origin.BASE, adoptions.layer(element).origin());
        assertTrue(Given.service(Validation.class).check(session.plan()).stream().noneMatch(p -> p.code().equals("adoption.damaged")));
    }
}
