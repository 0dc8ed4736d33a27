package org.throughline.exchange.excel.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;

/** Rows that add up the rows above them and stand for nothing of their own. */
final class Totals {

    private static final Set<String> CALLED = Set.of("total", "totals", "grand total", "sum", "all", "subtotal");
    private static final Pattern SUM = Pattern.compile("(?i)(?:SUM|SUBTOTAL)\\((?:\\d+,)?\\$?[A-Z]+\\$?(\\d+):\\$?[A-Z]+\\$?(\\d+)\\)");

    private Totals() {
    }

    /** Whether a row is a total: it is called so, and has a formula or no code of its own. */
    static boolean is(Row row) {
        boolean called = row.layout.mapping().match().stream().flatMap(k -> row.cell(k).stream())
                .anyMatch(c -> CALLED.contains(c.text().toLowerCase(Locale.US).replaceAll("[:.]+$", "")));
        boolean adds = row.all.values().stream().anyMatch(c -> SUM.matcher(c.formula()).matches());
        return adds && (called || row.cells.size() < 3) || called && row.layout.mapping().match().stream().filter(k -> row.cell(k).isPresent()).count() == 1
                && row.layout.mapping().match().size() > 1;
    }

    /** What is to be said of a total; more where its formula leaves out some of the rows. */
    static Diagnostic said(Row total, List<Row> above) {
        Optional<Diagnostic> stale = total.all.values().stream().filter(c -> !c.formula().isEmpty()).flatMap(c -> stale(c, above).stream()).findFirst();
        return stale.orElseGet(() -> Diagnostic.of(Severity.INFO, "excel.total", "Row " + (total.index + 1) + " is a total and was not read.")
                .at(total.place(total.keyColumn())));
    }

    private static Optional<Diagnostic> stale(Cell cell, List<Row> above) {
        Matcher m = SUM.matcher(cell.formula());
        if (!m.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(m.group(1));
        int to = Integer.parseInt(m.group(2));
        long missing = above.stream().filter(r -> r.all.containsKey(cell.column()) && (r.index + 1 < from || r.index + 1 > to)).count();
        return missing == 0 ? Optional.empty() : Optional.of(Diagnostic.of(Severity.WARNING, "excel.stale-total", "This total adds up rows " + from + " to " + to
                + " and leaves out " + missing + " others with a figure. It was not read; correct its formula.").at(cell.place()).about(cell.formula()));
    }
}
