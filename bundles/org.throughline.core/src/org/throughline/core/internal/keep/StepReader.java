package org.throughline.core.internal.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.Change.Kind;
import org.throughline.api.session.OpenFile;
import org.throughline.model.identity.Identified;

/** Does again what a line of {@link StepWriter} tells. */
final class StepReader {

    private final OpenFile session;
    private final EPackage.Registry metamodels;
    private final Tokens tokens;
    /** The objects that the step speaks of, since within it they may be out of the plan for a while. */
    private final Map<String, EObject> known = new HashMap<>();
    private final List<Runnable> changes = new ArrayList<>();
    /** What new objects refer to, and what is written as a whole: done when every object is there. */
    private final List<Runnable> last = new ArrayList<>();

    private StepReader(OpenFile session, EPackage.Registry metamodels, Tokens tokens) {
        this.session = session;
        this.metamodels = metamodels;
        this.tokens = tokens;
    }

    /**
     * Reads the changes of a step, and gives what does them again. To be called before the plan is changed, and its result
     * inside a change.
     *
     * @throws RuntimeException if the line does not fit the plan
     */
    static Runnable changes(OpenFile session, EPackage.Registry metamodels, Tokens tokens) {
        var reader = new StepReader(session, metamodels, tokens);
        while (!tokens.isAtEnd()) {
            reader.read();
        }
        return () -> {
            reader.changes.forEach(Runnable::run);
            reader.last.forEach(Runnable::run);
        };
    }

    private void read() {
        String kind = tokens.next();
        if (kind.equals("new")) {
            tokens.next();
            object();
            return;
        }
        EObject owner = found(tokens.next());
        EStructuralFeature feature = feature(owner, tokens.next());
        if (kind.equals("ALL")) {
            List<Supplier<Object>> values = values(feature);
            last.add(() -> set(owner, feature, values));
            return;
        }
        changes.add(change(Kind.valueOf(kind), owner, feature, tokens.nextNumber()));
    }

    private Runnable change(Kind kind, EObject owner, EStructuralFeature feature, int index) {
        if (kind == Kind.REMOVE) {
            return () -> list(owner, feature).remove(index);
        }
        if (kind == Kind.MOVE) {
            int from = tokens.nextNumber();
            return () -> list(owner, feature).move(index, from);
        }
        Supplier<Object> value = value(feature);
        if (kind == Kind.ADD) {
            return () -> list(owner, feature).add(index, value.get());
        }
        return feature.isMany() ? () -> list(owner, feature).set(index, value.get()) : () -> owner.eSet(feature, value.get());
    }

    private EObject object() {
        EPackage metamodel = Optional.ofNullable(metamodels.getEPackage(tokens.next()))
                .orElseThrow(() -> new NoSuchElementException("A metamodel is not there."));
        EClass type = (EClass) metamodel.getEClassifier(tokens.next());
        EObject object = EcoreUtil.create(type);
        int features = tokens.nextNumber();
        for (int i = 0; i < features; i++) {
            EStructuralFeature feature = feature(object, tokens.next());
            List<Supplier<Object>> values = values(feature);
            if (feature instanceof EAttribute) {
                set(object, feature, values);
            } else {
                last.add(() -> set(object, feature, values));
            }
        }
        if (object instanceof Identified identified) {
            known.put(identified.getId(), object);
        }
        return object;
    }

    private List<Supplier<Object>> values(EStructuralFeature feature) {
        int count = tokens.nextNumber();
        var values = new ArrayList<Supplier<Object>>();
        for (int i = 0; i < count; i++) {
            values.add(value(feature));
        }
        return values;
    }

    private Supplier<Object> value(EStructuralFeature feature) {
        String word = tokens.next();
        String rest = word.substring(1);
        switch (word.charAt(0)) {
            case '-':
                return () -> null;
            case '=':
                Object value = EcoreUtil.createFromString(((EAttribute) feature).getEAttributeType(), rest);
                return () -> value;
            case '+':
                EObject object = object();
                return () -> object;
            case '@':
                // what was there before the step is looked for now, what comes with it when it is needed
                String id = rest.split("/", 2)[0];
                session.find(id).ifPresent(o -> known.putIfAbsent(id, o));
                return () -> at(rest);
            default:
                throw new NoSuchElementException("\"" + word + "\" is no value.");
        }
    }

    private EObject found(String id) {
        EObject object = session.find(id).or(() -> Optional.ofNullable(known.get(id)))
                .orElseThrow(() -> new NoSuchElementException("There is no object " + id + "."));
        known.put(id, object);
        return object;
    }

    private EObject at(String path) {
        String[] steps = path.split("/");
        EObject at = found(steps[0]);
        for (int i = 1; i < steps.length; i += 2) {
            EStructuralFeature feature = feature(at, steps[i]);
            at = (EObject) (feature.isMany() ? list(at, feature).get(Integer.parseInt(steps[i + 1])) : at.eGet(feature));
        }
        return at;
    }

    private static EStructuralFeature feature(EObject owner, String name) {
        return Optional.ofNullable(owner.eClass().getEStructuralFeature(name))
                .orElseThrow(() -> new NoSuchElementException("There is no \"" + name + "\"."));
    }

    private static void set(EObject owner, EStructuralFeature feature, List<Supplier<Object>> values) {
        List<Object> all = new ArrayList<>();
        values.forEach(v -> all.add(v.get()));
        if (feature.isMany()) {
            EList<Object> list = list(owner, feature);
            list.clear();
            list.addAll(all);
        } else {
            owner.eSet(feature, all.get(0));
        }
    }

    @SuppressWarnings("unchecked")
    private static EList<Object> list(EObject owner, EStructuralFeature feature) {
        return (EList<Object>) owner.eGet(feature);
    }
}
