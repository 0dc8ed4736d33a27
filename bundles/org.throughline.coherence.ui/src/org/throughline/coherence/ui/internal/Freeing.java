package org.throughline.coherence.ui.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.WhatIf;
import org.throughline.api.coherence.WhatIf.Decided;
import org.throughline.api.coherence.WhatIf.Freed;
import org.throughline.model.initiatives.Decision;
import org.throughline.model.initiatives.DecisionKind;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;

/** What would be free if initiatives stopped or went on as part of others; tried on a copy until somebody decides. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=" + Freeing.VIEW_ID)
public final class Freeing implements ViewContent {

    /** The id of the view. */
    public static final String VIEW_ID = "org.throughline.coherence.free";

    private static final String GOES = "goes";

    private final WhatIf whatIf;
    private Stage stage;
    private Frame frame;
    private Optional<GoingList> list = Optional.empty();
    private Tried tried = Tried.NOTHING;
    private Optional<Known> known = Optional.empty();

    /** What was worked out last: a plan is copied for it, and what is selected elsewhere does not change it. */
    private record Known(int revision, Tried tried, Freed freed) {
    }

    /** Takes its figures from this service. */
    @Activate
    public Freeing(@Reference WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @Override
    public void create(Composite parent, Stage on) {
        stage = on;
        frame = new Frame(parent, stage, Messages.Free_question, Messages.Free_picture, this::shown);
        if (!stage.presented()) {
            list = Optional.of(new GoingList(frame.answer().side(), stage, this::tryOut, this::decide));
        }
        frame.start();
    }

    private void tryOut(Tried next) {
        tried = next;
        frame.again();
    }

    private Shown shown(DistrictPlan plan, Spoken say) {
        tried = tried.in(plan);
        boolean may = stage.plan().session().filter(s -> !s.readOnly()).isPresent();
        list.ifPresent(l -> l.show(plan, say, tried, may));
        if (plan.getInitiatives().isEmpty()) {
            return Shown.nothing(say.say(Messages.Free_none));
        }
        var picture = new FreedPicture(plan, say, tried.decisions(plan));
        return tried.goes().isEmpty() ? picture.beginning() : picture.shown(freed(plan));
    }

    private Freed freed(DistrictPlan plan) {
        int revision = stage.plan().revision();
        return known.filter(k -> k.revision() == revision && k.tried().equals(tried)).orElseGet(() -> {
            var next = new Known(revision, tried, whatIf.free(plan, tried.decisions(plan)));
            known = Optional.of(next);
            return next;
        }).freed();
    }

    /** Writes what is tried into the plan, as one change. */
    private void decide(String reason) {
        stage.plan().session().filter(s -> !s.readOnly()).ifPresent(session -> {
            List<Decided> decisions = tried.in(session.plan()).decisions(session.plan());
            session.change(Messages.Free_decided, () -> decisions.forEach(d -> write(d, reason, Findings.day(session.plan()))));
        });
    }

    private static void write(Decided decided, String reason, LocalDate today) {
        Decision decision = InitiativesFactory.eINSTANCE.createDecision();
        decision.setKind(decided.mergedInto().isPresent() ? DecisionKind.MERGE : DecisionKind.STOP);
        decided.mergedInto().ifPresent(decision::setMergedInto);
        decision.setReason(reason.isBlank() ? null : reason.strip());
        decision.setDecidedOn(today);
        decided.initiative().setDecision(decision);
    }

    @Override
    public void setFocus() {
        list.ifPresentOrElse(GoingList::setFocus, () -> frame.canvas().control().setFocus());
    }

    @Override
    public Map<String, String> chosen() {
        return tried.goes().isEmpty() ? Map.of() : Map.of(GOES, tried.text());
    }

    @Override
    public void choose(Map<String, String> chosen) {
        tried = Tried.of(chosen.get(GOES));
        if (!frame.canvas().picture().marks().isEmpty() && frame.canvas().control().isVisible()) {
            frame.again();
        }
    }
}
