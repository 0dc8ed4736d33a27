package org.throughline.cli.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.WhatIf;
import org.throughline.api.coherence.WhatIf.Decided;
import org.throughline.api.coherence.WhatIf.ElementChange;
import org.throughline.api.coherence.WhatIf.Freed;
import org.throughline.api.coherence.WhatIf.LoadChange;
import org.throughline.api.coherence.WhatIf.MoneyChange;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.model.identity.Named;
import org.throughline.model.initiatives.Decision;
import org.throughline.model.initiatives.DecisionKind;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.plan.DistrictPlan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what would be free if some initiatives stopped or were merged. */
@Component(service = Verb.class)
@Command(name = "free", description = "Says what would be free if initiatives stopped: time, money and what elements lose. Nothing is written without --accept.")
public final class FreeVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final WhatIf whatIf;

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan to look at.")
    Path plan;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CODE", description = "An initiative that stops, such as I03; I03=I01 merges the first into the second.")
    List<String> codes;

    @Option(names = "--accept", description = "Writes the decisions into the plan; next-year carries them out.")
    boolean accept;

    @Option(names = "--because", paramLabel = "REASON", description = "Why, to stand beside each decision that is written.")
    String reason;

    /** Tries decisions with this service. */
    @Activate
    public FreeVerb(@Reference Plans plans, @Reference WhatIf whatIf) {
        this.plans = plans;
        this.whatIf = whatIf;
    }

    @Override
    public Integer call() throws PlanException, UsageException {
        try (var session = plans.open(plan)) {
            var decisions = new ArrayList<Decided>();
            for (String code : codes) {
                String[] parts = code.split("=", 2);
                Optional<Initiative> into = parts.length == 1 ? Optional.empty() : Optional.of(initiative(session.plan(), parts[1]));
                decisions.add(new Decided(initiative(session.plan(), parts[0]), into));
            }
            Freed freed = freed(session.plan(), decisions);
            if (accept) {
                session.change("Decide what goes", () -> decisions.forEach(d -> write(d, Findings.day(session.plan()))));
                session.save();
            }
            answer(json(freed), () -> text(freed));
            return DONE;
        }
    }

    private void write(Decided decided, LocalDate today) {
        Decision decision = InitiativesFactory.eINSTANCE.createDecision();
        decision.setKind(decided.mergedInto().isPresent() ? DecisionKind.MERGE : DecisionKind.STOP);
        decided.mergedInto().ifPresent(decision::setMergedInto);
        decision.setReason(reason);
        decision.setDecidedOn(today);
        decided.initiative().setDecision(decision);
    }

    private Freed freed(DistrictPlan of, List<Decided> decisions) throws UsageException {
        try {
            return whatIf.free(of, decisions);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static Initiative initiative(DistrictPlan plan, String code) throws UsageException {
        return plan.getInitiatives().stream().filter(i -> code.equals(i.getCode()) || code.equals(i.getId())).findFirst()
                .orElseThrow(() -> new UsageException("The plan has no initiative " + code + "."));
    }

    private static Answer json(Freed freed) {
        return new Answer().put("cost", freed.cost())
                .put("elements", freed.elements().stream().map(e -> new Answer().put("code", called(e.element())).put("before", e.before())
                        .put("after", e.after()).put("coreBefore", e.coreBefore()).put("coreAfter", e.coreAfter())).toList())
                .put("loads", freed.loads().stream().map(l -> new Answer().put("slot", called(l.slot())).put("who", l.who().words()).put("before", l.before())
                        .put("after", l.after()).put("mostAfter", l.mostAfter()).put("capacity", l.capacity().map(BigDecimal::toPlainString).orElse("no data"))).toList())
                .put("money", freed.money().stream().map(m -> new Answer().put("fund", called(m.fund())).put("before", m.before()).put("after", m.after())).toList())
                .put("method", freed.method()).put("coverage", freed.coverage());
    }

    private static String text(Freed freed) {
        var lines = new ArrayList<String>();
        lines.add("Money: %,.0f dollars a year are no longer spent.".formatted(freed.cost()));
        freed.money().stream().filter(m -> m.before().compareTo(m.after()) != 0).map(FreeVerb::line).forEach(lines::add);
        lines.add("Time:");
        freed.loads().stream().filter(l -> l.before().compareTo(l.after()) != 0).map(FreeVerb::line).forEach(lines::add);
        lines.add("Elements:");
        freed.elements().stream().filter(e -> e.before() != e.after() || e.coreBefore() != e.coreAfter()).map(FreeVerb::line).forEach(lines::add);
        lines.add("How: " + freed.method());
        lines.add("Rests on: " + freed.coverage() + ".");
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(MoneyChange money) {
        return "  %s: %,.0f instead of %,.0f dollars".formatted(called(money.fund()), money.after(), money.before());
    }

    private static String line(LoadChange load) {
        return "  " + called(load.slot()) + load.capacity().map(c -> " (" + c.toPlainString() + " hours)").orElse("") + ": " + load.after().toPlainString() + " instead of "
                + load.before().toPlainString() + " hours for a " + load.who().words() + "; most of anybody is then " + load.mostAfter().toPlainString();
    }

    private static String line(ElementChange element) {
        return "  " + called(element.element()) + ": " + element.after() + " instead of " + element.before() + " initiatives, core " + element.coreAfter() + " instead of "
                + element.coreBefore() + (element.newGap() ? ": nothing supports it any more" : "");
    }

    private static String called(Named object) {
        return object.getCode() == null ? object.getName() : object.getCode();
    }
}
