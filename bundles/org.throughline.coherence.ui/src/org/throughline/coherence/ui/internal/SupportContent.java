package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.model.framework.Element;
import org.throughline.ui.Answer;
import org.throughline.ui.Answer.Figure;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;
import org.throughline.ui.WhenSeen;

/** Which elements lack support? Choices, the matrix as their answer, and what its cells mean. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=" + SupportContent.VIEW_ID)
public final class SupportContent implements ViewContent {

    /** The id of the view. */
    public static final String VIEW_ID = "org.throughline.coherence.matrix";

    private final PlanSupport support;
    private final OtherYears years;
    private Stage stage;
    private StackLayout stack;
    private Composite holder;
    private Label empty;
    private Answer answer;
    private FilterBar bar;
    private SupportMatrix matrix;
    private Label legend;
    private ExplanationStrip strip;
    private boolean filled;
    private boolean painted;

    /** Shows what these analyses say, against another year where somebody compares with one. */
    @Activate
    public SupportContent(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) PlanSupport support, @Reference OtherYears years) {
        this.support = support;
        this.years = years;
    }

    @Override
    public void create(Composite parent, Stage on) {
        stage = on;
        holder = new Composite(parent, SWT.NONE);
        stack = new StackLayout();
        holder.setLayout(stack);
        holder.setBackground(stage.palette().page());
        holder.setBackgroundMode(SWT.INHERIT_FORCE);
        empty = new Label(holder, SWT.WRAP);
        empty.setText(Messages.Support_noPlan);
        empty.setForeground(stage.palette().ink());
        answer = new Answer(holder, stage, Messages.Support_question);
        bar = new FilterBar(stage.presented() ? new Composite(holder, SWT.NONE) : answer.bar(), stage, c -> compute());
        picture(answer.picture());
        answer.list(matrix::listing);
        answer.whole(matrix::whole);
        // first what is in front, then what is in it: what nobody sees is not computed
        stage.follow(holder, this::front);
        var seen = new WhenSeen(answer.control(), () -> {
            refresh();
            answer.refreshList();
        });
        List<Runnable> ends = List.of(stage.plan().watch(seen::changed), years.watch(seen::changed));
        holder.addDisposeListener(e -> ends.forEach(Runnable::run));
    }

    private void picture(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, stage.length(6)).applyTo(body);
        matrix = new SupportMatrix(body, stage, stage.plan()::select, e -> strip.show(e));
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 120).applyTo(matrix.control());
        matrix.control().addListener(SWT.Paint, e -> firstPaint());
        legend = new Label(body, SWT.WRAP);
        legend.setFont(stage.text(legend));
        legend.setForeground(stage.palette().quiet());
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(legend);
        strip = new ExplanationStrip(body, stage, stage.plan()::select);
    }

    @Override
    public void setFocus() {
        if (stage.plan().session().isPresent()) {
            matrix.control().setFocus();
        } else {
            holder.setFocus();
        }
    }

    @Override
    public Map<String, String> chosen() {
        return bar.chosen().pairs();
    }

    @Override
    public void choose(Map<String, String> chosen) {
        bar.take(bar.chosen().with(chosen));
    }

    /** The matrix. */
    public SupportMatrix matrix() {
        return matrix;
    }

    private void front() {
        var next = stage.plan().session().isPresent() ? answer.control() : empty;
        if (stack.topControl != next) {
            stack.topControl = next;
            holder.layout();
        }
    }

    private void refresh() {
        stage.content().ifPresent(plan -> {
            bar.offer(plan, stage.words());
            compute();
        });
    }

    private void compute() {
        Optional<Session> session = stage.plan().session();
        if (session.isEmpty() || !holder.isVisible()) {
            return;
        }
        SupportChoice chosen = bar.chosen();
        Describer words = stage.words();
        SupportPicture picture = support.now(chosen.filter(session.get().plan()));
        filled = true;
        answer.ask(new SupportQuestion(session.get().plan(), words).of(chosen));
        matrix.measure(chosen.measure());
        matrix.show(session.get(), picture, words, !chosen.months().isEmpty());
        boolean keys = chosen.measure().isClaim() && !stage.presented();
        legend(words.reworded(legend(chosen.measure()) + (keys ? "        " + Messages.Support_legendKeys : "")));
        matrix.select(stage.presented() ? Optional.empty() : stage.plan().selected());
        foot(picture, chosen.measure().isClaim(), chosen.filters());
    }

    private void foot(SupportPicture picture, boolean claim, boolean filtered) {
        List<Element> none = picture.elements().stream().filter(ElementSupport::unsupported).map(ElementSupport::element).toList();
        List<Element> thin = picture.elements().stream().filter(ElementSupport::thin).map(ElementSupport::element).toList();
        int unlinked = picture.linkedToNothing().size();
        var figures = new ArrayList<>(List.of(new Figure(NLS.bind(Messages.Support_footNone, none.size()), none),
                new Figure(NLS.bind(Messages.Support_footThin, thin.size()), thin),
                new Figure(NLS.bind(Messages.Support_footUnlinked, unlinked, picture.initiatives().size()), picture.linkedToNothing())));
        if (!claim || filtered) {
            // for a claim about everything it is what the figure before says
            figures.add(new Figure(NLS.bind(Messages.Support_restsOn, claim ? picture.coverage() : picture.doseCoverage()), List.of()));
        }
        if (claim && !filtered) {
            years.now().ifPresent(o -> against(o, picture, figures));
        }
        answer.foot(figures, claim ? picture.method() : picture.doseMethod());
    }

    /** Elements with more, and with less support than in the other year; what that one does not have is left out. */
    private static void against(OtherYear other, SupportPicture picture, List<Figure> figures) {
        List<ElementSupport> both = picture.elements().stream().filter(e -> other.points().containsKey(e.element().getId())).toList();
        List<Element> more = both.stream().filter(e -> e.points() > other.points().get(e.element().getId())).map(ElementSupport::element).toList();
        List<Element> less = both.stream().filter(e -> e.points() < other.points().get(e.element().getId())).map(ElementSupport::element).toList();
        if (!more.isEmpty()) {
            figures.add(new Figure(NLS.bind(Messages.Support_footMore, more.size(), other.name()), more));
        }
        if (!less.isEmpty()) {
            figures.add(new Figure(NLS.bind(Messages.Support_footLess, less.size(), other.name()), less));
        }
        if (more.isEmpty() && less.isEmpty()) {
            figures.add(new Figure(NLS.bind(Messages.Support_footAsMuch, other.name()), List.of()));
        }
    }

    private void legend(String text) {
        if (!legend.getText().equals(text)) {
            legend.setText(text);
            legend.getParent().layout(true, true);
        }
    }

    private static String legend(MatrixMeasure measure) {
        return switch (measure) {
            case LINKS -> Messages.Support_legendLinks;
            case STRENGTH -> Messages.Support_legend;
            case HOURS -> Messages.Support_legendHours;
            case REACHED -> Messages.Support_legendReached;
            case COST -> Messages.Support_legendCost;
        };
    }

    /** The moment from which the window can be used; the start is measured to here. */
    private void firstPaint() {
        if (!painted && filled && !stage.presented()) {
            painted = true;
            holder.getDisplay().asyncExec(() -> stage.plan().session().ifPresent(s -> Measure.wanted().ready(matrix, s)));
        }
    }
}
