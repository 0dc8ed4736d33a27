package org.throughline.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.ViewPart;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.model.identity.Named;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.MatrixMeasure;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;
import org.throughline.ui.SupportMatrix;

/** Which elements lack support? The question, a filter, the matrix as its answer, and how it was computed. */
public final class MatrixView extends ViewPart {

    static final String ID = "org.throughline.workbench.matrix";

    private final OpenPlan plan = Services.get(OpenPlan.class);
    private final Coherence coherence = Services.get(Coherence.class);
    private final Describer describer = Services.get(Describer.class);
    private final List<Named> places = new ArrayList<>();
    private StackLayout stack;
    private StartScreen start;
    private Composite answer;
    private Combo place;
    private Label measured;
    private Combo measure;
    private Button withoutCompliance;
    private SupportMatrix matrix;
    private Label question;
    private Label legend;
    private Label schools;
    private Link summary;
    private SupportPicture picture;
    private boolean painted;

    @Override
    public void createPartControl(Composite parent) {
        var holder = new Composite(parent, SWT.NONE);
        stack = new StackLayout();
        holder.setLayout(stack);
        start = new StartScreen(holder);
        answer = new Composite(holder, SWT.NONE);
        Palette palette = Palette.of(parent.getDisplay());
        answer.setBackground(palette.page());
        answer.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.swtDefaults().margins(12, 10).spacing(8, 8).applyTo(answer);
        question = new Label(answer, SWT.NONE);
        question.setText(Messages.Matrix_question);
        question.setFont(JFaceResources.getHeaderFont());
        question.setForeground(palette.accent());
        filterBar(palette);
        matrix = new SupportMatrix(answer, plan::select);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(matrix.control());
        matrix.control().addListener(SWT.Paint, e -> firstPaint());
        legend = new Label(answer, SWT.WRAP);
        legend.setText(Messages.Matrix_legend);
        legend.setForeground(palette.quiet());
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(legend);
        summary = new Link(answer, SWT.WRAP);
        summary.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> explain()));
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(summary);
        Runnable end = plan.watch(this::refresh);
        holder.addDisposeListener(e -> end.run());
        refresh();
    }

    @Override
    public void setFocus() {
        if (plan.session().isPresent()) {
            matrix.control().setFocus();
        } else {
            start.setFocus();
        }
    }

    /** The matrix, for tests and the tour. */
    public SupportMatrix matrix() {
        return matrix;
    }

    /** Chooses a school or a group by its name; for tests and the tour. */
    public void filter(String name) {
        place.select(place.indexOf(name));
        compute();
    }

    /** Chooses what the matrix shows; for tests and the tour. */
    public void measure(MatrixMeasure wanted) {
        measure.select(wanted.ordinal());
        showMeasure();
    }

    private void filterBar(Palette palette) {
        var bar = new Composite(answer, SWT.NONE);
        // in a narrow window choices go on in the next line; in one line they would push the last elements out of sight
        RowLayoutFactory.fillDefaults().center(true).spacing(14).wrap(true).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(bar);
        Composite first = pair(bar);
        measured = new Label(first, SWT.NONE);
        measured.setText(Messages.Matrix_measure);
        measured.setForeground(palette.ink());
        measure = new Combo(first, SWT.READ_ONLY | SWT.DROP_DOWN);
        measures(UnaryOperator.identity()).forEach(measure::add);
        measure.select(MatrixMeasure.STRENGTH.ordinal());
        measure.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> showMeasure()));
        Composite second = pair(bar);
        schools = new Label(second, SWT.NONE);
        schools.setText(Messages.Matrix_schools);
        schools.setForeground(palette.ink());
        place = new Combo(second, SWT.READ_ONLY | SWT.DROP_DOWN);
        place.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> compute()));
        withoutCompliance = new Button(bar, SWT.CHECK);
        withoutCompliance.setText(Messages.Matrix_withoutCompliance);
        withoutCompliance.setForeground(palette.ink());
        withoutCompliance.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> compute()));
    }

    /** A choice and what it is called, which stay together. */
    private static Composite pair(Composite bar) {
        var pair = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(pair);
        return pair;
    }

    /** What can be shown, in the order of the measures. */
    private static List<String> measures(UnaryOperator<String> words) {
        return Stream.of(Messages.Matrix_links, Messages.Matrix_strength, Messages.Matrix_hours, Messages.Matrix_reached, Messages.Matrix_cost).map(words).toList();
    }

    private MatrixMeasure chosen() {
        return MatrixMeasure.values()[measure.getSelectionIndex()];
    }

    private void showMeasure() {
        matrix.measure(chosen());
        plan.session().ifPresent(s -> legend.setText(legend(describer.in(s.plan())::reworded)));
        answer.layout(true, true);
    }

    private String legend(UnaryOperator<String> words) {
        return words.apply(switch (chosen()) {
            case LINKS -> Messages.Matrix_legendLinks;
            case STRENGTH -> Messages.Matrix_legend;
            case HOURS -> Messages.Matrix_legendHours;
            case REACHED -> Messages.Matrix_legendReached;
            case COST -> Messages.Matrix_legendCost;
        });
    }

    private void refresh() {
        Optional<Session> session = plan.session();
        Control before = stack.topControl;
        stack.topControl = session.isPresent() ? answer : start;
        answer.getParent().layout();
        session.ifPresent(s -> {
            offerPlaces(s.plan());
            rename(describer.in(s.plan()));
            compute();
        });
        if (stack.topControl != before && getSite().getPage().getActivePart() == this) {
            setFocus();
        }
    }

    /** Says what it says in the words of the district. */
    private void rename(Describer words) {
        question.setText(words.reworded(Messages.Matrix_question));
        legend.setText(legend(words::reworded));
        measured.setText(words.reworded(Messages.Matrix_measure));
        List<String> offered = measures(words::reworded);
        if (!offered.equals(List.of(measure.getItems()))) {
            int shown = measure.getSelectionIndex();
            measure.setItems(offered.toArray(String[]::new));
            measure.select(shown);
        }
        schools.setText(words.reworded(Messages.Matrix_schools));
        withoutCompliance.setText(words.reworded(Messages.Matrix_withoutCompliance));
        String all = words.reworded(Messages.Matrix_allSchools);
        if (place.getItemCount() > 0 && !place.getItem(0).equals(all)) {
            // to replace the entry that is chosen would leave nothing chosen
            int chosen = place.getSelectionIndex();
            place.setItem(0, all);
            place.select(chosen);
        }
        answer.layout(true, true);
    }

    private void offerPlaces(DistrictPlan of) {
        List<Named> now = new ArrayList<>();
        if (of.getDistrict() != null) {
            of.getDistrict().getSchoolGroups().stream().filter(g -> !"all".equalsIgnoreCase(g.getRule())).forEach(now::add);
            now.addAll(of.getDistrict().getSchools());
        }
        if (!now.equals(places) || place.getItemCount() == 0) {
            places.clear();
            places.addAll(now);
            place.removeAll();
            place.add(Messages.Matrix_allSchools);
            places.forEach(p -> place.add(p.getName()));
            place.select(0);
            answer.layout(true, true);
        }
    }

    private void compute() {
        Session session = plan.session().orElseThrow();
        picture = coherence.support(session.plan(), filter());
        Describer words = describer.in(session.plan());
        matrix.show(session, picture, words);
        long none = picture.elements().stream().filter(ElementSupport::unsupported).count();
        long thin = picture.elements().stream().filter(ElementSupport::thin).count();
        summary.setText(NLS.bind(words.reworded(Messages.Matrix_summary), new Object[] {none, thin, picture.linkedToNothing().size(), picture.initiatives().size()}));
    }

    private SupportFilter filter() {
        Named chosen = place.getSelectionIndex() <= 0 ? null : places.get(place.getSelectionIndex() - 1);
        return new SupportFilter(chosen instanceof SchoolGroup group ? Optional.of(group) : Optional.empty(),
                chosen instanceof School school ? Optional.of(school) : Optional.empty(), withoutCompliance.getSelection());
    }

    private void explain() {
        MessageDialog.openInformation(answer.getShell(), Messages.Matrix_method, describer.in(plan.session().orElseThrow().plan())
                .reworded(switch (chosen()) {
                    case LINKS, STRENGTH -> picture.method() + "\n\n" + picture.coverage() + ".";
                    default -> picture.doseMethod() + "\n\n" + picture.doseCoverage() + ".";
                }));
    }

    /** The moment from which the window can be used; the start is measured to here. */
    private void firstPaint() {
        if (!painted && plan.session().isPresent()) {
            painted = true;
            answer.getDisplay().asyncExec(() -> Measure.wanted().ready(matrix));
        }
    }
}
