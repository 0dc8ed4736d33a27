package org.throughline.core.internal.years;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.session.Session;
import org.throughline.api.years.NextYear;
import org.throughline.model.calendar.SchoolYear;
import org.throughline.model.plan.DistrictPlan;

/** Knows which school year a plan is of, and turns it into that of another. */
@Component(service = NextYear.class)
public final class SchoolYears implements NextYear {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d\\d)");

    @Override
    public Optional<String> after(DistrictPlan plan) {
        return current(plan).map(YEAR::matcher).filter(Matcher::matches)
                .map(m -> "%d-%02d".formatted(Integer.parseInt(m.group(1)) + 1, (Integer.parseInt(m.group(1)) + 2) % 100));
    }

    @Override
    public List<String> begin(Session session, String schoolYear) {
        var turn = new YearTurn(session, current(session.plan()), schoolYear);
        session.change("Begin the plan of " + schoolYear, turn);
        return turn.said();
    }

    /** The school year of a plan: its own, or the latest that it knows. */
    private static Optional<String> current(DistrictPlan plan) {
        return Optional.ofNullable(plan.getSchoolYear()).or(() -> plan.getYears().stream().map(SchoolYear::getName)
                .filter(Objects::nonNull).filter(n -> YEAR.matcher(n).matches()).max(Comparator.naturalOrder()));
    }
}
