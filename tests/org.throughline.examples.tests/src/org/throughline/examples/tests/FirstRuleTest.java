package org.throughline.examples.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Validation;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Participation;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PlanFactory;

/** A rule in a bundle of a district is checked with ours: the service finds it, and nobody has registered it by hand. */
class FirstRuleTest {

    private static final String CODE = "riverbend.required-time";

    private final DistrictPlan plan = PlanFactory.eINSTANCE.createDistrictPlan();

    @Test
    void a_required_initiative_without_a_time_slot_is_a_thing_to_fix() {
        Initiative initiative = initiative(Participation.REQUIRED);

        List<Diagnostic> found = found();

        assertEquals(List.of("id of the initiative"), found.stream().map(d -> d.object().orElse("")).toList());
        assertEquals(Severity.WARNING, found.get(0).severity());
        assertEquals("People have to take part in \"" + initiative.getName()
                + "\", and it names no time slot. Name one, or make it voluntary.", found.get(0).message());
    }

    @Test
    void a_required_initiative_with_a_time_slot_is_fine() {
        initiative(Participation.REQUIRED).setSlot(InitiativesFactory.eINSTANCE.createTimeSlot());

        assertEquals(List.of(), found());
    }

    @Test
    void what_is_voluntary_or_says_nothing_is_left_alone() {
        initiative(Participation.VOLUNTARY);
        initiative(Participation.NOT_STATED);
        plan.getInitiatives().add(InitiativesFactory.eINSTANCE.createInitiative());

        assertEquals(List.of(), found());
    }

    private Initiative initiative(Participation participation) {
        Audience audience = InitiativesFactory.eINSTANCE.createAudience();
        audience.setParticipation(participation);
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setId("id of the initiative");
        initiative.setName("Data team meetings");
        initiative.setAudience(audience);
        plan.getInitiatives().add(initiative);
        return initiative;
    }

    private List<Diagnostic> found() {
        return service(Validation.class).check(plan).stream().filter(d -> d.code().equals(CODE)).toList();
    }

    private static <T> T service(Class<T> type) {
        BundleContext bundles = FrameworkUtil.getBundle(FirstRuleTest.class).getBundleContext();
        return bundles.getService(bundles.getServiceReference(type));
    }
}
