package org.throughline.core.internal.validation;

import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Severity;

/** A date is not before another date of the same object, or a number not larger than another number. */
record OrderCheck(EAttribute feature, EAttribute other, Kind kind) implements Check {

    /** What is compared. */
    enum Kind {
        NOT_BEFORE, AT_MOST
    }

    @Override
    public void check(EObject object, Findings found) {
        Object value = object.eGet(feature);
        Object limit = value == null ? null : object.eGet(other);
        if (limit != null && isWrong(value, limit)) {
            found.add(Severity.WARNING, kind == Kind.NOT_BEFORE ? "value.order" : "value.exceeds", object, feature, value,
                    Map.of("other", found.names().of(other), "limit", found.names().of(other, limit)));
        }
    }

    private boolean isWrong(Object value, Object limit) {
        return kind == Kind.NOT_BEFORE ? isTurnedAround(value, limit)
                : value instanceof Number v && limit instanceof Number l && Numbers.of(v).compareTo(Numbers.of(l)) > 0;
    }

    /** Whether the later of two dates is before the earlier. What is missing or cannot be compared is not. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static boolean isTurnedAround(Object later, Object earlier) {
        return later instanceof Comparable date && earlier != null && later.getClass() == earlier.getClass()
                && date.compareTo(earlier) < 0;
    }
}
