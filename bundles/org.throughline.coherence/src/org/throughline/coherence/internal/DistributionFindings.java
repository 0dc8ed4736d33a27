package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.coherence.internal.Facts.Sides;
import org.throughline.model.organization.School;

/** Who teaches and leads where: experience, field and tenure by the schools' need. */
@Component(service = Analysis.class)
public final class DistributionFindings implements FactsAnalysis {

    /** With fewer schools a quarter is no group. */
    private static final int FEWEST_SCHOOLS = 4;
    /** Rates that lie less apart, in points, differ by a teacher or two. */
    private static final double POINTS = 2;
    /** Means of tenure that lie less apart, in years, are the same. */
    private static final double YEARS = 0.5;

    @Override
    public Set<Subject> reads() {
        return Set.of();
    }

    @Override
    public List<Finding> findings(Facts facts, LocalDate today) {
        var found = new ArrayList<Finding>();
        share(facts, "distribution.experience", "teachers in their first two years", School::getInexperiencedTeachers, found);
        share(facts, "distribution.field", "teachers outside their field", School::getOutOfFieldTeachers, found);
        facts.compared().ifPresent(sides -> tenure(facts, sides, found));
        return found;
    }

    /** Rates in the quarters of schools with the highest and the lowest share of economically disadvantaged students. */
    private static void share(Facts facts, String code, String who, Function<School, BigDecimal> some, List<Finding> found) {
        List<School> known = facts.schools().stream().filter(s -> some.apply(s) != null && s.getTeachers() != null && s.getTeachers().signum() > 0
                && s.getEconomicallyDisadvantaged() != null).sorted(Comparator.comparing(School::getEconomicallyDisadvantaged).reversed()).toList();
        if (known.size() < FEWEST_SCHOOLS) {
            return;
        }
        int quarter = (int) Math.round(known.size() / 4.0);
        List<School> high = known.subList(0, quarter);
        List<School> low = known.subList(known.size() - quarter, known.size());
        double highRate = pooled(high, some);
        double lowRate = pooled(low, some);
        if (highRate - lowRate < POINTS) {
            return;
        }
        found.add(new Finding(code, "In the quarter of schools with the most economically disadvantaged students " + Words.two(highRate) + " percent are " + who
                + " (" + of(high, some) + "), in the quarter with the fewest " + Words.two(lowRate) + " (" + of(low, some) + "): a gap of "
                + Words.two(highRate - lowRate) + " points" + (lowRate > 0 ? ", " + Words.two(highRate / lowRate) + " times" : "")
                + ". Means of the schools' rates: " + Words.two(mean(high, some)) + " and " + Words.two(mean(low, some)) + "." + exposure(known, some)
                + " District: " + Words.two(pooled(known, some)) + ".",
                "Schools sorted by the share of economically disadvantaged students and cut into quarters; people counted, pooled over the schools of a quarter; "
                        + "a gap of at least 2 points.",
                known.size() + " of " + Words.count(facts.schools().size(), "school") + " have the figures", Words.ids(high, low), Words.two(highRate - lowRate)));
    }

    private static double sum(List<School> schools, Function<School, BigDecimal> figure) {
        return schools.stream().map(figure).filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue).sum();
    }

    private static double pooled(List<School> schools, Function<School, BigDecimal> some) {
        return 100 * sum(schools, some) / sum(schools, School::getTeachers);
    }

    private static double mean(List<School> schools, Function<School, BigDecimal> some) {
        return schools.stream().mapToDouble(s -> 100 * some.apply(s).doubleValue() / s.getTeachers().doubleValue()).average().orElse(0);
    }

    private static String of(List<School> schools, Function<School, BigDecimal> some) {
        return Words.number(sum(schools, some), 1) + " of " + Words.number(sum(schools, School::getTeachers), 1);
    }

    /** The rate that a student of each group meets: the schools' rates, weighted by its students. */
    private static String exposure(List<School> schools, Function<School, BigDecimal> some) {
        double group = 0;
        double groupMet = 0;
        double others = 0;
        double othersMet = 0;
        for (School school : schools) {
            if (school.getEnrollment() == null) {
                return "";
            }
            double rate = 100 * some.apply(school).doubleValue() / school.getTeachers().doubleValue();
            double students = school.getEnrollment() * school.getEconomicallyDisadvantaged().doubleValue() / 100;
            group += students;
            groupMet += students * rate;
            others += school.getEnrollment() - students;
            othersMet += (school.getEnrollment() - students) * rate;
        }
        return group == 0 || others == 0 ? "" : " An economically disadvantaged student meets " + Words.two(groupMet / group) + " percent, another one "
                + Words.two(othersMet / others) + ".";
    }

    private static void tenure(Facts facts, Sides sides, List<Finding> found) {
        List<School> known = facts.schools().stream().filter(s -> s.getPrincipalTenure() != null).toList();
        double group = known.stream().filter(sides.group()::contains).mapToDouble(s -> s.getPrincipalTenure().doubleValue()).average().orElse(Double.NaN);
        double others = known.stream().filter(sides.others()::contains).mapToDouble(s -> s.getPrincipalTenure().doubleValue()).average().orElse(Double.NaN);
        List<School> fresh = known.stream().filter(s -> s.getPrincipalTenure().doubleValue() <= 1).toList();
        if (group <= others - YEARS) {
            found.add(new Finding("distribution.principals", "Principals of " + Words.name(sides.of()) + " have completed " + Words.two(group)
                    + " years at their school, the others " + Words.two(others) + ". None or one year: " + Words.list(fresh) + ".",
                    "Mean of completed years at this school over the schools of each side; at least half a year apart.",
                    known.size() + " of " + Words.count(facts.schools().size(), "school") + " have the figure", Words.ids(fresh), Words.two(group)));
        }
    }
}
