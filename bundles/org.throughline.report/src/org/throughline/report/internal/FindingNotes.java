package org.throughline.report.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.coherence.Finding;
import org.throughline.api.describe.Describer;
import org.throughline.api.report.ReportRequest;
import org.throughline.model.evidence.Measure;
import org.throughline.model.evidence.Reading;
import org.throughline.model.identity.Identified;
import org.throughline.model.organization.Headcount;
import org.throughline.model.support.Team;

/** What a figure needs beside it: how much it rests on, the day, how it is made, and where it comes from. */
final class FindingNotes {

    private static final int MOST_SOURCES = 3;

    private final ReportRequest request;
    private final Figures figures;

    FindingNotes(ReportRequest request, Describer words) {
        this.request = request;
        figures = new Figures(words);
    }

    String of(Finding finding) {
        Set<String> ids = new HashSet<>(finding.objects());
        var sources = new LinkedHashSet<String>();
        Optional<LocalDate> day = Optional.empty();
        for (var all = request.plan().eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Identified identified && ids.contains(identified.getId())) {
                source(identified).forEach(sources::add);
                day = Stream.of(day, day(identified)).flatMap(Optional::stream).max(LocalDate::compareTo);
            }
        }
        return "Rests on: " + finding.coverage() + ". As of " + figures.day(day.orElse(request.today())) + ". How: " + finding.method()
                + (sources.isEmpty() ? " Source: the plan." : " Source: " + String.join(", ", sources.stream().limit(MOST_SOURCES).toList()) + ".");
    }

    private static Stream<String> source(Identified object) {
        return Stream.ofNullable(switch (object) {
            case Team team -> team.getSource();
            case Headcount count -> count.getSource();
            case Reading reading -> reading.getSource();
            case Measure measure -> measure.getSource();
            default -> null;
        });
    }

    private static Optional<LocalDate> day(Identified object) {
        return Optional.ofNullable(switch (object) {
            case Headcount count -> count.getAsOf();
            case Reading reading -> reading.getAsOf();
            default -> null;
        });
    }
}
