package org.throughline.exchange.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ImportResult;
import org.throughline.ui.Spoken;

/** The last step: what would happen, what only a person can decide, and what cannot be used. */
final class TryPage extends StepPage {

    private static final String OURS = "https://throughline.org/model/";
    /** So many kinds of objects are named in the sentence above the tables. */
    private static final int LARGEST = 6;

    private final ImportWizard wizard;
    private final Describer words;
    private Label counts;
    private SashForm halves;
    private QuestionsPart questions;
    private ProblemsPart problems;
    private Composite keeping;
    private Button keep;
    private Text name;

    TryPage(ImportSteps steps, ImportWizard wizard, Describer words) {
        super("try", Messages.Try_title, Messages.Try_whatToDo, steps);
        this.wizard = wizard;
        this.words = words;
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(16, 12).spacing(8, 10).applyTo(page);
        counts = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(counts);
        halves = new SashForm(page, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 360).applyTo(halves);
        questions = new QuestionsPart(halves, steps(), this::tryOut);
        problems = new ProblemsPart(halves, words);
        keeping = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(keeping);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(keeping);
        keep = new Button(keeping, SWT.CHECK);
        keep.setText(Messages.Keep_label);
        keep.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> kept()));
        name = new Text(keeping, SWT.BORDER | SWT.SINGLE);
        Spoken.called(name, Messages.Keep_name);
        name.setToolTipText(Messages.Keep_name);
        name.addModifyListener(e -> kept());
        GridDataFactory.swtDefaults().hint(320, SWT.DEFAULT).applyTo(name);
        setControl(page);
    }

    @Override
    void refresh() {
        keeping.setVisible(steps().keepAs().isPresent());
        ((GridData) keeping.getLayoutData()).exclude = steps().keepAs().isEmpty();
        steps().keepAs().ifPresent(n -> {
            keep.setSelection(true);
            if (!name.getText().strip().equals(n)) {
                name.setText(n);
            }
        });
        if (steps().tried().isEmpty()) {
            // once the page is there: it may take a while, and it is to be seen what for
            getControl().getDisplay().asyncExec(() -> {
                if (!getControl().isDisposed()) {
                    tryOut();
                }
            });
        } else {
            show();
        }
    }

    private void tryOut() {
        wizard.tryOut();
        show();
    }

    private void show() {
        Optional<ImportResult> tried = steps().tried();
        counts.setText(tried.map(this::counts).orElse(""));
        questions.show();
        problems.show(tried.map(ImportResult::problems).orElse(List.of()), questions.any());
        // beside the other half it would only be out of sight, and Tab would go there
        questions.control().setVisible(questions.any());
        halves.setWeights(55, 45);
        halves.setMaximizedControl(questions.any() ? null : problems.control());
        setPageComplete(tried.isPresent());
        ((Composite) getControl()).layout(true, true);
    }

    /** How many rows, and what they are. */
    private String counts(ImportResult r) {
        String rows = NLS.bind(Messages.Try_counts, new Object[] {r.read(), r.created(), r.updated(), r.unchanged(), r.dropped()});
        String kinds = r.counts().entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LARGEST).map(e -> e.getValue() + " " + named(e.getKey(), e.getValue())).collect(Collectors.joining(", "));
        int others = r.counts().size() - LARGEST;
        String text = others > 0 ? NLS.bind(Messages.Try_moreKinds, kinds, others) : NLS.bind(Messages.Try_kinds, kinds);
        return kinds.isEmpty() ? rows : rows + "\n" + text;
    }

    private String named(String type, int count) {
        return type(type).map(t -> Describer.inside(count == 1 ? words.typeName(t) : words.typeNames(t))).orElse(type);
    }

    /** A kind of object by its name in the metamodel. */
    private static Optional<EClass> type(String name) {
        return EPackage.Registry.INSTANCE.keySet().stream().filter(uri -> uri.startsWith(OURS)).map(EPackage.Registry.INSTANCE::getEPackage)
                .map(p -> p.getEClassifier(name)).filter(EClass.class::isInstance).map(EClass.class::cast).findFirst();
    }

    private void kept() {
        name.setEnabled(keep.getSelection());
        steps().keepAs(keep.getSelection() ? Optional.of(name.getText()) : Optional.empty());
    }
}
