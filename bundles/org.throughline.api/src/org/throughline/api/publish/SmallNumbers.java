package org.throughline.api.publish;

import java.math.BigDecimal;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.model.plan.DistrictPlan;

/**
 * Decides which counts of people a published document may show. The window of the planner herself shows them all.
 *
 * <p>The rule has two steps, as is usual for tables of counts (National Center for Education Statistics, "Statistical Methods for Protecting
 * Personally Identifiable Information in Aggregate Reporting", SLDS Technical Brief 3, NCES 2011-603; L. H. Cox, "Suppression Methodology and Statistical
 * Disclosure Control", Journal of the American Statistical Association 75, 1980):
 * <ol>
 * <li>A number from 1 to one below the district's minimum is withheld. 0 is shown: it is about nobody, and in a plan it mostly says that
 * something is missing.</li>
 * <li>Others are withheld until nothing that is withheld can be worked out exactly by adding and subtracting what is shown, over rows,
 * columns, totals, overlapping groups and the edition before, also if one knows that no number is below 0; and until what is
 * withheld of one sum is together not below the minimum either. Inner numbers go before totals, small ones before large ones. A 0 may be among them, so that
 * nobody can take a withheld number for at least 1.</li>
 * </ol>
 *
 * <p>It takes a number for what it is. A rate or a percentage that is made of withheld numbers has to be left out by who prints it.
 */
@ProviderType
public interface SmallNumbers {

    /** The smallest number of people that is shown where a plan does not say. */
    int USUAL = 5;

    /** The smallest number of people that publications of a plan show. */
    static int fewest(DistrictPlan plan) {
        return Optional.ofNullable(plan.getFewestCounted()).filter(n -> n > 0).orElse(USUAL);
    }

    /** Whether a number is so small that it is withheld for itself. */
    static boolean isSmall(BigDecimal people, int fewest) {
        return people.signum() > 0 && people.compareTo(BigDecimal.valueOf(fewest)) < 0;
    }

    /**
     * Says what is to be left out.
     *
     * @param fewest the smallest number that is shown
     */
    Withheld withhold(Counts counts, int fewest);
}
