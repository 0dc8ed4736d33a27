package org.throughline.ui;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.content.Adoptions;
import org.throughline.api.describe.Describer;
import org.throughline.api.describe.Describer.Section;
import org.throughline.api.session.Session;

/** An object's page, made from the metamodel: its sentence, then its features in sections. Each edit is one change. */
public final class ObjectPage {

    /** Below this width a field stands under its name. */
    private static final int TWO_COLUMNS_FROM = 330;
    private static final int NAME_WIDTH = 128;
    private static final int NARROWEST = 230;

    private final ScrolledComposite scroll;
    private final Describer describer;
    private final LayerMark layers;
    private final Consumer<EObject> opener;
    private final Palette palette;
    private final Icons icons;
    private final Set<EStructuralFeature> unfolded = new HashSet<>();
    private Session session;
    private EObject object;
    private boolean stale;
    private boolean narrow;

    /**
     * An empty page.
     *
     * @param adoptions tells what is the district's own wording
     * @param opener is told which object to open
     */
    public ObjectPage(Composite parent, Describer describer, Adoptions adoptions, Consumer<EObject> opener) {
        this.describer = describer;
        layers = new LayerMark(adoptions);
        this.opener = opener;
        palette = Palette.of(parent.getDisplay());
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.addListener(SWT.Resize, e -> resized());
        icons = new Icons(scroll);
    }

    /** The widget. */
    public Control control() {
        return scroll;
    }

    /** Shows an object of the session's plan; one that is shown already keeps its place and the field one is in. */
    public void show(Session ofPlan, EObject shown) {
        boolean same = session == ofPlan && object == shown;
        session = ofPlan;
        object = shown;
        if (!same) {
            unfolded.clear();
            build(false);
        } else if (!stale) {
            // What changed it may be a field that is being left: let the next one get the focus first.
            stale = true;
            scroll.getDisplay().asyncExec(() -> {
                stale = false;
                if (!scroll.isDisposed() && object != null) {
                    build(true);
                }
            });
        }
    }

    /** Shows a sentence instead of an object. */
    public void showNothing(String sentence) {
        object = null;
        Composite page = page(1);
        wrapped(page, sentence);
        replace(page);
    }

    /** Whether a part can be added to a list, or where there is none yet. */
    public static boolean takes(EReference part) {
        return Rows.takes(part);
    }

    private void build(boolean again) {
        Point origin = again ? scroll.getOrigin() : new Point(0, 0);
        Optional<Place> place = again ? Place.focused(scroll) : Optional.empty();
        narrow = scroll.getClientArea().width < TWO_COLUMNS_FROM;
        Scene scene = new Scene(session, describer.in(session.plan()), isEditable(), palette, opener);
        Composite page = page(narrow ? 1 : 2);
        heading(page, scene);
        for (Section section : scene.words().sections(object)) {
            title(page, section.title());
            boolean alone = section.features().size() == 1 && section.title().equals(scene.words().featureName(section.features().get(0)));
            section.features().forEach(f -> field(page, scene, f, alone));
        }
        replace(page);
        scroll.setOrigin(origin);
        place.ifPresent(p -> p.focus(page));
    }

    /** The one place that says whether the object may be changed. */
    private boolean isEditable() {
        return !session.readOnly() && !isOfMissingModule();
    }

    /** Whether the object is of a module that is not installed: then there is nothing but its description in the plan. */
    private boolean isOfMissingModule() {
        return object.eClass().getInstanceClass() == null;
    }

    private Composite page(int columns) {
        var page = new Composite(scroll, SWT.NONE);
        page.setBackground(palette.page());
        page.setForeground(palette.ink());
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.swtDefaults().numColumns(columns).margins(14, 12).spacing(10, 6).applyTo(page);
        return page;
    }

    private void replace(Composite page) {
        Control old = scroll.getContent();
        scroll.setContent(page);
        if (old != null) {
            old.dispose();
        }
        fit();
        page.layout(true, true);
    }

    private void fit() {
        int width = Math.max(NARROWEST, scroll.getClientArea().width);
        scroll.setMinSize(NARROWEST, scroll.getContent().computeSize(width, SWT.DEFAULT).y);
    }

