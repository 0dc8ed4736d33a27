package org.throughline.core.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.Condition;
import org.throughline.api.query.Condition.Operator;
import org.throughline.api.query.QueryException;

/** A condition on objects of a type: a way to values, and a test of each. */
final class Filter {

    private final EStructuralFeature[] path;
    private final Predicate<Object> test;
    /** Whether the condition holds where no value passes the test: for "is not" and "is not set". */
    private final boolean negated;
    private final EClass[] types;
    private final int[] numbers;

    Filter(EClass type, Condition condition, Describer describer) throws QueryException {
        path = resolve(type, condition);
        types = new EClass[path.length];
        numbers = new int[path.length];
        EStructuralFeature last = path[path.length - 1];
        boolean whetherSet = condition.value().isEmpty();
        if (whetherSet && condition.operator() != Operator.EQUAL && condition.operator() != Operator.NOT_EQUAL) {
            throw new QueryException("\"" + condition + "\" compares with nothing. Say with what, or ask \"" + condition.path()
                    + "=\" for those that have none.");
        }
        negated = condition.operator() == (whetherSet ? Operator.EQUAL : Operator.NOT_EQUAL);
        test = whetherSet ? value -> true
                : last instanceof EReference ? new Target(condition, describer)::matches : Comparison.of((EAttribute) last, condition, describer);
    }

    Predicate<EObject> asPredicate() {
        return object -> anyPasses(object, 0) != negated;
    }

    private boolean anyPasses(EObject object, int step) {
        Object value = value(object, step);
        if (value instanceof List<?> values) {
            for (int i = 0, size = values.size(); i < size; i++) {
                if (passes(values.get(i), step)) {
                    return true;
                }
            }
            return false;
        }
        return passes(value, step);
    }

    /** By the feature's number in the object's class, which is looked up once for objects of one class in a row. */
    private Object value(EObject object, int step) {
        EClass type = object.eClass();
        if (types[step] != type) {
            types[step] = type;
            numbers[step] = type.getFeatureID(path[step]);
        }
        return ((InternalEObject) object).eGet(numbers[step], true, true);
    }

    private boolean passes(Object value, int step) {
        // the first literal of an enumeration means that nothing was stated
        if (value == null || value instanceof Enumerator literal && literal.getValue() == 0 || "".equals(value)) {
            return false;
        }
        return step == path.length - 1 ? test.test(value) : anyPasses((EObject) value, step + 1);
    }

    private static EStructuralFeature[] resolve(EClass type, Condition condition) throws QueryException {
        var features = new ArrayList<EStructuralFeature>();
        EClass at = type;
        for (String name : condition.path().split("\\.", -1)) {
            if (at == null) {
                throw new QueryException("\"" + condition.path() + "\" leads nowhere: " + features.getLast().getName()
                        + " is a value and has no parts.");
            }
            EStructuralFeature feature = at.getEStructuralFeature(name);
            if (feature == null) {
                throw new QueryException(at.getName() + " has nothing called \"" + name + "\". It has: " + at.getEAllStructuralFeatures()
                        .stream().map(EStructuralFeature::getName).sorted().collect(Collectors.joining(", ")) + ".");
            }
            features.add(feature);
            at = feature instanceof EReference reference ? reference.getEReferenceType() : null;
        }
        return features.toArray(EStructuralFeature[]::new);
    }
}
