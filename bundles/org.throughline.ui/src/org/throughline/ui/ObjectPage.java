package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.throughline.api.content.Adoptions;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Fixes;
import org.throughline.api.validation.Validation;
import org.throughline.ui.PageBody.Width;

/**
 * An object's page, made from the metamodel: its sentence, its features in sections with what the rules say of them, what
 * refers to it, and what was done to it. Each edit is one change.
 */
public final class ObjectPage {

    /** Below this width a field stands under its name. */
    private static final int MIDDLE_FROM = 330;
    /** From this width on there are two columns of fields. */
    private static final int WIDE_FROM = 760;
    private static final int NARROWEST = 230;
    /** When the width changes by so much, tables may have room for other columns. */
    private static final int STEP = 120;

    private final ScrolledComposite scroll;
    private final Describer describer;
    private final Fixes fixes;
    private final LayerMark layers;
    private final Asking asking;
    private final Consumer<EObject> opener;
    private final Palette palette;
    private final Icons icons;
    private Session session;
    private EObject object;
    private Optional<Scene> scene = Optional.empty();
    private List<Object> form = List.of();
    private boolean stale;
    private Optional<PageFoot> foot = Optional.empty();

    /**
     * An empty page.
     *
     * @param adoptions tells what is the district's own wording
     * @param validation tells what is wrong, which is said beside the field
     * @param fixes the repairs that are offered there
     * @param opener is told which object to open
     */
    public ObjectPage(Composite parent, Describer describer, Adoptions adoptions, Validation validation, Fixes fixes, Consumer<EObject> opener) {
        this.describer = describer;
        this.fixes = fixes;
        layers = new LayerMark(adoptions);
        this.opener = opener;
        palette = Palette.of(parent.getDisplay());
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.addListener(SWT.Resize, e -> resized());
        icons = new Icons(scroll);
        asking = new Asking(validation, scroll, this::found);
    }

    /** Puts something below the page of each object from now on. */
    public void endWith(PageFoot below) {
        foot = Optional.of(below);
    }

    /** The widget. */
    public Composite control() {
        return scroll;
    }

    /** Shows an object of the session's plan; one that is shown already keeps its place and the field one is in. */
    public void show(Session ofPlan, EObject shown) {
        boolean same = session == ofPlan && object == shown;
        session = ofPlan;
        object = shown;
        if (!same) {
            build(false);
        } else if (!stale) {
            // What changed it may be a field that is being left: let the next one get the focus first.
            stale = true;
            scroll.getDisplay().asyncExec(() -> {
                stale = false;
                if (!scroll.isDisposed() && object != null) {
                    follow();
                }
            });
        }
    }

    /** Shows a sentence instead of an object. */
    public void showNothing(String sentence) {
        object = null;
        scene = Optional.empty();
        asking.never();
        Composite page = page();
        wrapped(page, sentence);
        replace(page);
    }

    /** Whether a part can be added to a list, or where there is none yet. */
    public static boolean takes(EReference part) {
        return Parts.takes(part);
    }

    /** Brings what is there up to date; where other things are to be shown, the page is made anew. */
    private void follow() {
        if (scene.isEmpty() || !form().equals(form)) {
            build(true);
            return;
        }
        boolean room = false;
        for (Follower follower : scene.get().followers()) {
            room |= follower.follow();
        }
        if (room) {
            arrange();
        }
        asking.later(session);
    }

    private void found(List<Diagnostic> problems) {
        scene.ifPresent(s -> {
            var left = new ArrayList<>(problems);
            boolean room = false;
            // The last ones first: a field takes what is its own before the head takes the rest.
            for (Note note : s.notes().reversed()) {
                room |= note.take(left);
            }
            if (room) {
                arrange();
            }
        });
    }

    /** What is to be shown and in which words, without the values. */
    private List<Object> form() {
        Describer words = describer.in(session.plan());
        var all = new ArrayList<Object>(List.of(width(), room() / STEP, isEditable(), words.locale(), words.typeName(object.eClass()), words.help(object.eClass())));
        words.sections(object).forEach(s -> {
            all.add(s);
            s.features().forEach(f -> all.add(words.featureName(f)));
        });
        session.plan().getVocabulary().forEach(v -> all.add(v.getTerm() + ">" + v.getOurs() + ">" + v.getOursPlural()));
        all.add(Optional.ofNullable(object.eContainer()));
        foot.ifPresent(f -> all.add(f.shown(object)));
        return all;
    }

