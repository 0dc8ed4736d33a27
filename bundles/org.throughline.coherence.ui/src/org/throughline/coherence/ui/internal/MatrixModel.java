package org.throughline.coherence.ui.internal;

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

    /** Shows a picture of the session's plan; answers whether it has as many rows and columns as the one before. */
    boolean show(Session of, SupportPicture support) {
        boolean sameSize = rows().size() == support.initiatives().size() && columns().size() == support.elements().size();
        session = of;
        picture = support;
        supported.clear();
        Set<Element> shown = new HashSet<>();
        support.elements().forEach(e -> shown.add(e.element()));
        support.initiatives().forEach(i -> supported.put(i, (int) i.getLinks().stream().map(ElementLink::getElement).filter(shown::contains).distinct().count()));
        return sameSize;
    }

    void measure(MatrixMeasure wanted) {
        measure = wanted;
    }

    MatrixMeasure measure() {
        return measure;
    }

    List<Initiative> rows() {
        return picture == null ? List.of() : picture.initiatives();
    }

    List<ElementSupport> columns() {
        return picture == null ? List.of() : picture.elements();
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
