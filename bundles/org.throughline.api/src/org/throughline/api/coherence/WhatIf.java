package org.throughline.api.coherence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.model.calendar.TimeSlot;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.money.Fund;
import org.throughline.model.plan.DistrictPlan;

/** What would we free? Decisions are applied to a copy of the plan; the plan itself stays as it is. */
@ProviderType
public interface WhatIf {

    /**
     * What changes if some initiatives stop or go on as part of others.
     *
     * @param plan the plan; it is only read
     * @param decisions each about another initiative of the plan; one that others are merged into goes on
     * @throws IllegalArgumentException if a decision is about an initiative that is not in the plan, that is decided on
     *         twice, or that is merged into itself or into one that does not go on; the message says which
     */
    Freed free(DistrictPlan plan, List<Decided> decisions);

    /**
     * That an initiative stops, or goes on as part of another.
     *
     * @param initiative the initiative that is no longer there
     * @param mergedInto the initiative that goes on and takes over its links to elements; empty where it stops
     */
    record Decided(Initiative initiative, Optional<Initiative> mergedInto) {
    }

    /**
     * What changes.
     *
     * @param elements every element, in order
     * @param loads the time slots in which something is required of somebody, in the plan's order
     * @param money the funds that pay for something, in the plan's order
     * @param cost what is no longer spent, as far as costs are known, in dollars a year
     * @param method how the figures are made, in sentences
     * @param coverage how much they rest on
     */
    record Freed(List<ElementChange> elements, List<LoadChange> loads, List<MoneyChange> money, BigDecimal cost, String method, String coverage) {

        /** Copies the lists. */
        public Freed {
            elements = List.copyOf(elements);
            loads = List.copyOf(loads);
            money = List.copyOf(money);
        }
    }

    /**
     * The support of one element.
     *
     * @param element the element
     * @param before the number of initiatives that support it
     * @param after the number then
     * @param coreBefore the number of those with it as their core
     * @param coreAfter the number then
     */
    record ElementChange(Element element, int before, int after, int coreBefore, int coreAfter) {

        /** Whether nothing supports it any more. */
        public boolean newGap() {
            return before > 0 && after == 0;
        }
    }

    /**
     * What is required in one time slot, of the kind of person of whom most is required there before.
     *
     * @param slot the slot
     * @param who that kind of person
     * @param before clock hours a year
     * @param after clock hours a year of the same kind of person
     * @param mostAfter the most that is then required of any kind of person
     * @param capacity the most that may be required of them, or else the hours they have; empty if nobody says
     */
    record LoadChange(TimeSlot slot, Profile who, BigDecimal before, BigDecimal after, BigDecimal mostAfter, Optional<BigDecimal> capacity) {
    }

    /**
     * What initiatives take from one fund.
     *
     * @param fund the fund
     * @param before dollars a year
     * @param after dollars a year
     */
    record MoneyChange(Fund fund, BigDecimal before, BigDecimal after) {
    }
}
