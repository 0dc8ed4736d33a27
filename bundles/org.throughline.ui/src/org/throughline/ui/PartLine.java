package org.throughline.ui;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;

/** A line of a table of parts; the last one stands for a part that is made when something is typed into it. */
final class PartLine {

    private final Scene scene;
    private final EObject owner;
    private final EReference list;
    private Optional<EObject> part;

    PartLine(Scene scene, EObject owner, EReference list, Optional<EObject> part) {
        this.scene = scene;
        this.owner = owner;
        this.list = list;
        this.part = part;
    }

    Optional<EObject> part() {
        return part;
    }

    /** What refers, if a cell holds a reference. */
    EObject referring() {
        return part.orElse(owner);
    }

    /** Whether the part has this feature: those of a list may be of different kinds. */
    boolean has(EStructuralFeature feature) {
        return part.isEmpty() || part.get().eClass().getEAllStructuralFeatures().contains(feature);
    }

    /** Whether the value is one that a cell can hold without losing its lines. */
    boolean fitsACell(EStructuralFeature feature) {
        return has(feature) && value(feature).filter(v -> v instanceof String text && text.contains("\n")).isEmpty();
    }

    String text(EStructuralFeature feature) {
        return part.filter(p -> has(feature)).map(p -> scene.words().text(p, feature).replaceAll("\\s+", " ")).orElse("");
    }

    Optional<Object> value(EStructuralFeature feature) {
        return part.filter(p -> has(feature)).map(p -> p.eGet(feature));
    }

    /** Sets a feature as one change; the part is made first where there is none yet. */
    void set(EStructuralFeature feature, Object value) {
        if (part.isPresent()) {
            scene.set(part.get(), feature, value);
        } else if (value != null && !value.equals(feature.getDefaultValue())) {
            scene.session().change(NLS.bind(Messages.Page_add, scene.kind(list.getEReferenceType())),
                    () -> write(p -> p.eSet(feature, value)));
        }
    }

    /** Writes to the part, which is made if there is none yet; to be called within a change. */
    void write(Consumer<EObject> work) {
        if (part.isEmpty()) {
            EObject made = EcoreUtil.create(list.getEReferenceType());
            Scene.list(owner, list).add(made);
            part = Optional.of(made);
        }
        work.accept(part.get());
    }
}