    private void resized() {
        if (object != null && narrow != scroll.getClientArea().width < TWO_COLUMNS_FROM) {
            build(true);
        } else if (scroll.getContent() != null) {
            fit();
        }
    }

    private void heading(Composite page, Scene scene) {
        if (object.eContainer() != null) {
            across(Rows.link(page, scene, object.eContainer()));
        }
        var name = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(name);
        across(name);
        var icon = new Label(name, SWT.NONE);
        icon.setImage(icons.of(object.eClass(), scene.words()));
        icon.setToolTipText(scene.words().typeName(object.eClass()));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
        Label label = wrapped(name, scene.words().label(object));
        label.setFont(JFaceResources.getHeaderFont());
        label.setForeground(palette.accent());
        Label sentence = wrapped(page, scene.words().sentence(object));
        sentence.setToolTipText(scene.words().help(object.eClass()));
        across(sentence);
        if (isOfMissingModule()) {
            Label why = wrapped(page, Messages.Page_missingModule);
            why.setForeground(palette.quiet());
            across(why);
        }
    }

    private static Label wrapped(Composite parent, String text) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(Scene.plain(text));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void across(Control control) {
        GridDataFactory.fillDefaults().span(narrow ? 1 : 2, 1).grab(true, false).hint(160, SWT.DEFAULT).applyTo(control);
    }

    private void title(Composite page, String title) {
        if (!title.isEmpty()) {
            var label = new Label(page, SWT.WRAP);
            label.setText(Scene.plain(title));
            label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            label.setForeground(palette.accent());
            across(label);
            ((GridData) label.getLayoutData()).verticalIndent = 10;
        }
    }

    /** A feature's name and its editor; a feature that is a section by itself has its name in the title. */
    private void field(Composite page, Scene scene, EStructuralFeature feature, boolean alone) {
        if (!alone) {
            var label = new Label(page, SWT.WRAP);
            label.setText(Scene.plain(scene.words().featureName(feature)));
            label.setToolTipText(scene.words().help(feature));
            GridDataFactory.fillDefaults().align(narrow ? SWT.FILL : SWT.BEGINNING, Fields.isSingle(feature) ? SWT.CENTER : SWT.BEGINNING)
                    .hint(NAME_WIDTH, SWT.DEFAULT).indent(0, narrow ? 4 : 0).applyTo(label);
        }
        boolean rows = feature instanceof EReference r && (r.isMany() || r.isContainment());
        Control control = rows ? new Rows(scene, unfolded, () -> build(true)).of(page, object, (EReference) feature)
                : new Fields(scene).withUnit(page, object, feature);
        if (alone) {
            control.setToolTipText(scene.words().help(feature));
            across(control);
        } else if (!(control instanceof Text)) {
            GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(90, SWT.DEFAULT).applyTo(control);
        }
        if (!rows && layers.marks(object, feature)) {
            Control mark = layers.of(page, scene, object, feature);
            across(mark);
            ((GridData) mark.getLayoutData()).horizontalIndent = narrow ? 0 : NAME_WIDTH + 10;
        }
    }

    /** The field that has the focus, by what it stands for. */
    private record Place(Object object, Object feature, Point selection) {

        static Optional<Place> focused(Composite within) {
            Control focus = within.getDisplay().getFocusControl();
            for (Control at = focus; at != null; at = at.getParent()) {
                if (at == within && focus.getData("feature") != null) {
                    return Optional.of(new Place(focus.getData("object"), focus.getData("feature"),
                            focus instanceof Text text ? text.getSelection() : null));
                }
            }
            return Optional.empty();
        }

        boolean focus(Composite page) {
            for (Control child : page.getChildren()) {
                if (feature.equals(child.getData("feature")) && object == child.getData("object")) {
                    child.setFocus();
                    if (child instanceof Text text && selection != null) {
                        text.setSelection(selection);
                    }
                    return true;
                }
                if (child instanceof Composite composite && focus(composite)) {
                    return true;
                }
            }
            return false;
        }
    }
}
