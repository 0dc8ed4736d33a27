package org.throughline.core.internal.query;

import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.Condition;
import org.throughline.api.query.Condition.Operator;
import org.throughline.api.query.QueryException;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;

/** Compares what a reference points to with an id, a code or a name, as a whole or in part. */
final class Target {

    private final String wanted;
    private final boolean inPart;
    private final Describer describer;

    Target(Condition condition, Describer describer) throws QueryException {
        this.describer = describer;
        wanted = condition.value();
        inPart = condition.operator() == Operator.CONTAINS;
        if (!inPart && condition.operator() != Operator.EQUAL && condition.operator() != Operator.NOT_EQUAL) {
            throw new QueryException("\"" + condition + "\" compares an object by size. Use =, != or ~, or go on to one of its "
                    + "values, such as " + condition.path() + ".name.");
        }
    }

    boolean matches(Object value) {
        var object = (EObject) value;
        if (inPart) {
            return describer.label(object).toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
        }
        return object instanceof Identified identified && wanted.equals(identified.getId())
                || object instanceof Named named && (wanted.equalsIgnoreCase(named.getCode()) || wanted.equalsIgnoreCase(named.getName()));
    }
}
