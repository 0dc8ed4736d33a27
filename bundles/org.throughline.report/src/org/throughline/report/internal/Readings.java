package org.throughline.report.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.throughline.model.evidence.Measure;
import org.throughline.model.evidence.Reading;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;

/** The latest values of measures, with the one before beside it where there is one. */
final class Readings {

    private final List<Row> rows;
    private final Optional<String> now;
    private final Optional<String> before;

    private Readings(List<Row> rows, List<String> periods) {
        this.rows = rows;
        now = periods.stream().findFirst();
        before = periods.stream().skip(1).findFirst();
    }

    /**
     * One measure.
     *
     * @param last the value of the period before; empty if nobody took it
     * @param own whether the values are the school's own, and not those of a group it belongs to
     */
    record Row(Measure measure, Optional<Reading> last, Reading now, boolean own) {
    }

    /** The measures that say something about a school: its own values, or else those of one of these groups. */
    static Readings of(DistrictPlan plan, School school, List<SchoolGroup> groups) {
        List<String> periods = plan.getMeasures().stream().flatMap(m -> m.getReadings().stream()).filter(r -> r.getValue() != null).map(Reading::getPeriod)
                .filter(Objects::nonNull).distinct().sorted((a, b) -> b.compareTo(a)).limit(2).toList();
        List<Row> rows = plan.getMeasures().stream().flatMap(m -> Stream.of(row(m, periods, r -> r.getSchool() == school, true),
                row(m, periods, r -> r.getSchool() == null && groups.contains(r.getSchoolGroup()), false)).flatMap(Optional::stream).limit(1)).toList();
        return new Readings(rows, periods);
    }

    private static Optional<Row> row(Measure measure, List<String> periods, Predicate<Reading> meant, boolean own) {
        Optional<Reading> now = at(measure, periods, 0, meant);
        return now.map(n -> new Row(measure, at(measure, periods, 1, r -> meant.test(r) && r.getSchoolGroup() == n.getSchoolGroup()), n, own));
    }

    private static Optional<Reading> at(Measure measure, List<String> periods, int which, Predicate<Reading> meant) {
        return periods.stream().skip(which).findFirst().flatMap(p -> measure.getReadings().stream()
                .filter(r -> p.equals(r.getPeriod()) && r.getValue() != null && meant.test(r)).findFirst());
    }

    List<Row> rows() {
        return rows;
    }

    /** The latest period. */
    Optional<String> now() {
        return now;
    }

    /** The period before. */
    Optional<String> before() {
        return before;
    }
}
