package org.throughline.api.coherence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.money.Fund;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.ActionStep;

/** Which money pays for what, and what depends on money that ends. Amounts are dollars a year. */
@ProviderType
public interface Spending {

    /** What every fund pays, in the plan's order; of initiatives that go on. */
    List<FundUse> funds(DistrictPlan plan);

    /** What depends on money that ends and is known not to be renewed, one entry for each last day, the earliest first. */
    List<Ending> endings(DistrictPlan plan);

    /**
     * What one fund pays.
     *
     * @param fund the fund
     * @param paid what initiatives take from it, in the plan's order
     * @param asked what steps of improvement plans ask of it; it may lie within an initiative
     */
    record FundUse(Fund fund, Map<Initiative, BigDecimal> paid, Map<ActionStep, BigDecimal> asked) {

        /** What initiatives take from it together. */
        public BigDecimal planned() {
            return sum(paid.values());
        }

        /** What initiatives leave of it, less than 0 where they take too much; empty where nobody says how much there is. */
        public Optional<BigDecimal> left() {
            return Optional.ofNullable(fund.getAvailable()).map(a -> a.subtract(planned()));
        }

        private static BigDecimal sum(Collection<BigDecimal> amounts) {
            return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * What ends with money.
     *
     * @param on the last day
     * @param funds the funds that end on this day
     * @param paid what initiatives take from these funds, in the plan's order
     * @param core the elements that lose support at their core
     */
    record Ending(LocalDate on, List<Fund> funds, Map<Initiative, BigDecimal> paid, List<CoreLeft> core) {

        /** All that ends. */
        public BigDecimal amount() {
            return FundUse.sum(paid.values());
        }
    }

    /**
     * How many initiatives have an element as their core.
     *
     * @param element the element
     * @param now their number
     * @param later their number once the money has ended
     */
    record CoreLeft(Element element, int now, int later) {
    }
}
