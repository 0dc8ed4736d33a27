package org.throughline.core.internal.validation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Severity;

/**
 * One percentage between 0 and 1 among others that are all above 1 was probably typed as a fraction. Only a note: it may be
 * right. Says nothing where there are few others, or where more than one is small.
 */
final class FractionCheck implements Check {

    private static final int ENOUGH_OTHERS = 3;

    private final EAttribute feature;
    private EObject suspect;
    private int small;
    private int large;

    FractionCheck(EAttribute feature) {
        this.feature = feature;
    }

    @Override
    public void check(EObject object, Findings found) {
        if (!(object.eGet(feature) instanceof BigDecimal share) || share.signum() <= 0) {
            return;
        }
        if (share.compareTo(BigDecimal.ONE) > 0) {
            large++;
        } else {
            small++;
            suspect = object;
        }
    }

    @Override
    public void finish(Findings found) {
        if (small == 1 && large >= ENOUGH_OTHERS) {
            guess(suspect, feature).ifPresent(guess -> found.add(Severity.INFO, "value.fraction", suspect, feature,
                    suspect.eGet(feature), Map.of("guess", found.names().of(feature, guess))));
        }
    }

    /** What a fraction stands for, where the value of the feature is one. */
    static Optional<BigDecimal> guess(EObject object, EAttribute feature) {
        return object.eGet(feature) instanceof BigDecimal share && share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0
                ? Optional.of(share.movePointRight(2)) : Optional.empty();
    }
}