    private void build(boolean again) {
        Point origin = again ? scroll.getOrigin() : new Point(0, 0);
        Optional<Place> place = again ? Place.focused(scroll) : Optional.empty();
        var made = new Scene(session, describer.in(session.plan()), isEditable(), palette, opener, fixes, asking, new ArrayList<>(),
                new ArrayList<>(), this::arrange);
        scene = Optional.of(made);
        form = form();
        Composite page = page();
        heading(page, made);
        new PageBody(page, made, object, layers, width(), room() - 2 * margin()).fill();
        foot.ifPresent(f -> foot(page, f));
        replace(page);
        scroll.setOrigin(origin);
        place.ifPresent(p -> p.focus(page));
        asking.later(session);
    }

    private void foot(Composite page, PageFoot below) {
        var room = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(10, 6).applyTo(room);
        below.fill(room, object, palette);
        GridDataFactory.createFrom(PageBody.wide()).exclude(room.getChildren().length == 0).applyTo(room);
    }

    private Width width() {
        int room = scroll.getClientArea().width;
        return room < MIDDLE_FROM ? Width.NARROW : room < WIDE_FROM ? Width.MIDDLE : Width.WIDE;
    }

    private int room() {
        return Math.max(NARROWEST, scroll.getClientArea().width);
    }

    private int margin() {
        return width() == Width.WIDE ? 28 : 14;
    }

    /** The one place that says whether the object may be changed. */
    private boolean isEditable() {
        return !session.readOnly() && !isOfMissingModule();
    }

    /** Whether the object is of a module that is not installed: then there is nothing but its description in the plan. */
    private boolean isOfMissingModule() {
        return session.missingModule(object).isPresent() || object.eClass().getInstanceClass() == null;
    }

    private Composite page() {
        var page = new Composite(scroll, SWT.NONE);
        page.setBackground(palette.page());
        page.setForeground(palette.ink());
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.swtDefaults().margins(margin(), margin()).spacing(10, 6).applyTo(page);
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

    private void arrange() {
        if (scroll.getContent() instanceof Composite page) {
            page.layout(true, true);
            // What was measured just now need not be measured again.
            scroll.setMinSize(NARROWEST, page.computeSize(room(), SWT.DEFAULT, false).y);
        }
    }

    private void fit() {
        scroll.setMinSize(NARROWEST, scroll.getContent().computeSize(room(), SWT.DEFAULT).y);
    }

    private void resized() {
        if (scene.isPresent() && !form.subList(0, 2).equals(List.of(width(), room() / STEP))) {
            build(true);
        } else if (scroll.getContent() != null) {
            fit();
        }
    }

    private void heading(Composite page, Scene made) {
        if (object.eContainer() != null) {
            made.leads(page, object.eContainer()).setLayoutData(PageBody.wide());
        }
        var name = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(name);
        name.setLayoutData(PageBody.wide());
        var icon = new Label(name, SWT.NONE);
        icon.setImage(icons.of(object.eClass(), made.words()));
        icon.setToolTipText(made.words().typeName(object.eClass()));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
        Label label = wrapped(name, made.words().label(object));
        label.setFont(JFaceResources.getHeaderFont());
        label.setForeground(palette.accent());
        Label sentence = wrapped(page, made.words().sentence(object));
        made.followers().add(() -> {
            boolean other = set(label, made.words().label(object));
            return set(sentence, made.words().sentence(object)) || other;
        });
        String help = made.words().help(object.eClass());
        if (!help.isEmpty()) {
            PageBody.explains(page, made, Messages.Page_whatIsThis, help, 1).setToolTipText(help);
        }
        if (isOfMissingModule()) {
            made.quiet(page, Messages.Page_missingModule).setLayoutData(PageBody.wide());
        }
        EObject shown = object;
        new Note(page, made, d -> Note.isAbout(d, shown));
    }

    /** To lay a page out takes longer than all else, so it is done only where a text needs more lines or fewer. */
    private static boolean set(Label label, String text) {
        if (label.getText().equals(Scene.plain(text))) {
            return false;
        }
        int width = label.getSize().x;
        int before = label.computeSize(width, SWT.DEFAULT).y;
        label.setText(Scene.plain(text));
        return label.computeSize(width, SWT.DEFAULT).y != before;
    }

    private static Label wrapped(Composite parent, String text) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(Scene.plain(text));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
