package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.Found;
import org.throughline.api.query.LiveSearch;
import org.throughline.api.query.TextSearch;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;

/** What is found in the sample by what is written in it. */
class TextSearchTest {

    private Session session;
    private LiveSearch search;

    @BeforeEach
    void givenTheSample() throws Exception {
        session = Given.service(Plans.class).openCopy(Given.RIVERBEND.resolve("riverbend.throughline"));
        search = Given.service(TextSearch.class).follow(session);
    }

    @AfterEach
    void close() {
        search.close();
        session.close();
    }

    @Test
    void a_code_comes_before_everything_else() {
        assertEquals("I33", ((Initiative) search.find("i33", 5).getFirst().object()).getCode());
    }

    @Test
    void a_name_comes_before_a_text_and_the_text_says_where() {
        Initiative first = session.plan().getInitiatives().get(0);
        Initiative second = session.plan().getInitiatives().get(1);
        session.change("Write", () -> {
            first.setDescription("Everybody looks at zebra fish together.");
            second.setName("Zebra reading");
        });

        List<Found> found = search.find("ZEBRA", 10);

        assertEquals(List.of(second, first), found.stream().map(Found::object).toList());
        assertEquals("", found.get(0).where());
        assertTrue(found.get(1).where().endsWith(": Everybody looks at zebra fish together."), found.get(1).where());
    }

    @Test
    void all_words_have_to_occur_and_a_value_is_found_as_it_is_shown() {
        Initiative initiative = session.plan().getInitiatives().get(0);
        session.change("Cost", () -> initiative.setCost(new java.math.BigDecimal("987654")));
        String shown = Given.service(Describer.class).in(session.plan()).text(initiative, initiative.eClass().getEStructuralFeature("cost"));

        assertEquals(List.of(initiative), search.find(shown, 10).stream().map(Found::object).toList());
        assertEquals(List.of(initiative), search.find("987654", 10).stream().map(Found::object).toList());
        assertEquals(List.of(), search.find("987654 nowhere", 10));
    }

    @Test
    void what_leaves_the_plan_is_not_found_until_undo_brings_it_back() {
        Initiative initiative = session.plan().getInitiatives().get(0);
        session.change("Name", () -> initiative.setName("Zebra reading"));
        assertEquals(1, search.find("zebra", 10).size());

        session.change("Delete", () -> session.delete(initiative));
        assertEquals(List.of(), search.find("zebra", 10));

        session.undo();
        assertEquals(1, search.find("zebra", 10).size());
        session.undo();
        assertEquals(List.of(), search.find("zebra", 10));
    }

    @Test
    void it_finds_what_reading_the_whole_plan_finds() {
        for (String word : List.of("coach", "title", "2026", "grade", "math")) {
            var slow = new java.util.ArrayList<Object>();
            session.plan().eAllContents().forEachRemaining(o -> {
                boolean written = o.eClass().getEAllAttributes().stream().filter(a -> !a.isID() && o.eIsSet(a))
                        .anyMatch(a -> (Given.service(Describer.class).in(session.plan()).text(o, a) + " " + o.eGet(a)).toLowerCase().contains(word));
                if (written && !List.of("Adoption", "ImportRecord", "ImportedRow", "ChangeEntry", "EmbeddedMetamodel").contains(o.eClass().getName())
                        && !"Adoption".equals(o.eContainer().eClass().getName())) {
                    slow.add(o);
                }
            });
            assertEquals(new java.util.HashSet<>(slow), search.find(word, Integer.MAX_VALUE).stream().map(Found::object).filter(o -> o != session.plan())
                    .collect(java.util.stream.Collectors.toSet()), word);
        }
    }

    @Test
    void nothing_is_found_by_nothing() {
        assertEquals(List.of(), search.find("  ", 10));
    }
}
