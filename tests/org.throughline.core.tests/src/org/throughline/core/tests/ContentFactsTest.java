package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.throughline.api.content.ContentCatalog;
import org.throughline.model.evidence.Agenda;
import org.throughline.model.evidence.AgendaStep;
import org.throughline.model.evidence.ConsensusBasis;
import org.throughline.model.evidence.ConsensusRule;
import org.throughline.model.evidence.RatingLevel;
import org.throughline.model.evidence.RatingScale;
import org.throughline.model.framework.Category;
import org.throughline.model.framework.Element;
import org.throughline.model.framework.Framework;
import org.throughline.model.framework.Shift;
import org.throughline.model.identity.ContentPart;
import org.throughline.model.identity.ProvenanceGrade;
import org.throughline.model.money.EvidenceLevel;
import org.throughline.model.money.FundRule;
import org.throughline.model.money.LearningAttribute;
import org.throughline.model.standards.StandardAssociation;
import org.throughline.model.standards.StandardItem;
import org.throughline.model.standards.StandardsDocument;

/** What the shipped content says, against the facts that are known of its sources. */
class ContentFactsTest {

    private static final Pattern VERDICT = Pattern.compile("(?i)not allowed|unallowable|forbidden|prohibited|illegal|must not|may not|violat");

    @Test
    void the_framework_has_five_categories_ten_elements_and_seven_principles() throws Exception {
        Framework framework = ShippedContent.framework();

        assertEquals(List.of("School & System Culture", "Curriculum & Assessment", "Research-based Practices",
                "Empowered Leaders", "Aligned Supports"), framework.getCategories().stream().map(Category::getName).toList());
        assertEquals(10, elements().size());
        assertEquals(7, framework.getPrinciples().size());
        assertTrue(framework.getCategories().stream().allMatch(c -> grade(c) == ProvenanceGrade.CONFIRMED));
        assertTrue(elements().stream().allMatch(e -> grade(e) == ProvenanceGrade.WORKING_LABEL));
        assertTrue(framework.getPrinciples().stream().allMatch(p -> grade(p) == ProvenanceGrade.CONFIRMED && p.getToText() != null));
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), framework.getPrinciples().stream().map(p -> p.getNumber()).toList());
    }

    @Test
    void every_element_can_be_rated_in_a_room() throws Exception {
        for (Element e : elements()) {
            assertTrue(e.getShortHeader().length() <= 24, e.getShortHeader());
            assertFalse(e.getDescription().isBlank() || e.getNotThis().isBlank(), e.getName());
            assertTrue(e.getIndicators().size() >= 2 && e.getIndicators().size() <= 4, e.getName());
            assertEquals(3, e.getPrompts().size(), e.getName());
            assertTrue(e.getPrompts().get(0).getText().startsWith("Show me "), e.getName());
            assertTrue(e.getPrompts().get(1).getText().endsWith("?"), e.getName());
            assertTrue(e.getPrompts().get(2).getText().startsWith("What would a second-year teacher "), e.getName());
            assertFalse(e.getEquityLookFors().isEmpty(), e.getName());
            e.eAllContents().forEachRemaining(o -> {
                if (o instanceof ContentPart part) {
                    assertEquals(ProvenanceGrade.OURS, grade(part), ShippedContent.called(part));
                }
            });
        }
        assertEquals(2, element("E04").getIndicators().size());
        assertEquals(4, element("E10").getIndicators().size());
    }

    @Test
    void shifts_are_those_that_were_read_and_name_the_principle_that_says_the_same() throws Exception {
        Map<Integer, Integer> principles = ShippedContent.framework().getShifts().stream().filter(s -> s.getPrinciple() != null)
                .collect(Collectors.toMap(Shift::getNumber, s -> s.getPrinciple().getNumber()));
        List<ProvenanceGrade> grades = ShippedContent.framework().getShifts().stream().map(ContentFactsTest::grade).toList();

        assertEquals(Map.of(1, 1, 2, 3, 3, 4, 4, 5, 5, 6), principles);
        assertEquals(List.of(ProvenanceGrade.CONFIRMED, ProvenanceGrade.CONFIRMED, ProvenanceGrade.CONFIRMED,
                ProvenanceGrade.CONFIRMED, ProvenanceGrade.CONFIRMED, ProvenanceGrade.PARTIAL), grades);
        assertTrue(ShippedContent.framework().getShifts().stream().allMatch(s -> s.getFromText() != null && s.getToText() != null));
    }

    @Test
    void standards_for_leaders_are_ten_titles_and_no_text() throws Exception {
        StandardsDocument psel = standards("psel2015");

        assertEquals(IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList(),
                psel.getItems().stream().map(StandardItem::getCode).toList());
        assertEquals("School Improvement", psel.getItems().get(9).getName());
        assertTrue(psel.getLicense().contains("CC BY-NC-ND"));
        assertTitlesOnly(psel);
    }

    @Test
    void standards_for_professional_learning_are_titles_of_two_editions() throws Exception {
        StandardsDocument old = standards("lf2011");
        StandardsDocument now = standards("lf2022");
        List<StandardItem> frames = now.getItems().stream().filter(i -> i.getItemType().equals("Frame")).toList();

        assertEquals(7, old.getItems().size());
        assertEquals(3, frames.size());
        assertEquals(14, now.getItems().size());
        Map<Object, Long> parts = now.getAssociations().stream().filter(a -> a.getKind().equals("isChildOf"))
                .collect(Collectors.groupingBy(StandardAssociation::getDestination, Collectors.counting()));
        assertEquals(List.of(3L, 4L, 4L), frames.stream().map(parts::get).toList());
        assertEquals(11, now.getAssociations().stream().map(StandardAssociation::getOrigin).distinct().count());
        assertEquals(List.of("Learning Practices", "Learning Drivers", "Learning Foundations"),
                now.getItems().stream().map(StandardItem::getAlternativeLabel).filter(Objects::nonNull).toList());
        assertEquals(List.of("Leadership", "Resources"), now.getItems().stream()
                .filter(i -> grade(i) == ProvenanceGrade.BACKGROUND).map(StandardItem::getName).toList());
        assertTitlesOnly(old);
        assertTitlesOnly(now);
    }

    @Test
    void rating_scales_run_in_both_directions_and_from_0_or_1() throws Exception {
        List<RatingScale> scales = ShippedContent.collection(ContentCatalog.RATING_SCALES, RatingScale.class);

        for (RatingScale scale : scales) {
            List<Integer> values = scale.getLevels().stream().map(RatingLevel::getValue).toList();
            assertEquals(IntStream.range(0, values.size()).mapToObj(i -> values.get(0) + i).toList(), values, scale.getName());
        }
        assertEquals("Not yet, Starting, Working, Strong", levels(scales, "strong4"));
        assertEquals("Emerging, Developing, Deepening", levels(scales, "deepening3"));
        assertEquals("Not at all, Somewhat, Fully", levels(scales, "fully3"));
        assertEquals("Not demonstrated, Emerging, Developing, Proficient, Accomplished", levels(scales, "accomplished5"));
        assertEquals("Level 1 (ideal), Level 2, Level 3, Level 4 (entry)", levels(scales, "configuration4"));
        assertEquals(List.of("configuration4"), scales.stream().filter(RatingScale::getFirstIsBest).map(RatingScale::getCode).toList());
        assertEquals(List.of("accomplished5"), scales.stream().filter(s -> s.getLevels().get(0).getValue() == 0).map(RatingScale::getCode).toList());
    }

    @Test
    void there_is_a_rule_for_each_way_to_agree_with_its_numbers() throws Exception {
        List<ConsensusRule> rules = ShippedContent.collection(ContentCatalog.CONSENSUS_RULES, ConsensusRule.class);
        ConsensusRule close = rules.get(0);

        var bases = new HashSet<>(Set.of(ConsensusBasis.values()));
        bases.remove(ConsensusBasis.NOT_STATED);
        assertEquals(bases, rules.stream().map(ConsensusRule::getBasis).collect(Collectors.toSet()));
        assertEquals(5, rules.size());
        assertEquals(ConsensusBasis.CLOSE_ENOUGH, close.getBasis());
        assertEquals(75, close.getAgreeing());
        assertEquals(2, close.getLevelsTogether());
        assertEquals("1.0", close.getMeansWithin().toPlainString());
        assertEquals(75, rules.get(1).getAgreeing());
        assertEquals(1, rules.get(1).getLevelsTogether());
        assertTrue(rules.stream().allMatch(r -> r.getRerates() <= 2 && r.getFewestShown() == 5 && r.getText() != null));
        assertTrue(rules.get(0).getText().contains("75 percent") && rules.get(0).getText().contains("1.0"));
    }

    @Test
    void the_minutes_of_each_agenda_add_up() throws Exception {
        List<Agenda> agendas = ShippedContent.collection(ContentCatalog.AGENDAS, Agenda.class);

        assertEquals(List.of(90, 180, 60), agendas.stream()
                .map(a -> a.getSteps().stream().mapToInt(AgendaStep::getMinutes).sum()).toList());
        assertEquals(List.of(8, 12, 6), agendas.stream().map(a -> a.getSteps().size()).toList());
        assertTrue(agendas.stream().flatMap(a -> a.getSteps().stream())
                .allMatch(s -> s.getName().equals("Break") || s.getPrompt() != null && s.getShown() != null));
    }

    @Test
    void every_literal_of_federal_law_has_its_text() throws Exception {
        assertEquals(Arrays.stream(EvidenceLevel.values()).skip(1).map(EvidenceLevel::getLiteral).toList(),
                ShippedContent.collection(ContentCatalog.EVIDENCE_LEVELS, ContentPart.class).stream().map(ContentPart::getCode).toList());
        assertEquals(Arrays.stream(LearningAttribute.values()).skip(1).map(LearningAttribute::getLiteral).toList(),
                ShippedContent.collection(ContentCatalog.LEARNING_ATTRIBUTES, ContentPart.class).stream().map(ContentPart::getCode).toList());
    }

    @Test
    void rules_about_money_ask_to_have_a_look_and_never_judge() throws Exception {
        List<FundRule> rules = ShippedContent.collection(ContentCatalog.FUND_RULES, FundRule.class);

        assertTrue(rules.size() >= 8);
        for (FundRule rule : rules) {
            assertTrue(rule.getText().startsWith("Have a look: ") && rule.getText().endsWith("?"), rule.getText());
            assertFalse(VERDICT.matcher(rule.getText() + rule.getName()).find(), rule.getText());
            assertFalse(rule.getCitation().isBlank(), rule.getName());
        }
        assertEquals(rules.size(), rules.stream().map(FundRule::getCode).distinct().count());
    }

    private static List<Element> elements() throws Exception {
        return ShippedContent.framework().getCategories().stream().flatMap(c -> c.getElements().stream()).toList();
    }

    private static Element element(String code) throws Exception {
        return elements().stream().filter(e -> e.getCode().equals(code)).findFirst().orElseThrow();
    }

    private static StandardsDocument standards(String key) throws Exception {
        return (StandardsDocument) ShippedContent.root(ContentCatalog.STANDARDS, key);
    }

    private static void assertTitlesOnly(StandardsDocument document) {
        assertTrue(document.getItems().stream().allMatch(i -> i.getStatement() == null && i.getDescription() == null
                && i.getNotes() == null && i.getName().length() < 60), document.getName());
    }

    private static String levels(List<RatingScale> scales, String code) {
        return scales.stream().filter(s -> s.getCode().equals(code)).flatMap(s -> s.getLevels().stream())
                .map(RatingLevel::getName).collect(Collectors.joining(", "));
    }

    private static ProvenanceGrade grade(ContentPart part) {
        return part.getProvenance().getGrade();
    }
}
