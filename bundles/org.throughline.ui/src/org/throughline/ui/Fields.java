package org.throughline.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Makes the editor that fits a feature of an object. Each edit is one change. */
final class Fields {

    private static final int LINES_OF_TEXT = 4;

    private final Scene scene;

    Fields(Scene scene) {
        this.scene = scene;
    }

    /** Whether a feature has one value that is edited in one widget. */
    static boolean isSingle(EStructuralFeature feature) {
        return !feature.isMany() && !(feature instanceof EReference part && part.isContainment());
    }

    /** The values among which a feature's is chosen; what stands for "not set" is the first. */
    static List<Object> choices(Scene scene, EStructuralFeature feature) {
        var different = new LinkedHashSet<Object>();
        // Nothing, or the literal that means nothing.
        different.add(feature.getDefaultValue());
        different.addAll(scene.words().choices(feature));
        return new ArrayList<>(different);
    }

    /** The editor of a feature in a row of two columns, where the second is for its unit or a way to go. */
    void fill(Composite row, EObject object, EStructuralFeature feature, Note note) {
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
        boolean chosen = !scene.words().choices(feature).isEmpty();
        Control editor = switch (feature) {
            case EAttribute a when a.isMany() && chosen -> checks(row, object, a);
            case EAttribute a when chosen -> choice(row, object, a);
            case EAttribute a -> new TextField(row, scene, object, a, note).widget();
            case EReference r -> new ReferenceField(row, scene, object, r, note).widget();
            default -> scene.quiet(row, scene.words().text(object, feature));
        };
        editor.setToolTipText(scene.words().help(feature));
        editor.setData("feature", feature.getName());
        editor.setData("object", object);
        String unit = scene.words().unit(feature);
        Spoken.called(editor, scene.words().featureName(feature) + (unit.isEmpty() ? "" : ", " + unit));
        if (feature instanceof EReference) {
            return;
        }
        boolean tall = editor instanceof Text text && (text.getStyle() & SWT.MULTI) != 0;
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(unit.isEmpty() ? 2 : 1, 1)
                .hint(90, tall ? LINES_OF_TEXT * ((Text) editor).getLineHeight() : SWT.DEFAULT).applyTo(editor);
        if (!unit.isEmpty()) {
            Label label = scene.quiet(row, unit);
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        }
    }

    private Combo choice(Composite parent, EObject object, EAttribute feature) {
        List<Object> all = choices(scene, feature);
        var combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        all.forEach(v -> combo.add(scene.words().text(feature, v)));
        combo.select(all.indexOf(object.eGet(feature)));
        combo.setEnabled(scene.editable());
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> scene.set(object, feature, all.get(combo.getSelectionIndex()))));
        scene.followers().add(() -> {
            int now = all.indexOf(object.eGet(feature));
            if (combo.getSelectionIndex() != now) {
                combo.select(now);
            }
            return false;
        });
        return combo;
    }

    private Composite checks(Composite parent, EObject object, EAttribute attribute) {
        var boxes = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(8).applyTo(boxes);
        var all = new ArrayList<Button>();
        for (Object choice : scene.words().choices(attribute)) {
            var box = new Button(boxes, SWT.CHECK);
            box.setText(Scene.plain(scene.words().text(attribute, choice)));
            box.setSelection(Scene.list(object, attribute).contains(choice));
            box.setEnabled(scene.editable());
            box.setData("choice", choice);
            all.add(box);
            box.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                replace(object, attribute, all.stream().filter(Button::getSelection).map(b -> b.getData("choice")).toList())));
        }
        scene.followers().add(() -> {
            all.forEach(b -> b.setSelection(Scene.list(object, attribute).contains(b.getData("choice"))));
            return false;
        });
        return boxes;
    }

    private void replace(EObject object, EStructuralFeature feature, List<Object> values) {
        List<Object> list = Scene.list(object, feature);
        if (!list.equals(values)) {
            scene.change(feature, () -> {
                list.clear();
                list.addAll(values);
            });
        }
    }
}
