package org.throughline.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
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
        start = new StartScreen(holder, new Commands(plan, parent::getShell));
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

    private void filterBar(Palette palette) {
        var bar = new Composite(answer, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 0).applyTo(bar);
        schools = new Label(bar, SWT.NONE);
        schools.setText(Messages.Matrix_schools);
        schools.setForeground(palette.ink());
        place = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        place.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> compute()));
        withoutCompliance = new Button(bar, SWT.CHECK);
        withoutCompliance.setText(Messages.Matrix_withoutCompliance);
        withoutCompliance.setForeground(palette.ink());
        withoutCompliance.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> compute()));
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
        legend.setText(words.reworded(Messages.Matrix_legend));
        schools.setText(words.reworded(Messages.Matrix_schools));
        withoutCompliance.setText(words.reworded(Messages.Matrix_withoutCompliance));
        if (place.getItemCount() > 0) {
            place.setItem(0, words.reworded(Messages.Matrix_allSchools));
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
                .reworded(picture.method() + "\n\n" + picture.coverage() + "."));
    }

    /** The moment from which the window can be used; the start is measured to here. */
    private void firstPaint() {
        if (!painted && plan.session().isPresent()) {
            painted = true;
            answer.getDisplay().asyncExec(() -> Measure.wanted().ready(matrix));
        }
    }
}
