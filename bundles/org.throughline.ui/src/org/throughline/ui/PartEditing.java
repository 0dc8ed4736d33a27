package org.throughline.ui;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxViewerCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;

/** How a column of a table of parts is edited. */
final class PartEditing extends EditingSupport {

    private final TableViewer viewer;
    private final Scene scene;
    private final EStructuralFeature feature;
    private final Runnable below;
    private final Consumer<PartLine> changed;
    private final Consumer<Optional<String>> wrong;
    private Optional<CellEditor> editor = Optional.empty();
    private PartLine line;

    /** What can be chosen in a cell, also nothing. */
    private record Choice(Object value) {
    }

    /**
     * @param below goes on to the next line
     * @param changed is told of the line that was written to
     * @param wrong is told what is wrong with what was typed, or that nothing is
     */
    PartEditing(TableViewer viewer, Scene scene, EStructuralFeature feature, Runnable below, Consumer<PartLine> changed,
            Consumer<Optional<String>> wrong) {
        super(viewer);
        this.viewer = viewer;
        this.scene = scene;
        this.feature = feature;
        this.below = below;
        this.changed = changed;
        this.wrong = wrong;
    }

    @Override
    protected boolean canEdit(Object element) {
        var at = (PartLine) element;
        return scene.editable() && at.fitsACell(feature) && at.part().map(p -> scene.session().missingModule(p).isEmpty()).orElse(true);
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
        line = (PartLine) element;
        if (editor.isEmpty()) {
            editor = Optional.of(feature instanceof EReference reference ? finding(reference)
                    : scene.words().choices(feature).isEmpty() ? new TypedCell(viewer.getTable(), below) : choosing());
        }
        return editor.get();
    }

    private FoundCell finding(EReference reference) {
        var made = new FoundCell[1];
        made[0] = new FoundCell(viewer.getTable(), below, text -> new TypeAhead(text, scene, reference, () -> line.referring(), o -> o != line.referring(),
                target -> line.write(p -> p.eSet(reference, target)), () -> {
                    PartLine written = line;
                    made[0].chosen();
                    changed.accept(written);
                }));
        return made[0];
    }

    private ComboBoxViewerCellEditor choosing() {
        var choosing = new ComboBoxViewerCellEditor(viewer.getTable(), SWT.READ_ONLY);
        choosing.setActivationStyle(ComboBoxViewerCellEditor.DROP_DOWN_ON_KEY_ACTIVATION | ComboBoxViewerCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION);
        choosing.setContentProvider(ArrayContentProvider.getInstance());
        choosing.setLabelProvider(LabelProvider.createTextProvider(c -> scene.words().text(feature, ((Choice) c).value())));
        choosing.setInput(Fields.choices(scene, feature).stream().map(Choice::new).toList());
        return choosing;
    }

    @Override
    protected Object getValue(Object element) {
        var at = (PartLine) element;
        return scene.words().choices(feature).isEmpty() ? at.text(feature)
                : new Choice(at.value(feature).orElse(feature.getDefaultValue()));
    }

    @Override
    protected void setValue(Object element, Object value) {
        var at = (PartLine) element;
        switch (value) {
            case Choice choice -> at.set(feature, choice.value());
            case String typed when !typed.strip().equals(at.text(feature).strip()) -> typed(at, typed.strip());
            case null, default -> wrong.accept(Optional.empty());
        }
        changed.accept(at);
    }

    private void typed(PartLine at, String typed) {
        Optional<String> problem = Optional.empty();
        if (feature instanceof EReference) {
            Optional<EObject> meant = typed.isEmpty() ? Optional.empty() : ((FoundCell) editor.orElseThrow()).typeAhead().meant(typed);
            if (meant.isPresent() || typed.isEmpty()) {
                at.set(feature, meant.orElse(null));
            } else {
                problem = Optional.of(NLS.bind(Messages.Page_notFound, typed));
            }
        } else {
            try {
                at.set(feature, new Typed(scene.words().locale()).value(((EAttribute) feature).getEAttributeType(), typed).orElse(null));
            } catch (Typed.NotUnderstood e) {
                problem = Optional.of(NLS.bind(Messages.Page_cellNotTaken, typed, e.getMessage()));
            }
        }
        wrong.accept(problem);
    }
}
