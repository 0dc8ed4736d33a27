package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.session.Session;
import org.throughline.model.identity.Identified;
import org.throughline.model.planning.Disposition;
import org.throughline.ui.PlanFindings;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;

/** What is worth a look in the plan: each finding with how it was made and what is behind it, and what people decided about it. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=" + LookContent.VIEW_ID)
public final class LookContent implements ViewContent {

    /** The id of the view. */
    public static final String VIEW_ID = "org.throughline.coherence.look";

    private final Findings findings;
    private final PlanFindings now;
    private Stage stage;
    /** The plan in which what is listed was found. */
    private Optional<Session> listed = Optional.empty();
    private ListAndDetail list;
    private Detail detail;
    private Settling settling;

    /** Shows what these analyses find. */
    @Activate
    public LookContent(@Reference Findings findings, @Reference PlanFindings now) {
        this.findings = findings;
        this.now = now;
    }

    @Override
    public void create(Composite parent, Stage on) {
        stage = on;
        list = new ListAndDetail(parent, stage, Messages.Look_title, this::refresh);
        detail = new Detail(list.sash(), stage, Messages.Look_behind, stage.plan()::select);
        settling = new Settling(detail.actions(), stage, this::settle, this::takeBack, list::changed);
        list.list().told(this::chosenChanged, o -> detail.rows().control().setFocus());
        list.sash().setWeights(45, 55);
        stage.follow(list.sash(), list::changed);
        chosenChanged();
    }

    @Override
    public void setFocus() {
        list.list().control().setFocus();
    }

    /** The findings. */
    public SentenceList found() {
        return list.list();
    }

    /** What is behind the one that is chosen. */
    public SentenceList behind() {
        return detail.rows();
    }

    /** What is said of the one that is chosen. */
    public String said() {
        return detail.said();
    }

    private void refresh() {
        listed = stage.plan().session();
        List<Finding> found = now.now();
        List<Disposition> settled = listed.map(s -> List.copyOf(s.plan().getDispositions())).orElse(List.of());
        var entries = new ArrayList<Object>(found);
        if (settling.showsSettled(settled.size())) {
            entries.addAll(settled);
        }
        list.show(found.isEmpty() ? Messages.Look_title : NLS.bind(Messages.Look_titleWithCount, found.size()),
                entries.stream().map(e -> new SentenceList.Entry(e, text(e), "", "")).toList());
        chosenChanged();
    }

    private String text(Object entry) {
        return entry instanceof Finding finding ? stage.words().reworded(finding.message())
                : NLS.bind(Messages.Look_settled, judged((Disposition) entry));
    }

    private void chosenChanged() {
        Object entry = list.chosen().orElse("");
        settling.show(entry instanceof Finding, entry instanceof Disposition);
        if (entry instanceof Finding finding) {
            detail.show(text(finding), stage.words().reworded(NLS.bind(Messages.Look_how, finding.method(), finding.coverage())),
                    finding.objects().stream().map(this::row).toList());
        } else if (entry instanceof Disposition settled) {
            detail.show(judged(settled), settled.getOn() == null ? "" : NLS.bind(Messages.Look_settledOn, settled.getOn()),
                    settled.getObjects().stream().map(o -> row(o.getId())).toList());
        } else {
            detail.show(stage.plan().session().isPresent() ? Messages.Look_nothing : Messages.Look_noPlan, "", List.of());
        }
    }

    private Detail.Row row(String id) {
        Optional<EObject> object = listed.flatMap(s -> s.find(id));
        return new Detail.Row(object.map(stage.words()::label).orElse(""), object.map(o -> stage.words().typeName(o.eClass())).orElse(""), object);
    }

    private String judged(Disposition settled) {
        String judgement = stage.words().text(settled, settled.eClass().getEStructuralFeature("judgement"));
        return settled.getReason() == null ? judgement : judgement + ": " + settled.getReason();
    }

    private void settle(Settling.Judged judged) {
        if (!listed.equals(stage.plan().session())) {
            // another plan was opened and nothing of it was drawn yet
            refresh();
        } else if (list.chosen().orElse("") instanceof Finding finding) {
            listed.ifPresent(session -> session.change(judged.what(), () -> {
                Disposition settled = judged.disposition();
                settled.setFinding(finding.code());
                settled.setFacts(findings.facts(finding));
                settled.setOn(Findings.day(session.plan()));
                finding.objects().stream().flatMap(id -> session.find(id).stream()).map(Identified.class::cast).forEach(settled.getObjects()::add);
                session.plan().getDispositions().add(settled);
            }));
        }
    }

    private void takeBack() {
        if (list.chosen().orElse("") instanceof Disposition settled) {
            listed.ifPresent(session -> session.change(Messages.Look_takeBackDone, () -> session.delete(settled)));
        }
    }
}
