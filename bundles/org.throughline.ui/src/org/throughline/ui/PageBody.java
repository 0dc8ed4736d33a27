package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.throughline.api.describe.Describer.Section;
import org.throughline.api.describe.Describer.Shape;

/** What stands on a page: sections of fields, in one column or two, then what refers to the object and what was done to it. */
final class PageBody {

    private static final int NAME_WIDTH = 128;
    /** The margins of a field, and what stands between it and its name. */
    private static final int AROUND_TEXT = 32;
    /** The way to go beside a reference. */
    private static final int WAY = 46;
    /** A list counts as so many fields where columns are balanced. */
    private static final int WEIGHT_OF_A_LIST = 3;

    /** How much room there is: a field under its name, beside it, or two columns of fields. */
    enum Width {
        NARROW, MIDDLE, WIDE
    }

    private final Composite page;
    private final Scene scene;
    private final EObject object;
    private final LayerMark layers;
    private final Width width;
    private final int room;

    /** @param room how wide the page is, in points */
    PageBody(Composite page, Scene scene, EObject object, LayerMark layers, Width width, int room) {
        this.page = page;
        this.scene = scene;
        this.object = object;
        this.layers = layers;
        this.width = width;
        this.room = room;
    }

    /** Fills the page. Sections with a table have the whole width, others stand side by side where there is room. */
    void fill() {
        var together = new ArrayList<Section>();
        for (Section section : scene.words().sections(object)) {
            if (section.features().stream().anyMatch(PageBody::isTable)) {
                sideBySide(together);
                section(page, section);
            } else {
                together.add(section);
            }
        }
        sideBySide(together);
        Composite foot = columns();
        new Mentioned(titled(foot, Messages.Mentions_title), scene, object).control().setLayoutData(wide());
        new Foot(titled(foot, Messages.History_title), scene, object).control().setLayoutData(wide());
    }

    private static boolean isTable(EStructuralFeature feature) {
        return feature instanceof EReference part && part.isContainment() && part.isMany();
    }

    private Composite columns() {
        var columns = new Composite(page, SWT.NONE);
        int count = width == Width.WIDE ? 2 : 1;
        GridLayoutFactory.fillDefaults().numColumns(count).equalWidth(true).spacing(36, 0).applyTo(columns);
        columns.setLayoutData(wide());
        return columns;
    }

    private void sideBySide(List<Section> sections) {
        if (width != Width.WIDE || sections.size() < 2) {
            sections.forEach(s -> section(page, s));
        } else {
            Composite columns = columns();
            Composite left = column(columns);
            Composite right = column(columns);
            int whole = sections.stream().mapToInt(PageBody::weight).sum();
            int before = 0;
            for (Section section : sections) {
                section(before == 0 || before + weight(section) / 2 < whole / 2 ? left : right, section);
                before += weight(section);
            }
        }
        sections.clear();
    }

    private static int weight(Section section) {
        return 1 + section.features().stream().mapToInt(f -> Fields.isSingle(f) ? 1 : WEIGHT_OF_A_LIST).sum();
    }

