package org.throughline.coherence.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Question;
import org.throughline.api.coherence.Questions;
import org.throughline.model.plan.DistrictPlan;

/** Every question that can be asked: ours, and those that a district's bundles bring. */
@Component(service = Questions.class)
public final class TenQuestions implements Questions {

    private final List<Question> others;

    /** Answers ours, and lets others answer theirs. */
    @Activate
    public TenQuestions(@Reference List<Question> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public List<Question> all() {
        var ours = List.of(
                asked(1, "What are we doing for new teachers in our highest-need schools?", new PeopleAnswers()::newTeachers),
                asked(2, "What do we get for the federal money?", new MoneyAnswers()::whatWeGet),
                asked(3, "What could come off the plate?", new MoneyAnswers()::offThePlate),
                asked(4, "How much of the shared time is the schools' own?", new TimeAnswers()::ownTime),
                asked(5, "Who has studied the new materials, where not, and what else are they told?", new TimeAnswers()::newMaterials),
                asked(6, "If money ends that nobody renews, what disappears?", new MoneyAnswers()::whatEnds),
                asked(7, "How do we place coaches next year?", new PeopleAnswers()::coaches),
                asked(8, "What can we show for each activity on federal money: need, consultation, evidence, effect?", new MoneyAnswers()::whatWeShow),
                asked(9, "Who teaches our students in poverty?", new PeopleAnswers()::whoTeaches),
                asked(10, "Where do we stand on the elements, and does everybody see it so?", new TimeAnswers()::whereWeStand));
        return Stream.concat(ours.stream(), others.stream()).sorted(Comparator.comparingInt(Question::number)).toList();
    }

    private Question asked(int number, String question, Answering answering) {
        return new Asked(number, question, answering);
    }

    /** Answers one question. */
    interface Answering {
        Question.Answer answer(Asking asking);
    }

    /** What an answer is made from. */
    record Asking(DistrictPlan plan, Facts facts, LocalDate today) {

        /** The finding of a kind that an analysis makes. */
        Optional<Finding> finding(FactsAnalysis analysis, String code) {
            return findings(analysis, code).stream().findFirst();
        }

        List<Finding> findings(FactsAnalysis analysis, String code) {
            return analysis.findings(facts, today).stream().filter(f -> f.code().equals(code)).toList();
        }
    }

    private record Asked(int number, String question, Answering answering) implements Question {

        @Override
        public Answer answer(DistrictPlan plan, LocalDate today) {
            return answering.answer(new Asking(plan, new Facts(plan), today));
        }
    }
}
