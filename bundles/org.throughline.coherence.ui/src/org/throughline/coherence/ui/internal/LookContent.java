package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Compared;
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
    private final OtherYears years;
    private Stage stage;
    /** The plan in which what is listed was found. */
    private Optional<Session> listed = Optional.empty();
    private ListAndDetail list;
    private Detail detail;
    private Settling settling;
    private YearLine yearLine;

    /** A finding of the other year that is there no more. */
    private record Gone(Finding finding) {
    }

    /** Shows what these analyses find, and what they found in another year. */
    @Activate
    public LookContent(@Reference Findings findings, @Reference PlanFindings now, @Reference OtherYears years) {
        this.findings = findings;
        this.now = now;
        this.years = years;
    }

    @Override
    public void create(Composite parent, Stage on) {
        stage = on;
        list = new ListAndDetail(parent, stage, Messages.Look_title, this::refresh);
        yearLine = new YearLine(list.above(), stage, years, findings, list::changed);
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
        yearLine.show();
        var entries = new ArrayList<>(years.now().map(o -> compared(found, o)).orElseGet(() -> found.stream().map(f -> entry(f, "", "")).toList()));
        if (settling.showsSettled(settled.size())) {
            settled.forEach(s -> entries.add(entry(s, "", years.now().isPresent() ? stage.words().reworded(Messages.Other_settled) : "")));
        }
        list.show(found.isEmpty() ? Messages.Look_title : NLS.bind(Messages.Look_titleWithCount, found.size()), entries);
        chosenChanged();
    }

    private SentenceList.Entry entry(Object of, String note, String group) {
        return new SentenceList.Entry(of, text(of), note, group);
    }

    /** What is new, worse, better, gone, with the figures of both years. */
    private List<SentenceList.Entry> compared(List<Finding> found, OtherYear other) {
        List<Compared> all = Difference.ordered(found, other.findings());
        var number = all.stream().collect(Collectors.groupingBy(Difference::of, Collectors.counting()));
        var say = new Spoken(stage.words());
        return all.stream().map(c -> {
            Difference difference = Difference.of(c);
            String figure = switch (difference) {
                case NEW, SAME -> "";
                case GONE -> say.say(Messages.Other_before, figure(c.before(), say));
                default -> say.say(Messages.Other_figures, figure(c.now(), say), figure(c.before(), say));
            };
            return entry(c.now().<Object>map(f -> f).orElseGet(() -> new Gone(c.before().orElseThrow())), figure,
                    say.say(difference.words(), number.get(difference)));
        }).toList();
    }

    private static String figure(Optional<Finding> finding, Spoken say) {
        String value = finding.orElseThrow().value();
        return Difference.isNumber(value) ? say.number(Double.parseDouble(value), 2) : value;
    }

    private String text(Object entry) {
        return switch (entry) {
            case Finding finding -> stage.words().reworded(finding.message());
            case Gone gone -> stage.words().reworded(gone.finding().message());
            default -> NLS.bind(Messages.Look_settled, judged((Disposition) entry));
        };
    }

    private void chosenChanged() {
        Object entry = list.chosen().orElse("");
        settling.show(entry instanceof Finding, entry instanceof Disposition);
        if (entry instanceof Finding finding) {
            detail.show(text(finding), before(finding) + how(finding), finding.objects().stream().map(this::row).toList());
        } else if (entry instanceof Gone gone) {
            detail.show(text(gone), NLS.bind(Messages.Other_wasThere, years.now().map(OtherYear::name).orElse("")) + "\n" + how(gone.finding()),
                    gone.finding().objects().stream().map(this::row).filter(r -> r.object().isPresent()).toList());
        } else if (entry instanceof Disposition settled) {
            detail.show(judged(settled), settled.getOn() == null ? "" : NLS.bind(Messages.Look_settledOn, settled.getOn()),
                    settled.getObjects().stream().map(o -> row(o.getId())).toList());
        } else {
            detail.show(stage.plan().session().isPresent() ? Messages.Look_nothing : Messages.Look_noPlan, "", List.of());
        }
    }

    private String how(Finding finding) {
        return stage.words().reworded(NLS.bind(Messages.Look_how, finding.method(), finding.coverage()));
    }

    /** What was found in the other year, where that is something else. */
    private String before(Finding finding) {
        return years.now().flatMap(other -> Compared.of(now.now(), other.findings()).stream().filter(c -> c.changed() && c.now().filter(finding::equals).isPresent()).findFirst()
                .map(c -> c.before().map(b -> NLS.bind(Messages.Other_said, other.name(), stage.words().reworded(b.message()))).orElse(NLS.bind(Messages.Other_wasNot, other.name())) + "\n"))
                .orElse("");
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
