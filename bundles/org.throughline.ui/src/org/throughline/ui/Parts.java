package org.throughline.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.throughline.model.identity.Named;

/** What belongs to an object: how many there are of a long list, or the one part with the way to its page. */
final class Parts {

    private static final String MEANING = "https://throughline.org/model/meaning";

    private Parts() {
    }

    /** Whether a part can be added to a list, or where there is none yet. */
    static boolean takes(EReference part) {
        return part.isContainment() && isKind(part.getEReferenceType());
    }

    /** Whether there can be objects that are of a class and of no more special one. */
    static boolean isKind(EClass type) {
        return !type.isAbstract() && !type.isInterface() && !says(type, "bare", "no");
    }

    /** What a reference holds. */
    static List<EObject> of(EObject owner, EReference reference) {
        Object value = owner.eGet(reference);
        return (value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value)).map(EObject.class::cast).toList();
    }

    /** Whether an annotation of the metamodel says so. */
    static boolean says(EModelElement element, String key, String value) {
        return value.equals(EcoreUtil.getAnnotation(element, MEANING, key));
    }

    /** The length of a list that is too long to be shown here. */
    static Label count(Composite parent, Scene scene, EObject owner, EReference list) {
        Label label = scene.quiet(parent, length(owner, list));
        scene.followers().add(() -> {
            label.setText(length(owner, list));
            return false;
        });
        return label;
    }

    private static String length(EObject owner, EReference list) {
        int size = of(owner, list).size();
        return size == 0 ? Messages.Page_noneYet : Integer.toString(size);
    }

    /** The one part, which opens, or the way to make it. */
    static Composite single(Composite parent, Scene scene, EObject owner, EReference reference) {
        var row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(row);
        List<Object> shown = new ArrayList<>();
        scene.followers().add(() -> {
            List<Object> now = state(scene, owner, reference);
            boolean other = !now.equals(shown);
            if (other) {
                fill(row, scene, owner, reference);
                shown.clear();
                shown.addAll(now);
            }
            return other;
        });
        shown.addAll(state(scene, owner, reference));
        fill(row, scene, owner, reference);
        return row;
    }

    private static List<Object> state(Scene scene, EObject owner, EReference reference) {
        return of(owner, reference).stream().flatMap(p -> Stream.of(p, scene.words().label(p))).toList();
    }

    private static void fill(Composite row, Scene scene, EObject owner, EReference reference) {
        for (Control child : row.getChildren()) {
            child.dispose();
        }
        Optional<EObject> part = of(owner, reference).stream().findFirst();
        if (part.isPresent()) {
            Control link = scene.leads(row, part.get());
            link.setToolTipText(scene.words().sentence(part.get()));
            GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(link);
            if (scene.editable()) {
                String what = NLS.bind(Messages.Page_remove, scene.words().label(part.get()));
                Control remove = scene.command(row, Messages.Page_removeShort, () -> {
                    if (Deletions.mayDelete(row.getShell(), scene.session(), List.of(part.get()))) {
                        scene.session().change(what, () -> scene.session().delete(part.get()));
                    }
                });
                remove.setToolTipText(what);
            }
        } else if (scene.editable() && takes(reference)) {
            scene.command(row, NLS.bind(Messages.Page_add, scene.kind(reference.getEReferenceType())), () -> add(scene, owner, reference));
        } else {
            scene.quiet(row, Messages.Page_noneYet);
        }
        row.layout();
    }

    private static void add(Scene scene, EObject owner, EReference reference) {
        EObject part = EcoreUtil.create(reference.getEReferenceType());
        String kind = scene.kind(reference.getEReferenceType());
        scene.session().change(NLS.bind(Messages.Page_add, kind), () -> {
            if (part instanceof Named named) {
                named.setName(NLS.bind(Messages.Page_newName, kind));
            }
            owner.eSet(reference, part);
        });
        scene.opener().accept(part);
    }
}
