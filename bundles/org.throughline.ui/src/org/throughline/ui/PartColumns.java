package org.throughline.ui;

import java.util.LinkedHashSet;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.throughline.api.describe.Describer.Section;
import org.throughline.api.describe.Describer.Shape;

/** Which features of parts are the columns of a table, and how wide they have to be. */
final class PartColumns {

    private static final int MOST_COLUMNS = 6;
    private static final int FEWEST_COLUMNS = 3;
    private static final int NARROWEST_COLUMN = 70;
    private static final int HEADER_MARGIN = 16;
    private static final int CELL_MARGIN = 14;
    private static final int LONGEST_NAME = 160;
    private static final int LOOKED_AT = 50;

    private final Table table;
    private final Scene scene;
    private final EReference list;

    PartColumns(Table table, Scene scene, EReference list) {
        this.table = table;
        this.scene = scene;
        this.list = list;
    }

    /** The columns that tell most, as many as there is room for what stands in them; of two, for their headers. */
    List<EStructuralFeature> thatFit(List<EObject> parts, int room) {
        for (int most = MOST_COLUMNS; most > 1; most--) {
            List<EStructuralFeature> columns = columns(parts, most);
            if (columns.stream().mapToInt(c -> columns.size() > 2 ? wanted(c, parts, room) : narrowest(c)).sum() <= room) {
                return columns;
            }
        }
        return columns(parts, 1);
    }

    /** So wide that neither the header nor a name is cut off; a text that is longer than a third of the room is. */
    int wanted(EStructuralFeature feature, List<EObject> parts, int room) {
        var gc = new GC(table);
        int widest = parts.stream().limit(LOOKED_AT).filter(p -> p.eClass().getEAllStructuralFeatures().contains(feature))
                .mapToInt(p -> gc.textExtent(scene.words().text(p, feature).replaceAll("\\s+", " ")).x).max().orElse(0);
        gc.dispose();
        return Math.max(narrowest(feature), Math.min(widest + CELL_MARGIN, Math.max(LONGEST_NAME, room / 3)));
    }

    /** So wide that the header is not cut off; it is bold. */
    int narrowest(EStructuralFeature feature) {
        var gc = new GC(table);
        gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        int width = gc.textExtent(scene.words().featureName(feature)).x + HEADER_MARGIN;
        gc.dispose();
        return Math.max(NARROWEST_COLUMN, width);
    }

    /** How much of the room a column gets. */
    int weight(EStructuralFeature feature) {
        return scene.words().shape(feature) == Shape.LINES ? 5 : feature instanceof EReference ? 3 : 2;
    }

    /** The features of parts that tell most, in their order: those that have to be filled, then those that are, then the others. */
    private List<EStructuralFeature> columns(List<EObject> parts, int most) {
        List<EStructuralFeature> all = scene.words().sections(list.getEReferenceType()).stream().map(Section::features).flatMap(List::stream)
                .filter(Fields::isSingle).toList();
        List<EObject> some = parts.subList(0, Math.min(LOOKED_AT, parts.size()));
        List<EStructuralFeature> filled = all.stream()
                .filter(f -> some.stream().anyMatch(p -> p.eClass().getEAllStructuralFeatures().contains(f) && p.eIsSet(f))).toList();
        var chosen = new LinkedHashSet<EStructuralFeature>();
        all.stream().filter(f -> Parts.says(f, "required", "true")).forEach(chosen::add);
        chosen.addAll(filled);
        all.stream().filter(f -> !chosen.contains(f) && !Parts.says(f, "shown", "filled")).limit(Math.max(0, FEWEST_COLUMNS - chosen.size())).toList()
                .forEach(chosen::add);
        List<EStructuralFeature> told = chosen.stream().limit(most).toList();
        return all.stream().filter(told::contains).toList();
    }
}
