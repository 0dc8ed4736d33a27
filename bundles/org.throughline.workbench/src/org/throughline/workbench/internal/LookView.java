package org.throughline.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.LiveFindings;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.model.identity.Identified;
import org.throughline.model.planning.Disposition;
import org.throughline.ui.OpenPlan;

/** What is worth a look in the plan: each finding with how it was made and what is behind it, and what people decided about it. */
public final class LookView extends ViewPart {

    static final String ID = "org.throughline.workbench.look";

    private final OpenPlan plan = Services.get(OpenPlan.class);
    private final Findings findings = Services.get(Findings.class);
    private final Describer describer = Services.get(Describer.class);
    private Optional<Session> followed = Optional.empty();
    private LiveFindings live;
    private ListAndDetail list;
    private Detail detail;
    private Settling settling;

    @Override
    public void createPartControl(Composite parent) {
        list = new ListAndDetail(parent, Messages.Look_title, this::text, this::chosen, this::refresh);
        detail = new Detail(list.sash(), Messages.Look_behind, Messages.Look_kind, plan::select);
        settling = new Settling(detail.actions(), this::settle, this::takeBack, list::changed);
        list.sash().setWeights(45, 55);
        Runnable end = plan.watch(list::changed);
        list.sash().addDisposeListener(e -> {
            end.run();
            follow(Optional.empty());
        });
        chosen();
    }

    @Override
    public void setFocus() {
        list.setFocus();
    }

    private void refresh() {
        follow(plan.session());
        List<Finding> found = live == null ? List.of() : live.now();
        List<Disposition> settled = followed.map(s -> List.copyOf(s.plan().getDispositions())).orElse(List.of());
        var entries = new ArrayList<Object>(found);
        if (settling.showsSettled(settled.size())) {
            entries.addAll(settled);
        }
        list.show(entries);
        chosen();
        setPartName(found.isEmpty() ? Messages.Look_title : NLS.bind(Messages.Look_titleWithCount, found.size()));
    }

    private void follow(Optional<Session> session) {
        if (!followed.equals(session)) {
            if (live != null) {
                live.close();
            }
            live = session.map(findings::follow).orElse(null);
            followed = session;
        }
    }

    private String text(Object entry) {
        return entry instanceof Finding finding ? words().reworded(finding.message())
                : NLS.bind(Messages.Look_settled, judged((Disposition) entry));
    }

    private void chosen() {
        Object entry = list.chosen();
        settling.show(entry instanceof Finding, entry instanceof Disposition);
        if (entry instanceof Finding finding) {
            detail.show(text(finding), words().reworded(NLS.bind(Messages.Look_how, finding.method(), finding.coverage())),
                    finding.objects().stream().map(this::row).toList());
        } else if (entry instanceof Disposition settled) {
            detail.show(judged(settled), settled.getOn() == null ? "" : NLS.bind(Messages.Look_settledOn, settled.getOn()),
                    settled.getObjects().stream().map(o -> row(o.getId())).toList());
        } else {
            detail.show(plan.session().isPresent() ? Messages.Look_nothing : Messages.Look_noPlan, "", List.of());
        }
    }

    private Detail.Row row(String id) {
        Optional<EObject> object = followed.flatMap(s -> s.find(id));
        return new Detail.Row(object.map(words()::label).orElse(""), object.map(o -> words().typeName(o.eClass())).orElse(""), object);
    }

    private String judged(Disposition settled) {
        String judgement = words().text(settled, settled.eClass().getEStructuralFeature("judgement"));
        return settled.getReason() == null ? judgement : judgement + ": " + settled.getReason();
    }

    private void settle(Settling.Judged judged) {
        if (list.chosen() instanceof Finding finding) {
            followed.ifPresent(session -> session.change(judged.what(), () -> {
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
        if (list.chosen() instanceof Disposition settled) {
            followed.ifPresent(session -> session.change(Messages.Look_takeBackDone, () -> session.delete(settled)));
        }
    }

    private Describer words() {
        return plan.session().map(s -> describer.in(s.plan())).orElse(describer);
    }
}
