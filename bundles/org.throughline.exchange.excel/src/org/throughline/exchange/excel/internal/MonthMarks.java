package org.throughline.exchange.excel.internal;

import java.time.Month;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;

/** Reads columns that are months: any mark says that the row's object takes place then. */
final class MonthMarks {

    private final Problems problems;

    MonthMarks(Problems problems) {
        this.problems = problems;
    }

    /** Whether this many columns are months that they can be meant. */
    static boolean areMonths(List<Cell> heads) {
        return heads.stream().map(h -> Values.month(h.text())).flatMap(Optional::stream).distinct().count() >= 3;
    }

    /** Sets the months of the row's object where none are known. Where others are, that is said, and they stay. */
    @SuppressWarnings("unchecked")
    void fill(Row row) {
        String feature = row.layout.mapping().crossTab().months();
        Set<Integer> marked = new LinkedHashSet<>();
        for (Cell head : row.layout.others()) {
            Optional<Month> month = Values.month(head.text());
            if (month.isPresent() && row.all.containsKey(head.column())) {
                marked.add(month.get().getValue());
            }
        }
        var known = (EList<Integer>) row.object.eGet(row.object.eClass().getEStructuralFeature(feature));
        if (marked.isEmpty() || new HashSet<>(known).equals(marked)) {
            return;
        }
        if (known.isEmpty()) {
            ECollections.setEList(known, List.copyOf(marked));
            row.updated = true;
        } else {
            problems.add(Diagnostic.of(Severity.WARNING, "excel.months-disagree", "The marks say months " + text(marked) + ", and it is known for months "
                    + text(known) + ". These were kept; correct one of the two.").at(row.place(row.keyColumn())).about(text(marked)));
        }
    }

    private static String text(Collection<Integer> months) {
        return months.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
