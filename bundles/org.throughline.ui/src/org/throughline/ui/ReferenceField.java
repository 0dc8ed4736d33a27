package org.throughline.ui;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** What a reference leads to, by its name: another is found by typing, none by emptying the field. */
final class ReferenceField {

    private final Scene scene;
    private final EObject object;
    private final EReference reference;
    private final Note note;
    private final Text text;
    private final TypeAhead typeAhead;
    private final Link open;

    /** @param row two columns: the field, and the way to what it leads to */
    ReferenceField(Composite row, Scene scene, EObject object, EReference reference, Note note) {
        this.scene = scene;
        this.object = object;
        this.reference = reference;
        this.note = note;
        text = scene.typed(new Text(row, SWT.BORDER | SWT.SINGLE | (scene.editable() ? 0 : SWT.READ_ONLY)));
        if (scene.editable()) {
            text.setMessage(Messages.Page_typeToFind);
        }
        typeAhead = new TypeAhead(text, scene, reference, () -> object, o -> o != object, target -> object.eSet(reference, target),
                () -> { });
        typeAhead.show(now());
        open = scene.command(row, Messages.Page_open, () -> value().ifPresent(scene.opener()));
        Spoken.called(open, NLS.bind(Messages.Page_openNamed, scene.words().featureName(reference)));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(open);
        showOpen();
        text.addFocusListener(FocusListener.focusLostAdapter(e -> apply()));
        text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> apply()));
        scene.followers().add(this::follow);
    }

    Text widget() {
        return text;
    }

    private Optional<EObject> value() {
        return Optional.ofNullable((EObject) object.eGet(reference));
    }

    private String now() {
        return value().map(v -> scene.words().label(v).replaceAll("\\s+", " ")).orElse("");
    }

    private boolean follow() {
        typeAhead.forget();
        typeAhead.show(now());
        return showOpen();
    }

    private boolean showOpen() {
        var data = (GridData) open.getLayoutData();
        boolean hidden = value().isEmpty();
        boolean other = data.exclude != hidden;
        data.exclude = hidden;
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(hidden ? 2 : 1, 1)
                .hint(90, SWT.DEFAULT).create());
        open.setVisible(!hidden);
        return other;
    }

    private void apply() {
        if (text.isDisposed() || !scene.editable() || typeAhead.isInList() || text.getText().strip().equals(now().strip())) {
            return;
        }
        String typed = text.getText().strip();
        Optional<EObject> meant = typed.isEmpty() ? Optional.empty() : typeAhead.meant(typed);
        Optional<String> wrong = Optional.empty();
        if (typed.isEmpty()) {
            scene.set(object, reference, null);
        } else if (meant.isPresent()) {
            typeAhead.choose(meant.get());
        } else {
            wrong = Optional.of(NLS.bind(Messages.Page_notFound, typed));
        }
        typeAhead.show(now());
        if (note.typed(wrong)) {
            scene.room().run();
        }
    }
}
