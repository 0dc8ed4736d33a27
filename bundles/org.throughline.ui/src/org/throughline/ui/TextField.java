package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.describe.Describer.Shape;

/** A field that a value is typed into. It is taken by Enter or when the field is left; until then the rules say what they would say. */
final class TextField {

    private final Scene scene;
    private final EObject object;
    private final EAttribute attribute;
    private final Note note;
    private final Text text;
    private String shown;
    private boolean quiet;

    TextField(Composite parent, Scene scene, EObject object, EAttribute attribute, Note note) {
        this.scene = scene;
        this.object = object;
        this.attribute = attribute;
        this.note = note;
        boolean tall = scene.words().shape(attribute) == Shape.LINES;
        text = scene.typed(new Text(parent, SWT.BORDER | (tall ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE) | (scene.editable() ? 0 : SWT.READ_ONLY)));
        shown = now();
        text.setText(shown);
        if (tall) {
            LongText.leftByTab(text);
        }
        text.addFocusListener(FocusListener.focusLostAdapter(e -> apply()));
        text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> apply()));
        text.addModifyListener(e -> typing());
        scene.followers().add(this::follow);
    }

    Text widget() {
        return text;
    }

    private String now() {
        return scene.words().text(object, attribute);
    }

    private boolean follow() {
        String now = now();
        if (!now.equals(shown)) {
            boolean typing = text.isFocusControl() && !text.getText().equals(shown);
            shown = now;
            if (!typing) {
                show(now);
            }
        }
        return false;
    }

    private void show(String value) {
        if (!text.getText().equals(value)) {
            var selection = text.getSelection();
            quiet = true;
            text.setText(value);
            quiet = false;
            text.setSelection(selection);
        }
    }

    private void typing() {
        if (quiet || !scene.editable()) {
            return;
        }
        if (text.getText().equals(shown)) {
            say(Optional.empty());
            scene.asking().later(scene.session());
            return;
        }
        try {
            List<Object> values = values();
            say(Optional.empty());
            scene.asking().whatIf(() -> write(values));
        } catch (Typed.NotUnderstood e) {
            say(Optional.of(e.getMessage()));
        }
    }

    private void apply() {
        if (text.isDisposed() || !scene.editable() || text.getText().equals(now())) {
            return;
        }
        try {
            List<Object> values = values();
            say(Optional.empty());
            if (attribute.isMany() ? !values.equals(Scene.list(object, attribute))
                    : !values.stream().findFirst().equals(Optional.ofNullable(object.eGet(attribute)))) {
                scene.change(attribute, () -> write(values));
            }
            if (!text.isDisposed()) {
                shown = now();
                show(shown);
            }
        } catch (Typed.NotUnderstood e) {
            say(Optional.of(e.getMessage()));
        }
    }

    private List<Object> values() throws Typed.NotUnderstood {
        var typed = new Typed(scene.words().locale());
        var values = new ArrayList<Object>();
        for (String each : attribute.isMany() ? text.getText().split(";") : new String[] {text.getText()}) {
            typed.value(attribute.getEAttributeType(), each).ifPresent(values::add);
        }
        return values;
    }

    private void write(List<Object> values) {
        if (attribute.isMany()) {
            Scene.list(object, attribute).clear();
            Scene.list(object, attribute).addAll(values);
        } else {
            object.eSet(attribute, values.isEmpty() ? null : values.get(0));
        }
    }

    private void say(Optional<String> wrong) {
        if (note.typed(wrong)) {
            scene.room().run();
        }
    }
}
