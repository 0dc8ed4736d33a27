package org.throughline.ui;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.throughline.api.describe.Describer.Section;
import org.throughline.api.describe.Describer.Shape;
import org.throughline.model.identity.Named;

/**
 * Several objects, one below the other: each can be opened and taken out, others can be added. Parts with a few plain
 * fields are a table that one types into.
 */
final class Rows {

    private static final int FIRST = 8;
    private static final int MOST_COLUMNS = 4;
    private static final String MEANING = "https://throughline.org/model/meaning";

    private final Scene scene;
    private final Set<EStructuralFeature> unfolded;
    private final Runnable again;

    /**
     * @param unfolded the lists that are shown to their end
     * @param again shows the page anew
     */
    Rows(Scene scene, Set<EStructuralFeature> unfolded, Runnable again) {
        this.scene = scene;
        this.unfolded = unfolded;
        this.again = again;
    }

    /** Whether a part can be added to a list, or where there is none yet. */
    static boolean takes(EReference part) {
        return part.isContainment() && isKind(part.getEReferenceType());
    }

    /** Whether there can be objects that are of a class and of no more special one. */
    static boolean isKind(EClass type) {
        return !type.isAbstract() && !type.isInterface() && !"no".equals(EcoreUtil.getAnnotation(type, MEANING, "bare"));
    }

