package org.throughline.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.Question;
import org.throughline.api.coherence.Questions;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the questions that can be asked of a plan, and answers one. */
@Component(service = Verb.class)
@Command(name = "ask", description = "Answers a question about a plan; without a number it lists the questions.")
public final class AskVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final Questions questions;

    @Parameters(arity = "0..2", paramLabel = "NUMBER PLAN", description = "The question's number, and the plan to ask (default: the sample district).")
    List<String> words = List.of();

    @Option(names = "--today", paramLabel = "DAY", description = "The day as of which to ask (default: the plan's own, otherwise today).")
    LocalDate today;

    @Option(names = "--against", paramLabel = "PLAN", description = "Another plan, such as last year's: its figures stand beside.")
    Path against;

    /** Asks these questions. */
    @Activate
    public AskVerb(@Reference Plans plans, @Reference Questions questions) {
        this.plans = plans;
        this.questions = questions;
    }

    @Override
    public Integer call() throws PlanException, UsageException {
        if (words.isEmpty()) {
            answer(new Answer().put("questions", questions.all().stream().map(q -> new Answer().put("number", q.number()).put("question", q.question())).toList()),
                    () -> questions.all().stream().map(q -> "%3d  %s".formatted(q.number(), q.question())).collect(Collectors.joining(System.lineSeparator())));
            return DONE;
        }
        Question question = question();
        Question.Answer given = ask(question, plan());
        Map<String, String> before = against == null ? Map.of() : ask(question, against).figures().stream()
                .collect(Collectors.toMap(Question.Figure::label, Question.Figure::value, (a, b) -> a));
        answer(new Answer().put("number", question.number()).put("question", question.question()).put("answer", given.answer()).put("coverage", given.coverage())
                .put("figures", given.figures().stream().map(f -> figure(f, before)).toList()), () -> text(question, given, before));
        return DONE;
    }

    private Question.Answer ask(Question question, Path of) throws PlanException {
        try (var session = plans.open(of)) {
            return question.answer(session.plan(), today == null ? Findings.day(session.plan()) : today);
        }
    }

    private Question question() throws UsageException {
        String number = words.stream().filter(AskVerb::isNumber).findFirst()
                .orElseThrow(() -> new UsageException("Which question? Name its number; ask alone lists them."));
        return questions.number(Integer.parseInt(number)).orElseThrow(() -> new UsageException("There is no question " + number
                + "; ask alone lists them."));
    }

    private Path plan() throws UsageException {
        Optional<String> named = words.stream().filter(w -> !isNumber(w)).findFirst();
        Optional<Path> sample = Optional.ofNullable(System.getProperty("throughline.example")).map(Path::of).filter(Files::isRegularFile);
        if (named.isEmpty() && sample.isPresent()) {
            say("Asked of the sample district. Name a plan after the number to ask your own.");
        }
        return named.map(Path::of).or(() -> sample).orElseThrow(() -> new UsageException("Which plan? Name it after the number."));
    }

    private static boolean isNumber(String word) {
        return word.matches("\\d{1,6}");
    }

    private static Answer figure(Question.Figure figure, Map<String, String> before) {
        var answer = new Answer().put("label", figure.label()).put("value", figure.value()).put("unit", figure.unit()).texts("objects", figure.objects());
        Optional.ofNullable(before.get(figure.label())).ifPresent(b -> answer.put("before", b));
        return answer;
    }

    private static String text(Question question, Question.Answer given, Map<String, String> before) {
        String line = System.lineSeparator();
        return question.question() + line + line + given.answer() + line + line + given.figures().stream()
                .map(f -> "  " + f.label() + ": " + f.value() + (f.unit().isEmpty() ? "" : " " + f.unit())
                        + (before.containsKey(f.label()) ? " (before: " + before.get(f.label()) + ")" : "")).collect(Collectors.joining(line))
                + line + line + "Rests on: " + given.coverage() + ".";
    }
}
