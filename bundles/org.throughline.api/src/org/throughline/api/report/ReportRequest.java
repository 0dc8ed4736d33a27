package org.throughline.api.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

import org.throughline.api.coherence.Findings;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.DistrictPlan;

/**
 * What a report is asked for.
 *
 * @param plan the plan; it is only read
 * @param today the day as of which it is looked at
 * @param about whom or what the report is about, in the words of the one who asks, such as {@code S07}
 * @param template the district's own file to lay the report out by
 */
public record ReportRequest(DistrictPlan plan, LocalDate today, Optional<String> about, Optional<Path> template) {

    /** A report on the whole plan, as of the plan's day. */
    public static ReportRequest of(DistrictPlan plan) {
        return new ReportRequest(plan, Findings.day(plan), Optional.empty(), Optional.empty());
    }

    /** A report about something in the plan, as of the plan's day. */
    public static ReportRequest of(DistrictPlan plan, String about) {
        return new ReportRequest(plan, Findings.day(plan), Optional.of(about), Optional.empty());
    }

    /**
     * The one object that the request is about: by its code or name, capital or small letters alike.
     *
     * @param kind what objects of this kind are called, such as "school"
     * @param among the objects that may be named
     * @throws ReportException if nothing is named, or none of these: its message says which may be, the nearest first
     */
    public <T extends Named> T about(String kind, Collection<T> among) throws ReportException {
        var nearest = new Nearest(kind, among);
        if (about.isEmpty()) {
            throw new ReportException(nearest.nothingNamed());
        }
        String wanted = about.get().strip();
        return among.stream().filter(n -> Nearest.names(n).stream().anyMatch(wanted::equalsIgnoreCase)).findFirst()
                .orElseThrow(() -> new ReportException(nearest.unknown(wanted)));
    }
}