    /** A link that opens an object. */
    static Link link(Composite parent, Scene scene, EObject object) {
        var link = new Link(parent, SWT.WRAP);
        link.setText(object == null ? "" : "<a>" + Scene.plain(scene.words().label(object).replaceAll("\\s+", " ")) + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> scene.opener().accept(object)));
        return link;
    }

    /** The rows of a list, or of a part that there is one of. */
    Control of(Composite parent, EObject owner, EReference reference) {
        Object value = owner.eGet(reference);
        List<EObject> all = (value instanceof Collection<?> many ? many.stream() : java.util.stream.Stream.ofNullable(value))
                .map(EObject.class::cast).toList();
        var rows = new Composite(parent, SWT.NONE);
        rows.setData("feature", reference.getName());
        List<EStructuralFeature> columns = reference.isContainment() && reference.isMany() ? columns(reference, all) : List.of();
        int width = columns.isEmpty() ? 2 : columns.size() + 1;
        GridLayoutFactory.fillDefaults().numColumns(width).spacing(4, 2).applyTo(rows);
        if (scene.words().shape(reference) == Shape.COUNT) {
            wide(sentence(rows, all.isEmpty() ? Messages.Page_noneYet : Integer.toString(all.size())), width);
        } else if (all.isEmpty() && !scene.editable()) {
            wide(sentence(rows, Messages.Page_noneYet), width);
        } else {
            List<EObject> shown = unfolded.contains(reference) ? all : all.subList(0, Math.min(FIRST, all.size()));
            head(rows, shown.isEmpty() ? List.of() : columns);
            shown.forEach(part -> row(rows, owner, reference, part, columns));
            if (shown.size() < all.size()) {
                wide(command(rows, NLS.bind(Messages.Page_showAll, all.size()), () -> {
                    unfolded.add(reference);
                    again.run();
                }), width);
            }
        }
        if (scene.editable()) {
            more(rows, owner, reference, all, !columns.isEmpty(), width);
        }
        return rows;
    }

    /** The features of small parts, which are the columns of a table; none where parts need a page of their own. */
    private List<EStructuralFeature> columns(EReference list, List<EObject> all) {
        EClass type = list.getEReferenceType();
        if (!takes(list) || scene.words().shape(list) == Shape.COUNT || all.stream().anyMatch(p -> p.eClass() != type)) {
            return List.of();
        }
        List<EStructuralFeature> features = scene.words().sections(EcoreUtil.create(type)).stream().map(Section::features).flatMap(List::stream).toList();
        return features.size() <= MOST_COLUMNS && features.stream().allMatch(f -> Fields.isSingle(f) && scene.words().shape(f) == Shape.LINE)
                ? features : List.of();
    }

    private void head(Composite rows, List<EStructuralFeature> columns) {
        for (EStructuralFeature column : columns) {
            Label head = sentence(rows, scene.words().featureName(column));
            head.setToolTipText(scene.words().help(column));
        }
        if (!columns.isEmpty()) {
            new Label(rows, SWT.NONE);
        }
    }

    private void row(Composite rows, EObject owner, EReference reference, EObject part, List<EStructuralFeature> columns) {
        if (columns.isEmpty()) {
            Link link = link(rows, scene, part);
            link.setToolTipText(scene.words().sentence(part));
            GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(link);
        }
        var fields = new Fields(scene);
        columns.forEach(c -> GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT)
                .applyTo(fields.editor(rows, part, c)));
        if (scene.editable()) {
            remove(rows, owner, reference, part);
        } else {
            new Label(rows, SWT.NONE);
        }
    }

    private void remove(Composite rows, EObject owner, EReference reference, EObject part) {
        String what = NLS.bind(Messages.Page_remove, scene.words().label(part));
        var bar = new ToolBar(rows, SWT.FLAT);
        var item = new ToolItem(bar, SWT.PUSH);
        item.setText("\u00D7");
        item.setToolTipText(what);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> scene.session().change(what, () -> {
            if (reference.isContainment()) {
                EcoreUtil.delete(part, true);
            } else {
                EcoreUtil.remove(owner, reference, part);
            }
        })));
    }

    private void more(Composite rows, EObject owner, EReference reference, List<EObject> all, boolean table, int width) {
        if (!reference.isContainment()) {
            wide(choice(rows, owner, reference, all), width);
        } else if (takes(reference) && (reference.isMany() || all.isEmpty())) {
            String type = Scene.inside(scene.words().typeName(reference.getEReferenceType()));
            wide(command(rows, NLS.bind(Messages.Page_add, type), () -> add(owner, reference, type, table)), width);
        }
    }

    private void add(EObject owner, EReference reference, String type, boolean table) {
        EObject part = EcoreUtil.create(reference.getEReferenceType());
        scene.session().change(NLS.bind(Messages.Page_add, type), () -> {
            if (part instanceof Named named && !table) {
                named.setName(NLS.bind(Messages.Page_newName, type));
            }
            if (reference.isMany()) {
                Scene.list(owner, reference).add(part);
            } else {
                owner.eSet(reference, part);
            }
        });
        if (!table) {
            scene.opener().accept(part);
        }
    }

    /** A drop-down of what is not in a list of references yet. */
    private Combo choice(Composite rows, EObject owner, EReference reference, List<EObject> all) {
        List<EObject> others = Fields.candidates(owner, reference).stream().filter(o -> !all.contains(o)).toList();
        var combo = new Combo(rows, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.add(NLS.bind(Messages.Page_add, Scene.inside(scene.words().typeName(reference.getEReferenceType()))) + "\u2026");
        others.forEach(o -> combo.add(scene.words().label(o)));
        combo.select(0);
        combo.setEnabled(!others.isEmpty());
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (combo.getSelectionIndex() > 0) {
                EObject chosen = others.get(combo.getSelectionIndex() - 1);
                scene.change(reference, () -> Scene.list(owner, reference).add(chosen));
            }
        }));
        return combo;
    }

    private Link command(Composite rows, String text, Runnable work) {
        var link = new Link(rows, SWT.NONE);
        link.setText("<a>" + Scene.plain(text) + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return link;
    }

    private Label sentence(Composite rows, String text) {
        var label = new Label(rows, SWT.WRAP);
        label.setText(Scene.plain(text));
        label.setForeground(scene.palette().quiet());
        return label;
    }

    private static void wide(Control control, int columns) {
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).align(control instanceof Combo ? SWT.FILL : SWT.BEGINNING, SWT.CENTER)
                .hint(control instanceof Combo ? 120 : SWT.DEFAULT, SWT.DEFAULT).applyTo(control);
    }
}
