package org.throughline.coherence.ui.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.throughline.api.coherence.Dose;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.session.Session;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Strength;

/** What the matrix shows: who supports what in a session's plan, and which figure of it. */
final class MatrixModel {

    private final Map<Initiative, Integer> supported = new HashMap<>();
    private Session session;
    private SupportPicture picture;
    private MatrixMeasure measure = MatrixMeasure.STRENGTH;
    private MatrixSorting sorting = MatrixSorting.NONE;
    private List<Initiative> rows = List.of();
    private List<ElementSupport> columns = List.of();

    /** Shows a picture of the session's plan; answers whether it has as many rows and columns as the one before. */
    boolean show(Session of, SupportPicture support) {
        boolean sameSize = rows.size() == support.initiatives().size() && columns.size() == support.elements().size();
        session = of;
        picture = support;
        supported.clear();
        Set<Element> shown = new HashSet<>();
        support.elements().forEach(e -> shown.add(e.element()));
        support.initiatives().forEach(i -> supported.put(i, (int) i.getLinks().stream().map(ElementLink::getElement).filter(shown::contains).distinct().count()));
        arrange();
        return sameSize;
    }

    /** What was sorted stays as it is while somebody types into it: a row must not run away from under a key. */
    private void arrange() {
        List<Initiative> initiatives = picture.initiatives();
        rows = sorting.rows() != MatrixSorting.Order.PLAN && new HashSet<>(rows).equals(new HashSet<>(initiatives)) ? rows : sortedRows();
        List<Element> before = columns.stream().map(ElementSupport::element).toList();
        boolean same = sorting.columns() != MatrixSorting.Order.PLAN && picture.elements().size() == before.size()
                && picture.elements().stream().allMatch(e -> before.contains(e.element()));
        columns = same ? picture.elements().stream().sorted(Comparator.comparingInt(e -> before.indexOf(e.element()))).toList() : sortedColumns();
    }

    private List<Initiative> sortedRows() {
        return sorting.rows().of(picture.initiatives(), i -> supported.getOrDefault(i, 0));
    }

    private List<ElementSupport> sortedColumns() {
        return sorting.columns().of(picture.elements(), sorting.by() == MatrixTotal.MEASURED ? measure::amount : ElementSupport::count);
    }

    /** Sorts by a total: the most first, then the fewest first, then as in the plan. */
    void sort(MatrixTotal total) {
        if (picture != null) {
            sorting = sorting.next(total);
            rows = sortedRows();
            columns = sortedColumns();
        }
    }

    MatrixSorting sorting() {
        return sorting;
    }

    void measure(MatrixMeasure wanted) {
        boolean other = wanted != measure;
        measure = wanted;
        if (other && picture != null && sorting.by() == MatrixTotal.MEASURED) {
            columns = sortedColumns();
        }
    }

    MatrixMeasure measure() {
        return measure;
    }

    List<Initiative> rows() {
        return rows;
    }

    List<ElementSupport> columns() {
        return columns;
    }

    Initiative initiative(int row) {
        return rows().get(row);
    }

    Element element(int column) {
        return columns().get(column).element();
    }

    /** How many of the elements shown an initiative supports. */
    int supported(int row) {
        return supported.getOrDefault(initiative(row), 0);
    }

    boolean has(int row, int column) {
        return row >= 0 && row < rows().size() && column >= 0 && column < columns().size();
    }

    Optional<ElementLink> link(int row, int column) {
        Element element = element(column);
        return initiative(row).getLinks().stream().filter(l -> l.getElement() == element).findFirst();
    }

    Strength strength(int row, int column) {
        return link(row, column).map(ElementLink::getStrength).orElse(Strength.NOT_STATED);
    }

    Dose dose(int row) {
        return picture.doses().getOrDefault(initiative(row), Dose.UNKNOWN);
    }

    MatrixCell cell(int row, int column) {
        Optional<ElementLink> link = link(row, column);
        return new MatrixCell(link.isPresent(), link.map(ElementLink::getStrength).orElse(Strength.NOT_STATED), measure, link.isPresent() ? measure.of(dose(row)) : "");
    }

    boolean readOnly() {
        return session == null || session.readOnly();
    }

    /** Sets how strongly an initiative supports an element, as one change; "not stated" takes the link away. */
    void set(int row, int column, Strength strength) {
        Optional<ElementLink> known = link(row, column);
        if (readOnly() || known.map(l -> strength != Strength.NOT_STATED && l.getStrength() == strength).orElse(strength == Strength.NOT_STATED)) {
            return;
        }
        Initiative initiative = initiative(row);
        Element element = element(column);
        session.change(Messages.Matrix_change, () -> {
            if (strength == Strength.NOT_STATED) {
                known.ifPresent(initiative.getLinks()::remove);
            } else {
                known.orElseGet(() -> newLink(initiative, element)).setStrength(strength);
            }
        });
    }

    private static ElementLink newLink(Initiative initiative, Element element) {
        ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
        link.setElement(element);
        initiative.getLinks().add(link);
        return link;
    }
}
