package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.throughline.model.money.Fund;
import org.throughline.model.money.FundShare;

/** What funds pay. */
final class Paid {

    private Paid() {
    }

    /** What each fund pays of a cost. A share without a figure pays what the others leave. */
    static Map<Fund, BigDecimal> of(BigDecimal cost, Collection<FundShare> shares) {
        var paid = new LinkedHashMap<Fund, BigDecimal>();
        if (cost == null) {
            return paid;
        }
        BigDecimal stated = shares.stream().map(s -> amount(s, cost)).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        long open = shares.stream().filter(s -> amount(s, cost).isEmpty()).count();
        BigDecimal rest = open == 0 ? BigDecimal.ZERO
                : cost.subtract(stated).max(BigDecimal.ZERO).divide(BigDecimal.valueOf(open), 2, RoundingMode.HALF_UP);
        shares.stream().filter(s -> s.getFund() != null).forEach(s -> paid.merge(s.getFund(), amount(s, cost).orElse(rest), BigDecimal::add));
        return paid;
    }

    private static Optional<BigDecimal> amount(FundShare share, BigDecimal cost) {
        return share.getAmount() != null ? Optional.of(share.getAmount())
                : Optional.ofNullable(share.getPercent()).map(p -> cost.multiply(p).movePointLeft(2));
    }
}
