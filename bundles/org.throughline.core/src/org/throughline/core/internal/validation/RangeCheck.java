package org.throughline.core.internal.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Severity;

/**
 * Each number of a feature lies between two bounds, which belong to what is allowed.
 *
 * @param unit what the bounds are given in; may be empty
 */
record RangeCheck(EAttribute feature, Optional<BigDecimal> least, Optional<BigDecimal> most, String unit) implements Check {

    @Override
    public void check(EObject object, Findings found) {
        if (!feature.isMany()) {
            checkOne(object, object.eGet(feature), found);
        } else if (object.eIsSet(feature)) {
            ((List<?>) object.eGet(feature)).forEach(value -> checkOne(object, value, found));
        }
    }

    private void checkOne(EObject object, Object value, Findings found) {
        if (value instanceof Number number && !isWithin(Numbers.of(number))) {
            String key = "value.range/" + (most.isEmpty() ? "least" : least.isEmpty() ? "most" : "between");
            found.add(Severity.WARNING, key, object, feature, value,
                    Map.of("least", bound(least, most.isEmpty(), found), "most", bound(most, true, found)));
        }
    }

    private boolean isWithin(BigDecimal value) {
        return least.filter(l -> value.compareTo(l) < 0).isEmpty() && most.filter(m -> value.compareTo(m) > 0).isEmpty();
    }

    /** A bound in words; the unit stands after the last one. */
    private String bound(Optional<BigDecimal> bound, boolean last, Findings found) {
        return bound.map(b -> found.names().of(feature, Numbers.like(feature, b)) + (last && !unit.isEmpty() ? " " + unit : "")).orElse("");
    }
}
