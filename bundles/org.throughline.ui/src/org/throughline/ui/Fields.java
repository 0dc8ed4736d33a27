package org.throughline.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.describe.Describer.Shape;

/** Makes the editor that fits a feature. Each edit is one change. */
final class Fields {

    private static final int LINES_OF_TEXT = 4;
    /** More than this nobody finds in a drop-down. */
    private static final int MOST_CHOICES = 2000;

    private final Scene scene;

    Fields(Scene scene) {
        this.scene = scene;
    }

    /** Whether a feature has one value that is edited in one widget. */
    static boolean isSingle(EStructuralFeature feature) {
        return !feature.isMany() && !(feature instanceof EReference part && part.isContainment());
    }

    /** An editor with its unit beside it and, for a reference, the way to what it refers to. */
    Control withUnit(Composite parent, EObject object, EStructuralFeature feature) {
        String unit = scene.words().unit(feature);
        boolean leads = feature instanceof EReference && object.eGet(feature) != null;
        if (unit.isEmpty() && !leads) {
            Control editor = editor(parent, object, feature);
            size(editor);
            return editor;
        }
        var both = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(both);
        size(editor(both, object, feature));
        if (leads) {
            var open = new Link(both, SWT.NONE);
            open.setText("<a>" + Messages.Page_open + "</a>");
            open.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> scene.opener().accept((EObject) object.eGet(feature))));
        } else {
            var label = new Label(both, SWT.NONE);
            label.setText(Scene.plain(unit));
            label.setForeground(scene.palette().quiet());
        }
        return both;
    }

    /** The editor alone. */
    Control editor(Composite parent, EObject object, EStructuralFeature feature) {
        List<Object> choices = scene.words().choices(feature);
        Control editor = switch (feature) {
            case EAttribute a when a.isMany() && !choices.isEmpty() -> checks(parent, object, a, choices);
            case EAttribute a when !choices.isEmpty() -> choice(parent, object, a, choices);
            case EAttribute a -> text(parent, object, a);
            default -> reference(parent, object, (EReference) feature);
        };
        editor.setToolTipText(scene.words().help(feature));
        editor.setData("feature", feature.getName());
        editor.setData("object", object);
        return editor;
    }

    private static void size(Control editor) {
        boolean tall = editor instanceof Text text && (text.getStyle() & SWT.MULTI) != 0;
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(90, tall ? LINES_OF_TEXT * ((Text) editor).getLineHeight() : SWT.DEFAULT).applyTo(editor);
    }

    private Text text(Composite parent, EObject object, EAttribute attribute) {
        boolean tall = scene.words().shape(attribute) == Shape.LINES;
        var text = new Text(parent, SWT.BORDER | (tall ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE)
                | (scene.editable() ? 0 : SWT.READ_ONLY));
        text.setText(scene.words().text(object, attribute));
        if (tall) {
            // Tab leaves the field, as in the others.
            text.addTraverseListener(e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
        var problem = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
        problem.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        problem.hide();
        text.addFocusListener(FocusListener.focusLostAdapter(e -> apply(object, attribute, text, problem)));
        text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> apply(object, attribute, text, problem)));
        return text;
    }

    private void apply(EObject object, EAttribute attribute, Text text, ControlDecoration problem) {
        if (text.isDisposed() || !scene.editable() || text.getText().equals(scene.words().text(object, attribute))) {
            problem.hide();
            return;
        }
        var typed = new Typed(scene.words().locale());
        try {
            if (attribute.isMany()) {
                var values = new ArrayList<Object>();
                for (String each : text.getText().split(";")) {
                    typed.value(attribute.getEAttributeType(), each).ifPresent(values::add);
                }
                replace(object, attribute, values);
            } else {
                Optional<Object> value = typed.value(attribute.getEAttributeType(), text.getText());
                scene.set(object, attribute, value.orElse(null));
            }
            problem.hide();
        } catch (Typed.NotUnderstood e) {
            problem.setDescriptionText(e.getMessage());
            problem.show();
        }
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

    private Combo choice(Composite parent, EObject object, EStructuralFeature feature, List<?> values) {
        var different = new LinkedHashSet<Object>();
        // What stands for "not set" is the first: nothing, or the literal that means nothing.
        different.add(feature.getDefaultValue());
        different.addAll(values);
        var all = new ArrayList<>(different);
        var combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        all.forEach(v -> combo.add(scene.words().text(feature, v)));
        combo.select(all.indexOf(object.eGet(feature)));
        combo.setEnabled(scene.editable());
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> scene.set(object, feature, all.get(combo.getSelectionIndex()))));
        return combo;
    }

    private Control reference(Composite parent, EObject object, EReference reference) {
        List<EObject> candidates = candidates(object, reference);
        return candidates.size() <= MOST_CHOICES ? choice(parent, object, reference, candidates)
                : Rows.link(parent, scene, (EObject) object.eGet(reference));
    }

    /** The objects of the plan that a reference may lead to. */
    static List<EObject> candidates(EObject object, EReference reference) {
        var found = new ArrayList<EObject>();
        EcoreUtil.getRootContainer(object).eAllContents().forEachRemaining(o -> {
            if (o != object && reference.getEReferenceType().isSuperTypeOf(o.eClass())) {
                found.add(o);
            }
        });
        return found;
    }

    private Composite checks(Composite parent, EObject object, EAttribute attribute, List<Object> choices) {
        var boxes = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(8).applyTo(boxes);
        for (Object choice : choices) {
            var box = new Button(boxes, SWT.CHECK);
            box.setText(Scene.plain(scene.words().text(attribute, choice)));
            box.setSelection(Scene.list(object, attribute).contains(choice));
            box.setEnabled(scene.editable());
            box.setData("choice", choice);
            box.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                replace(object, attribute, Arrays.stream(boxes.getChildren()).map(Button.class::cast).filter(Button::getSelection)
                        .map(b -> b.getData("choice")).toList())));
        }
        return boxes;
    }
}