    private static Composite column(Composite parent) {
        var column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(column);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).hint(160, SWT.DEFAULT).applyTo(column);
        return column;
    }

    private Composite titled(Composite parent, String title) {
        Composite column = column(parent);
        title(column, title, List.of(), false);
        return column;
    }

    private void section(Composite parent, Section section) {
        boolean alone = section.features().size() == 1 && section.title().equals(scene.words().featureName(section.features().get(0)));
        title(parent, section.title(), section.features(), alone);
        var run = new ArrayList<EStructuralFeature>();
        for (EStructuralFeature feature : section.features()) {
            // Across the page there is room for two fields beside each other, but for one table.
            if (parent == page && width == Width.WIDE && isTable(feature)) {
                run(parent, run, alone);
                fields(parent, List.of(feature), alone);
            } else {
                run.add(feature);
            }
        }
        run(parent, run, alone);
    }

    private void run(Composite parent, List<EStructuralFeature> features, boolean alone) {
        if (parent == page && width == Width.WIDE && features.size() > 1) {
            Composite columns = columns();
            int half = (features.size() + 1) / 2;
            fields(column(columns), features.subList(0, half), alone);
            fields(column(columns), features.subList(half, features.size()), alone);
        } else if (!features.isEmpty()) {
            fields(parent, List.copyOf(features), alone);
        }
        features.clear();
    }

    private void fields(Composite parent, List<EStructuralFeature> features, boolean alone) {
        var fields = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(width == Width.NARROW ? 1 : 2).spacing(10, 6).applyTo(fields);
        fields.setLayoutData(wide());
        features.forEach(f -> field(fields, f, alone));
    }

    private void title(Composite parent, String title, List<EStructuralFeature> explained, boolean alone) {
        if (title.isEmpty()) {
            return;
        }
        var head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 2).extendedMargins(0, 0, 12, 2).applyTo(head);
        head.setLayoutData(wide());
        var label = new Label(head, SWT.WRAP);
        label.setText(Scene.plain(title));
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        label.setForeground(scene.palette().accent());
        if (!explained.isEmpty()) {
            explanation(head, title, explained, alone);
        }
    }

    private void explanation(Composite head, String title, List<EStructuralFeature> explained, boolean alone) {
        List<String> lines = explained.stream().filter(f -> !scene.words().help(f).isEmpty())
                .map(f -> (alone ? "" : scene.words().featureName(f) + ": ") + scene.words().help(f)).toList();
        if (!lines.isEmpty()) {
            Link link = explains(head, scene, "?", String.join("\n", lines), 2);
            link.setToolTipText(Messages.Page_whatIsThis);
            Spoken.called(link, title + ": " + Messages.Page_whatIsThis);
        }
    }

    /** A link that shows an explanation in place, and takes it away again; the explanation stands beneath, across the columns. */
    static Link explains(Composite parent, Scene scene, String text, String explanation, int columns) {
        var label = new Label[1];
        Link link = scene.command(parent, text, () -> {
            boolean shown = label[0].getVisible();
            label[0].setVisible(!shown);
            ((GridData) label[0].getLayoutData()).exclude = shown;
            scene.room().run();
        });
        label[0] = scene.quiet(parent, explanation);
        label[0].setVisible(false);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(160, SWT.DEFAULT).exclude(true).applyTo(label[0]);
        return link;
    }

    /** A feature's name and its editor; a feature that is a section by itself has its name in the title. */
    private void field(Composite fields, EStructuralFeature feature, boolean alone) {
        boolean narrow = width == Width.NARROW;
        boolean below = width == Width.MIDDLE && isTooLong(feature);
        boolean across = alone || below || isTable(feature) && scene.words().shape(feature) != Shape.COUNT;
        if (!alone) {
            var label = new Label(fields, SWT.WRAP);
            label.setText(Scene.plain(scene.words().featureName(feature)));
            label.setToolTipText(scene.words().help(feature));
            GridDataFactory.fillDefaults().align(narrow ? SWT.FILL : SWT.BEGINNING, SWT.BEGINNING).span(across && !narrow ? 2 : 1, 1)
                    .hint(across ? SWT.DEFAULT : NAME_WIDTH, SWT.DEFAULT).indent(0, narrow || below ? 4 : Fields.isSingle(feature) ? 7 : 2).applyTo(label);
        }
        var cell = new Composite(fields, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, false).span(across && !narrow ? 2 : 1, 1).hint(90, SWT.DEFAULT).applyTo(cell);
        var row = new Composite(cell, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(row);
        if (feature instanceof EReference reference && !Fields.isSingle(feature)) {
            GridLayoutFactory.fillDefaults().applyTo(row);
            objects(row, cell, reference);
        } else {
            layers.of(cell, scene, object, feature);
            new Fields(scene).fill(row, object, feature, Note.about(cell, scene, object, feature));
        }
    }

    /** Whether the one line of a field would be cut beside its name; then it stands below it. */
    private boolean isTooLong(EStructuralFeature feature) {
        if (!Fields.isSingle(feature) || scene.words().shape(feature) == Shape.LINES) {
            return false;
        }
        var gc = new GC(page);
        int text = gc.textExtent(scene.words().text(object, feature)).x;
        gc.dispose();
        return text > room - NAME_WIDTH - AROUND_TEXT - (feature instanceof EReference ? WAY : 0);
    }

    private void objects(Composite row, Composite cell, EReference reference) {
        if (scene.words().shape(reference) == Shape.COUNT) {
            Parts.count(row, scene, object, reference);
            Note.about(cell, scene, object, reference);
            return;
        }
        Control control;
        if (!reference.isContainment()) {
            Note.about(cell, scene, object, reference);
            control = new Chips(row, scene, object, reference).control();
        } else if (reference.isMany()) {
            Note note = new Note(cell, scene, d -> Note.isAbout(d, object) && d.feature().filter(reference.getName()::equals).isPresent()
                    || Parts.of(object, reference).stream().anyMatch(p -> Note.isAbout(d, p)));
            control = new PartTable(row, scene, object, reference, room, note).control();
        } else {
            Note.about(cell, scene, object, reference);
            control = Parts.single(row, scene, object, reference);
        }
        control.setLayoutData(wide());
    }

    static GridData wide() {
        return GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).create();
    }
}
