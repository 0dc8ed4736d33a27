package org.throughline.ratings.ui.internal;

import java.util.List;
import java.util.Optional;

import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.ConsensusRule;
import org.throughline.model.evidence.EvidenceFactory;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.RatingScale;
import org.throughline.model.evidence.Seat;
import org.throughline.model.framework.Framework;
import org.throughline.model.identity.ContentPart;
import org.throughline.model.plan.DistrictPlan;

/** Begins a round of self-assessment: with the scale, the rule and the role groups of the last one, and everything that was rated then. */
final class NewRound {

    private NewRound() {
    }

    /** Adds a round to a plan, inside a change. */
    static AssessmentCycle in(DistrictPlan plan, String name) {
        AssessmentCycle cycle = EvidenceFactory.eINSTANCE.createAssessmentCycle();
        cycle.setName(name);
        List<AssessmentCycle> before = plan.getAssessmentCycles();
        Optional<AssessmentCycle> last = before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
        Optional<Framework> framework = last.map(AssessmentCycle::getFramework).or(() -> plan.getFrameworks().stream().findFirst());
        framework.ifPresent(f -> {
            cycle.setFramework(f);
            cycle.setFrameworkVersion(f.getVersion());
        });
        last.map(AssessmentCycle::getScale).or(() -> content(plan, RatingScale.class)).ifPresent(cycle::setScale);
        last.map(AssessmentCycle::getRule).or(() -> content(plan, ConsensusRule.class)).ifPresent(cycle::setRule);
        last.ifPresent(l -> l.getSeats().forEach(s -> cycle.getSeats().add(seat(s.getName(), s.getPeople() == null ? 1 : s.getPeople()))));
        targets(last, framework).forEach(t -> cycle.getRatings().add(rating(t)));
        plan.getAssessmentCycles().add(cycle);
        return cycle;
    }

    /** A role group of so many people. */
    static Seat seat(String name, int people) {
        Seat seat = EvidenceFactory.eINSTANCE.createSeat();
        seat.setName(name);
        seat.setPeople(people);
        return seat;
    }

    private static List<ContentPart> targets(Optional<AssessmentCycle> last, Optional<Framework> framework) {
        List<ContentPart> before = last.map(l -> l.getRatings().stream().map(GroupRating::getTarget).filter(t -> t != null).toList()).orElse(List.of());
        List<ContentPart> all = before.isEmpty() ? framework.map(f -> f.getCategories().stream().flatMap(c -> c.getElements().stream())
                .<ContentPart>map(e -> e).toList()).orElse(List.of()) : before;
        return all.stream().filter(t -> !Boolean.TRUE.equals(t.getHidden())).toList();
    }

    private static GroupRating rating(ContentPart target) {
        GroupRating rating = EvidenceFactory.eINSTANCE.createGroupRating();
        rating.setTarget(target);
        rating.setWording(target.getName());
        return rating;
    }

    private static <T> Optional<T> content(DistrictPlan plan, Class<T> type) {
        return plan.getCollections().stream().flatMap(c -> c.getItems().stream()).filter(type::isInstance).map(type::cast).findFirst();
    }
}
