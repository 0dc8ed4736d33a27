package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.QuickFix;
import org.throughline.model.identity.Identified;

/** What is wrong with a field or an object: a mark, the sentence, and the fix if there is one. Takes no room while nothing is. */
final class Note {

    private static final int MOST = 5;

    private final Composite holder;
    private final Scene scene;
    private final Predicate<Diagnostic> about;
    private List<Diagnostic> problems = List.of();
    private Optional<String> typed = Optional.empty();
    private List<String> shown = List.of();

    /** @param about which of the problems stand here */
    Note(Composite parent, Scene scene, Predicate<Diagnostic> about) {
        this.scene = scene;
        this.about = about;
        holder = new Composite(parent, SWT.NONE);
        holder.setVisible(false);
        holder.setData("note", this);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).applyTo(holder);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(holder);
        scene.notes().add(this);
    }

    /** The note about a feature of an object. */
    static Note about(Composite parent, Scene scene, EObject object, EStructuralFeature feature) {
        return new Note(parent, scene, d -> isAbout(d, object) && d.feature().filter(feature.getName()::equals).isPresent());
    }

    /** Whether a problem is an object's. */
    static boolean isAbout(Diagnostic problem, EObject object) {
        return object instanceof Identified identified && problem.object().filter(id -> id.equals(identified.getId())).isPresent();
    }

    Control control() {
        return holder;
    }

    /** Takes its own out of the problems that nobody took yet, and shows them; says whether it needs other room. */
    boolean take(List<Diagnostic> left) {
        problems = left.stream().filter(about).toList();
        left.removeAll(problems);
        return fill();
    }

    /** Shows what is wrong with what is being typed; says whether it needs other room. */
    boolean typed(Optional<String> wrong) {
        typed = wrong;
        return fill();
    }

    private boolean fill() {
        var lines = new ArrayList<String>();
        typed.ifPresent(lines::add);
        List<Diagnostic> told = problems.subList(0, Math.min(MOST, problems.size()));
        told.forEach(p -> lines.add(p.severity() + p.message() + fix(p).map(QuickFix::label).orElse("")));
        if (lines.equals(shown) || holder.isDisposed()) {
            return false;
        }
        shown = lines;
        for (Control child : holder.getChildren()) {
            child.dispose();
        }
        typed.ifPresent(t -> line(Severity.ERROR, Scene.linked(t), () -> { }));
        told.forEach(this::line);
        holder.setVisible(!lines.isEmpty());
        ((GridData) holder.getLayoutData()).exclude = lines.isEmpty();
        return true;
    }

    private void line(Diagnostic problem) {
        Optional<QuickFix> fix = fix(problem);
        line(problem.severity(), Scene.linked(scene.words().reworded(problem.message()))
                + fix.map(f -> " <a>" + Scene.linked(f.label()) + "</a>").orElse(""),
                () -> fix(problem).ifPresent(f -> f.apply(scene.session())));
    }

    private void line(Severity severity, String text, Runnable work) {
        var mark = new Label(holder, SWT.NONE);
        boolean hint = severity == Severity.INFO;
        mark.setText(hint ? " i " : " ! ");
        mark.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        mark.setBackground(hint ? scene.palette().head() : scene.palette().alarm());
        mark.setForeground(scene.palette().ink());
        Spoken.called(mark, Messages.Page_problem);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(mark);
        GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(scene.link(holder, text, work));
    }

    private Optional<QuickFix> fix(Diagnostic problem) {
        return scene.editable() ? scene.fixes().fix(scene.session(), problem) : Optional.empty();
    }
}
