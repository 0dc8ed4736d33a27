package org.throughline.coherence.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.LiveFindings;
import org.throughline.api.session.Session;
import org.throughline.model.identity.Identified;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.Disposition;

/** All analyses that are installed, ours and a district's alike, less what the plan has settled. */
@Component(service = Findings.class)
public final class InstalledAnalyses implements Findings {

    private final List<Analysis> analyses;

    /** Looks with these analyses. */
    @Activate
    public InstalledAnalyses(@Reference List<Analysis> analyses) {
        // By name, so that they always look in the same order.
        this.analyses = analyses.stream().sorted(Comparator.comparing((Analysis a) -> a.getClass().getName())).toList();
    }

    @Override
    public List<Finding> all(DistrictPlan plan, LocalDate today) {
        var facts = new Facts(plan);
        return Pressing.first(analyses.stream().flatMap(a -> unsettled(plan, look(a, facts, today)).stream()).toList());
    }

    @Override
    public LiveFindings follow(Session session) {
        return new FollowedAnalyses(this, session);
    }

    List<Analysis> analyses() {
        return analyses;
    }

    /** What one analysis finds; that it failed, if it did. */
    List<Finding> look(Analysis analysis, Facts facts, LocalDate today) {
        try {
            return analysis instanceof FactsAnalysis ours ? ours.findings(facts, today) : analysis.findings(facts.plan(), today);
        } catch (RuntimeException e) {
            // An analysis of a module that fails must not hide what the others found.
            return List.of(new Finding("analysis.failed", "The analysis " + analysis.getClass().getName() + " failed. Tell the people who wrote it: " + e,
                    "Every installed analysis looks at the plan.", "", List.of(), ""));
        }
    }

    /** Those that the plan has not settled. */
    List<Finding> unsettled(DistrictPlan plan, List<Finding> found) {
        return plan.getDispositions().isEmpty() ? found : found.stream().flatMap(f -> unsettled(plan, f).stream()).toList();
    }

    @Override
    public String facts(Finding finding) {
        String all = String.join("\n", finding.code(), finding.message(), finding.value());
        try {
            byte[] mark = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mark, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private Optional<Finding> unsettled(DistrictPlan plan, Finding finding) {
        List<Disposition> settled = plan.getDispositions().stream().filter(d -> isAbout(d, finding)).toList();
        if (settled.isEmpty()) {
            return Optional.of(finding);
        }
        if (settled.stream().anyMatch(d -> facts(finding).equals(d.getFacts()))) {
            return Optional.empty();
        }
        Disposition last = settled.getLast();
        String before = " This was settled" + (last.getOn() == null ? "" : " on " + last.getOn()) + (last.getReason() == null ? "" : ": \"" + last.getReason() + "\"")
                + "; the facts behind it have changed since.";
        return Optional.of(new Finding(finding.code(), finding.message() + before, finding.method(), finding.coverage(), finding.objects(), finding.value()));
    }

    /** The same kind of finding about the same things: those that were settled are among those found, or the other way round. */
    private static boolean isAbout(Disposition disposition, Finding finding) {
        Set<String> then = disposition.getObjects().stream().map(Identified::getId).collect(Collectors.toSet());
        var now = new HashSet<>(finding.objects());
        return finding.code().equals(disposition.getFinding()) && (now.containsAll(then) || then.containsAll(now));
    }
}
