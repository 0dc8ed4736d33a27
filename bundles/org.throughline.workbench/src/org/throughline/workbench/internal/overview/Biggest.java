package org.throughline.workbench.internal.overview;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.session.Session;
import org.throughline.ui.OverviewCard;
import org.throughline.ui.PlanFindings;

/** The findings that matter most. */
@Component(property = "service.ranking:Integer=40")
public final class Biggest implements OverviewCard {

    private static final int MOST = 3;

    private final PlanFindings findings;

    /** Takes its findings from those that the cards share. */
    @Activate
    public Biggest(@Reference PlanFindings findings) {
        this.findings = findings;
    }

    @Override
    public String title() {
        return Messages.Biggest_title;
    }

    @Override
    public String nothing() {
        return Messages.Biggest_nothing;
    }

    @Override
    public List<Line> lines(Session session) {
        return findings.now().stream().filter(f -> !Disagrees.isContradiction(f)).limit(MOST).map(f -> new Line("", f.message(), f.objects().stream().findFirst().flatMap(session::find))).toList();
    }

    @Override
    public Optional<String> view() {
        return Optional.of("org.throughline.coherence.look");
    }
}
