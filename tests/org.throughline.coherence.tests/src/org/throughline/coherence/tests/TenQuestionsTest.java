package org.throughline.coherence.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.throughline.api.coherence.Question;
import org.throughline.api.coherence.Question.Answer;
import org.throughline.api.coherence.Question.Figure;
import org.throughline.api.coherence.Questions;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;

/** The ten questions, asked of the sample district and of a plan that says nothing. */
class TenQuestionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Questions questions = Given.service(Questions.class);

    @Test
    void there_are_ten_and_each_has_its_number() {
        assertEquals(IntStream.rangeClosed(1, 10).boxed().toList(), questions.all().stream().map(Question::number).toList());
    }

    @Test
    void each_answers_with_the_figures_of_the_sample() throws Exception {
        try (Session session = Given.service(Plans.class).open(Given.RIVERBEND.resolve("riverbend.throughline"))) {
            // 97 teachers, four programs of four owners, 42 hours for everybody, 61 against 86 percent who stay, 6.5 coaches
            assertFigures(session, 1, Map.of("Teachers in their first two years", "97", "Initiatives for them", "4", "Owners of these", "4",
                    "Least hours required of one", "42", "With evidence of practice or students", "0", "Coaching posts filled", "6.5",
                    "First-year teachers back in the same school, 2026, Higher-need schools", "61",
                    "First-year teachers back in the same school, 2026, Lower-need schools", "86"));
            assertFigures(session, 2, Map.of("Title II, Part A", "1543500", "Initiatives it pays", "13", "Filled posts it pays", "7"));
            assertFigures(session, 3, Map.of("Supports no element and is not required by law", "11", "Together", "443000"));
            assertFigures(session, 4, Map.of("Wednesday early release, hours there are", "37", "Wednesday early release, the schools' own", "17",
                    "Wednesday early release, most required of one person", "111"));
            assertFigures(session, 5, Map.of("Schools without the second step", "3"));
            assertTrue(answer(session, 5).answer().contains("Pace in mathematics 6-8") && answer(session, 5).answer().contains("How the mathematics block opens"));
            assertFigures(session, 6, Map.of("Paid from money that ends", "400500"));
            assertTrue(answer(session, 6).answer().contains("E09 1 to 0"));
            assertFigures(session, 7, Map.of("Posts promised", "18.5", "Posts filled", "15", "Filled posts for ten new teachers, Higher-need schools", "0.67",
                    "Filled posts for ten new teachers, other schools", "1.57", "Vacant at Ferry Landing Elementary", "1"));
            assertFigures(session, 8, Map.of("Activities on Title II, Part A", "13", "State an evidence level", "0", "Support an element", "10"));
            assertFigures(session, 9, Map.of("Gap, teachers in their first two years", "21.27", "Last year", "no data"));
            assertFigures(session, 10, Map.of("Elements that seats see differently", "5", "E09 Protected time, people and money", "1"));
        }
    }

    @Test
    void a_plan_that_says_nothing_gets_an_answer_that_says_so() throws Exception {
        try (Session session = Given.service(Plans.class).create("Empty", "aspen2018")) {
            for (Question question : questions.all()) {
                Answer answer = question.answer(session.plan(), TODAY);

                assertTrue(answer.answer().endsWith(".") && !answer.coverage().isBlank(), answer.toString());
                assertTrue(!answer.answer().contains("NaN") && answer.figures().stream().noneMatch(f -> f.value().contains("NaN")), answer.toString());
            }
        }
    }

    private Answer answer(Session session, int number) {
        return questions.number(number).orElseThrow().answer(session.plan(), TODAY);
    }

    private void assertFigures(Session session, int number, Map<String, String> expected) {
        List<Figure> figures = answer(session, number).figures();
        Map<String, String> found = figures.stream().filter(f -> expected.containsKey(f.label())).collect(Collectors.toMap(Figure::label, Figure::value));

        assertEquals(expected, found, "question " + number);
        figures.forEach(f -> f.objects().forEach(id -> assertTrue(session.find(id).isPresent(), f.toString())));
    }
}
