package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;

/** The analyses on plans that say little. */
class SmallPlansTest {

    private final Coherence coherence = Given.service(Coherence.class);
    private Session session;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).create("Small", "aspen2018");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void an_empty_plan_has_no_findings() {
        assertEquals(List.of(), Given.service(Findings.class).all(session.plan(), LocalDate.of(2026, 11, 20)));
    }

    @Test
    void names_and_links_alone_give_findings_without_figures_that_nobody_knows() {
        initiative("Coaching", Strength.CORE);
        initiative("Team cycles", Strength.NOT_STATED);

        List<Finding> found = Given.service(Findings.class).all(session.plan(), LocalDate.of(2026, 11, 20));

        assertTrue(found.stream().anyMatch(f -> f.code().equals("support.thin")), found.toString());
        assertTrue(found.stream().map(Finding::code).allMatch(c -> c.startsWith("support.") || c.startsWith("principle.") || c.startsWith("people.")), found.toString());
        assertTrue(found.stream().noneMatch(f -> f.message().contains("NaN") || f.message().contains("null")), found.toString());
    }

    @Test
    void an_empty_plan_supports_nothing_and_says_how_little_it_knows() {
        var picture = coherence.support(session.plan(), SupportFilter.ALL);

        assertTrue(picture.elements().stream().allMatch(e -> e.unsupported() && e.perSchool().isEmpty()));
        assertTrue(picture.coverage().startsWith("0 initiatives"), picture.coverage());
        assertEquals(10, coherence.findings(session.plan(), SupportFilter.ALL).stream().filter(f -> f.code().equals("support.none")).count());
    }

    @Test
    void a_link_whose_strength_is_not_stated_counts_as_an_initiative_without_points() {
        initiative("A", Strength.NOT_STATED);

        var first = coherence.support(session.plan(), SupportFilter.ALL).elements().get(0);

        assertEquals(1, first.count());
        assertEquals(0, first.points());
        assertTrue(first.thin());
    }

    @Test
    void three_initiatives_with_a_core_one_are_not_thin() {
        initiative("A", Strength.CORE);
        initiative("B", Strength.TOUCHES);
        assertTrue(coherence.support(session.plan(), SupportFilter.ALL).elements().get(0).thin());

        initiative("C", Strength.TOUCHES);

        assertTrue(!coherence.support(session.plan(), SupportFilter.ALL).elements().get(0).thin());
    }

    @Test
    void what_the_district_hides_is_left_out_of_the_picture() {
        initiative("A", Strength.CORE);
        var category = session.plan().getFrameworks().get(0).getCategories().get(0);
        session.change("Hide", () -> {
            category.getElements().get(0).setHidden(true);
            session.plan().getFrameworks().get(0).getCategories().get(1).setHidden(true);
            session.plan().getFrameworks().get(0).getPrinciples().get(0).setHidden(true);
        });

        var picture = coherence.support(session.plan(), SupportFilter.ALL);

        assertEquals(7, picture.elements().size());
        assertEquals(6, picture.principles().size());
        assertEquals(List.of(), picture.linkedToNothing());
    }

    @Test
    void an_initiative_takes_place_where_its_audience_is() {
        School north = school("North");
        School south = school("South");
        Initiative there = initiative("A", Strength.CORE);
        session.change("Audience", () -> {
            Audience audience = InitiativesFactory.eINSTANCE.createAudience();
            audience.getSchools().add(north);
            there.setAudience(audience);
        });

        assertEquals(Set.of(north), coherence.schools(session.plan(), there));
        assertEquals(1, coherence.support(session.plan(), SupportFilter.of(north)).elements().get(0).count());
        assertEquals(0, coherence.support(session.plan(), SupportFilter.of(south)).elements().get(0).count());
        assertEquals(List.of(), coherence.support(session.plan(), SupportFilter.of(south)).initiatives());
    }

    @Test
    void a_rule_that_nobody_understands_is_an_error_that_says_which_part() {
        SchoolGroup group = OrganizationFactory.eINSTANCE.createSchoolGroup();
        group.setRule("mood > 3");
        session.change("Add", () -> session.plan().getDistrict().getSchoolGroups().add(group));

        var thrown = assertThrows(IllegalArgumentException.class, () -> coherence.members(session.plan(), group));

        assertTrue(thrown.getMessage().contains("mood"), thrown.getMessage());
    }

    @Test
    void a_group_whose_rule_nobody_understands_does_not_stop_the_analyses() {
        school("North");
        initiative("A", Strength.CORE);
        SchoolGroup group = OrganizationFactory.eINSTANCE.createSchoolGroup();
        group.setRule("mood > 3");
        group.setCompared(true);
        session.change("Add", () -> {
            session.plan().getDistrict().getSchoolGroups().add(group);
            Audience audience = InitiativesFactory.eINSTANCE.createAudience();
            audience.getSchoolGroups().add(group);
            session.plan().getInitiatives().get(0).setAudience(audience);
        });

        List<Finding> found = Given.service(Findings.class).all(session.plan(), LocalDate.of(2026, 11, 20));

        assertTrue(found.stream().noneMatch(f -> f.code().equals("analysis.failed")), found.toString());
    }

    private School school(String name) {
        School school = OrganizationFactory.eINSTANCE.createSchool();
        session.change("Add", () -> {
            school.setName(name);
            session.plan().getDistrict().getSchools().add(school);
        });
        return school;
    }

    private Initiative initiative(String name, Strength strength) {
        Element element = session.plan().getFrameworks().get(0).getCategories().get(0).getElements().get(0);
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        session.change("Add", () -> {
            initiative.setName(name);
            ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
            link.setElement(element);
            link.setStrength(strength);
            initiative.getLinks().add(link);
            session.plan().getInitiatives().add(initiative);
        });
        return initiative;
    }
}
