package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.SchoolGroup;

/** The problems that are planted in the sample district and have to do with support: P01, P02, P03, P05 to P08. */
class RiverbendSupportTest {

    private static final List<String> LINKED_TO_NOTHING = List.of("I28", "I33", "I35", "I37", "I43", "I45", "I46", "I47",
            "I48", "I49", "I50", "I53", "I54", "I56");

    private final Coherence coherence = Given.service(Coherence.class);
    private Session session;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void p01_an_element_without_any_initiative() {
        assertEquals(List.of("E10"), codes(all().elements().stream().filter(ElementSupport::unsupported)));
        assertEquals(List.of("support.none"), findings(SupportFilter.ALL, "support.none").stream().map(Finding::code).toList());
    }

    @Test
    void p02_elements_with_thin_support() {
        assertEquals(List.of("E02", "E09"), codes(all().elements().stream().filter(ElementSupport::thin)));
        assertEquals(Map.of("I24", 1, "I52", 1), links("E02"));
        assertEquals(Map.of("I58", 3, "I59", 2), links("E09"));
    }

    @Test
    void p03_a_gap_that_only_the_filter_for_need_shows() {
        assertMeans("E09", 0.00, 3.00);
        assertMeans("E07", 5.25, 8.42);
        assertMeans("E05", 9.58, 13.33);
    }

    @Test
    void p05_the_support_of_every_element() {
        assertEquals("E01 8/13, E02 2/2, E03 18/33, E04 8/13, E05 12/23, E06 9/17, E07 6/11, E08 5/11, E09 2/5, E10 0/0",
                all().elements().stream().map(e -> e.element().getCode() + " " + e.count() + "/" + e.points())
                        .collect(Collectors.joining(", ")));
    }

    /** The same figures, counted from the table of links instead of the plan. */
    @Test
    void p05_agrees_with_the_table() throws Exception {
        List<String[]> rows = Files.readAllLines(Given.RIVERBEND.resolve("tables/links.tsv")).stream().map(l -> l.split("\t", -1)).toList();
        String[] header = rows.get(0);
        var counted = new TreeMap<String, String>();
        for (int column = 0; column < header.length; column++) {
            if (header[column].matches("E\\d\\d.*")) {
                int at = column;
                List<Integer> strengths = rows.stream().skip(1).filter(r -> r.length > at && r[at].matches("[1-3]"))
                        .map(r -> Integer.valueOf(r[at])).toList();
                counted.put(header[column].substring(0, 3), strengths.size() + "/" + strengths.stream().mapToInt(i -> i).sum());
            }
        }

        assertEquals(10, counted.size());
        assertEquals(counted, new TreeMap<>(all().elements().stream()
                .collect(Collectors.toMap(e -> e.element().getCode(), e -> e.count() + "/" + e.points()))));
    }

    @Test
    void p06_initiatives_that_support_nothing() {
        List<Initiative> unlinked = all().linkedToNothing();

        assertEquals(LINKED_TO_NOTHING, unlinked.stream().map(Initiative::getCode).toList());
        assertEquals(new BigDecimal("490000"), cost(unlinked));
    }

    @Test
    void p06_without_what_the_law_requires() {
        var picture = coherence.support(session.plan(), SupportFilter.ALL.withoutWhatTheLawRequires());

        assertEquals(LINKED_TO_NOTHING.stream().filter(c -> !List.of("I43", "I46", "I54").contains(c)).toList(),
                picture.linkedToNothing().stream().map(Initiative::getCode).toList());
        assertEquals(new BigDecimal("443000"), cost(picture.linkedToNothing()));
    }

    @Test
    void p07_initiatives_that_state_no_principle() {
        assertEquals(List.of("I14", "I22", "I28", "I30", "I33", "I35", "I37", "I43", "I44", "I45", "I46", "I47", "I48", "I49",
                "I50", "I53", "I54", "I56"), all().noPrinciple().stream().map(Initiative::getCode).toList());
    }

    @Test
    void p08_the_balance_of_the_principles() {
        assertEquals(List.of(3, 3, 9, 10, 4, 13, 0), all().principles().stream().map(p -> p.initiatives().size()).toList());
        assertEquals(1, findings(SupportFilter.ALL, "principle.unclaimed").size());
    }

    @Test
    void every_finding_names_its_objects_its_method_and_its_coverage() {
        List<Finding> all = coherence.findings(session.plan(), SupportFilter.of(group("Higher-need schools")));

        assertTrue(all.size() > 5, all.toString());
        for (Finding finding : all) {
            assertTrue(!finding.objects().isEmpty() && finding.objects().stream().allMatch(id -> session.find(id).isPresent()), finding.toString());
            assertTrue(!finding.method().isBlank() && finding.coverage().contains("60") || finding.coverage().contains("49"), finding.toString());
        }
    }

    private SupportPicture all() {
        return coherence.support(session.plan(), SupportFilter.ALL);
    }

    private List<Finding> findings(SupportFilter filter, String code) {
        return coherence.findings(session.plan(), filter).stream().filter(f -> f.code().equals(code)).toList();
    }

    private Map<String, Integer> links(String element) {
        return all().elements().stream().filter(e -> e.element().getCode().equals(element)).flatMap(e -> e.links().stream())
                .collect(Collectors.toMap(l -> ((Initiative) l.eContainer()).getCode(), l -> l.getStrength().getValue()));
    }

    private void assertMeans(String element, double higherNeed, double lowerNeed) {
        assertEquals(higherNeed, mean(element, "Higher-need schools"), 0.005, element);
        assertEquals(lowerNeed, mean(element, "Lower-need schools"), 0.005, element);
    }

    private double mean(String element, String group) {
        return coherence.support(session.plan(), SupportFilter.of(group(group))).elements().stream()
                .filter(e -> e.element().getCode().equals(element)).findFirst().orElseThrow().perSchool().orElseThrow();
    }

    private SchoolGroup group(String name) {
        return session.plan().getDistrict().getSchoolGroups().stream().filter(g -> g.getName().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(Arrays.toString(session.plan().getDistrict().getSchoolGroups().stream()
                        .map(SchoolGroup::getName).toArray())));
    }

    private static List<String> codes(Stream<ElementSupport> elements) {
        return elements.map(e -> e.element().getCode()).toList();
    }

    private static BigDecimal cost(List<Initiative> initiatives) {
        return initiatives.stream().map(Initiative::getCost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
