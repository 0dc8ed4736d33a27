package org.throughline.examples.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Validation;
import org.throughline.model.initiatives.EffectMeasure;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PlanFactory;

/** A rule in a bundle of a district is checked with ours: the service finds it, and nobody has registered it by hand. */
class FirstRuleTest {

    private static final String CODE = "riverbend.evidence-for-money";

    private final DistrictPlan plan = PlanFactory.eINSTANCE.createDistrictPlan();

    @Test
    void what_costs_much_and_collects_nothing_is_a_thing_to_fix() {
        initiative("100000", EffectMeasure.NONE);

        List<Diagnostic> found = found();

        assertEquals(1, found.size(), found.toString());
        assertEquals(Severity.WARNING, found.get(0).severity());
        assertEquals("id of the initiative", found.get(0).object().orElse(""));
        assertEquals("\"Class-size reduction\" costs $100,000 or more and collects no evidence of its effect. "
                + "Choose a measure.", found.get(0).message());
    }

    @Test
    void a_measure_that_is_not_stated_is_no_measure() {
        initiative("264000.50", EffectMeasure.NOT_STATED);

        assertEquals(1, found().size());
    }

    @Test
    void what_costs_less_or_has_a_measure_or_no_cost_is_left_alone() {
        initiative("99999.99", EffectMeasure.NONE);
        initiative("264000", EffectMeasure.PARTICIPATION);
        plan.getInitiatives().add(InitiativesFactory.eINSTANCE.createInitiative());

        assertEquals(List.of(), found());
    }

    private void initiative(String cost, EffectMeasure measure) {
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        initiative.setId("id of the initiative");
        initiative.setName("Class-size reduction");
        initiative.setCost(new BigDecimal(cost));
        initiative.setMeasure(measure);
        plan.getInitiatives().add(initiative);
    }

    private List<Diagnostic> found() {
        return service(Validation.class).check(plan).stream().filter(d -> d.code().equals(CODE)).toList();
    }

    private static <T> T service(Class<T> type) {
        BundleContext bundles = FrameworkUtil.getBundle(FirstRuleTest.class).getBundleContext();
        return bundles.getService(bundles.getServiceReference(type));
    }
}
