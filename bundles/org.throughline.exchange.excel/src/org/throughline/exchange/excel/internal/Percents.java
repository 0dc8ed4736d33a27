package org.throughline.exchange.excel.internal;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;

/** Columns of percentages in which some cells hold 0.88 and others 88. */
final class Percents {

    private final Map<Layout, Map<Profile.Column, Boolean>> whole = new IdentityHashMap<>();

    /** Whether a number may be a share of 1: between 0 and 1, and not formatted as a percentage. */
    static boolean isShare(Cell cell, BigDecimal number) {
        return !cell.percent() && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    /** Whether a column holds percentages such as 88. */
    boolean areWhole(Layout layout, Profile.Column column) {
        return whole.computeIfAbsent(layout, l -> new IdentityHashMap<>()).computeIfAbsent(column, c -> isWhole(layout, c));
    }

    private static boolean isWhole(Layout layout, Profile.Column column) {
        int at = layout.columns().entrySet().stream().filter(e -> e.getValue() == column).findFirst().orElseThrow().getKey();
        return layout.rows().stream().map(r -> r.cells().get(at))
                .anyMatch(c -> c != null && !c.percent() && c.value() instanceof BigDecimal n && n.compareTo(BigDecimal.ONE) > 0);
    }
}
