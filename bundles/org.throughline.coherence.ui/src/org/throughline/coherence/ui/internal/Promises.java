package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.support.SupportKind;
import org.throughline.model.support.SupportPackage;
import org.throughline.model.support.Team;
import org.throughline.ui.Listing;
import org.throughline.ui.picture.Bar;
import org.throughline.ui.picture.Bars;
import org.throughline.ui.picture.Block;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Part;
import org.throughline.ui.picture.Tone;
import org.throughline.ui.picture.Weight;

/** What one school was promised, and how much of it is there: each as a part of its promise, since units differ. */
record Promises(DistrictPlan plan, Spoken say, School school) {

    /** One promise: what it is, how much was promised and how much is there. */
    private record Promise(String what, double promised, double there, String figure, List<? extends EObject> behind) {
    }

    private List<Promise> all() {
        var all = new ArrayList<Promise>();
        for (SupportKind kind : SupportKind.values()) {
            Help help = Help.of(plan, kind, List.of(school));
            double promised = help.given() + help.missing();
            if (!help.assignments().isEmpty() && promised > 0) {
                String text = help.inPosts() ? Messages.Page_posts : Messages.Page_hoursSoFar;
                all.add(new Promise(say.words().text(SupportPackage.Literals.SUPPORT_ASSIGNMENT__KIND, kind), promised, help.given(),
                        say.say(text, say.number(help.given(), 2), say.number(promised, 2)), help.assignments()));
            }
        }
        List<Team> teams = plan.getTeams().stream().filter(t -> t.getSchool() == school && t.getMinutesPlanned() != null && t.getMinutesDelivered() != null
                && t.getMinutesPlanned().signum() > 0).toList();
        if (!teams.isEmpty()) {
            double planned = teams.stream().map(Team::getMinutesPlanned).collect(Collectors.averagingDouble(BigDecimal::doubleValue));
            double delivered = teams.stream().map(Team::getMinutesDelivered).collect(Collectors.averagingDouble(BigDecimal::doubleValue));
            all.add(new Promise(say.say(Messages.Page_teamTime), planned, delivered, say.say(Messages.Page_minutes, say.number(delivered, 1), say.number(planned, 1)), teams));
        }
        return all;
    }

    /** The promises as bars. */
    Block bars() {
        List<Promise> all = all();
        return all.isEmpty() ? new Paragraph(say.say(Messages.Page_noPromise), Weight.PLAIN) : Page.of(new Bars(all.stream().map(this::bar).toList(), 1),
                new Paragraph(say.say(Messages.Page_promiseNote), Weight.QUIET));
    }

    private Bar bar(Promise promise) {
        double share = Math.min(1, promise.there() / promise.promised());
        var parts = new ArrayList<Part>();
        parts.add(new Part(share, Tone.FIRST, "", List.of()));
        if (share < 1) {
            parts.add(new Part(1 - share, Tone.HOLLOW, "", List.of()));
        }
        return new Bar(promise.what(), parts, OptionalDouble.empty(), promise.figure(), promise.there() == 0, say.say(Messages.Page_promise, promise.what(), say.name(school), promise.figure()), promise.behind());
    }

    /** The promises as lines of a list. */
    List<Listing.Line> lines() {
        return all().stream().map(p -> new Listing.Line(List.of(p.what(), p.figure(), "", ""), Optional.<EObject>of(p.behind().get(0)))).toList();
    }
}
