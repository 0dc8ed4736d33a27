package org.throughline.coherence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.throughline.api.coherence.Analysis;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.LiveFindings;
import org.throughline.api.session.Session;

/** Keeps what analyses found until a change concerns it. An analysis of a district's own says not what it reads, so it looks again after each change. */
final class FollowedAnalyses implements LiveFindings {

    private final InstalledAnalyses installed;
    private final Session session;
    private final Session.Subscription subscription;
    private final Map<Analysis, List<Finding>> found = new IdentityHashMap<>();
    private Touched touched = new Touched();
    private Facts facts;
    private LocalDate day;

    FollowedAnalyses(InstalledAnalyses installed, Session session) {
        this.installed = installed;
        this.session = session;
        facts = new Facts(session.plan());
        subscription = session.listen((event, changes) -> touched.add(changes));
    }

    @Override
    public List<Finding> now() {
        forget(Findings.day(session.plan()));
        var all = new ArrayList<Finding>();
        for (Analysis analysis : installed.analyses()) {
            all.addAll(installed.unsettled(session.plan(), found.computeIfAbsent(analysis, a -> installed.look(a, facts, day))));
        }
        return Pressing.first(all);
    }

    private void forget(LocalDate today) {
        if (!today.equals(day)) {
            found.clear();
        }
        day = today;
        Touched since = touched;
        touched = new Touched();
        found.keySet().removeIf(analysis -> !(analysis instanceof FactsAnalysis ours) || since.any(ours.reads()));
        facts = facts.after(since);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
