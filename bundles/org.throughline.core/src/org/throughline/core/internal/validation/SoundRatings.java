package org.throughline.core.internal.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.ConsensusBasis;
import org.throughline.model.evidence.ConsensusRule;
import org.throughline.model.evidence.EvidencePackage;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.RatingLevel;
import org.throughline.model.evidence.RatingScale;
import org.throughline.model.evidence.RatingState;
import org.throughline.model.plan.DistrictPlan;

/** A rating has a level of its scale if it is one, and none if it is not; a consensus rule has the numbers it works with. */
@Component(service = Rule.class)
public final class SoundRatings implements Rule {

    private static final EAttribute RATING = EvidencePackage.Literals.GROUP_RATING__LEVEL;
    private static final EAttribute VOTE = EvidencePackage.Literals.VOTE__LEVEL;

    private final Describer describer;

    /** Speaks with this describer. */
    @Activate
    public SoundRatings(@Reference Describer describer) {
        this.describer = describer;
    }

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        var found = new Findings(describer);
        plan.getAssessmentCycles().forEach(cycle -> check(cycle, found));
        plan.getCollections().stream().flatMap(c -> c.getItems().stream()).filter(ConsensusRule.class::isInstance)
                .forEach(rule -> check((ConsensusRule) rule, found));
        return found.all();
    }

    private static void check(AssessmentCycle cycle, Findings found) {
        for (GroupRating rating : cycle.getRatings()) {
            check(rating, RATING, rating.getState(), rating.getLevel(), cycle.getScale(), found);
            rating.getVotes().forEach(vote -> check(vote, VOTE, vote.getState(), vote.getLevel(), cycle.getScale(), found));
        }
        if (cycle.getRule() != null && cycle.getRule().getLevelsTogether() != null && cycle.getScale() != null
                && !cycle.getScale().getLevels().isEmpty()
                && cycle.getRule().getLevelsTogether() >= cycle.getScale().getLevels().size()) {
            found.add(Severity.WARNING, "consensus.all-agree", cycle, EvidencePackage.Literals.ASSESSMENT_CYCLE__RULE, null,
                    Map.of("object", found.names().of(cycle.getRule()), "value", cycle.getRule().getLevelsTogether(),
                            "scale", found.names().of(cycle.getScale())));
        }
    }

    private static void check(EObject rating, EAttribute feature, RatingState state, Integer level, RatingScale scale, Findings found) {
        if (level == null) {
            if (state == RatingState.RATED) {
                found.add(Severity.WARNING, "rating.no-level", rating, feature, null, Map.of());
            }
        } else if (isNoRating(state)) {
            found.add(Severity.WARNING, "rating.level-without-rating", rating, feature, level,
                    Map.of("state", state == RatingState.NOT_RATED ? "not rated" : "not applicable"));
        } else if (scale != null && !levels(scale).isEmpty() && !levels(scale).contains(level)) {
            found.add(Severity.WARNING, "rating.not-on-scale", rating, feature, level, Map.of("scale", found.names().of(scale)));
        }
    }

    static boolean isNoRating(RatingState state) {
        return state == RatingState.NOT_RATED || state == RatingState.NOT_APPLICABLE;
    }

    private static Set<Integer> levels(RatingScale scale) {
        return scale.getLevels().stream().map(RatingLevel::getValue).filter(v -> v != null).collect(Collectors.toSet());
    }

    /** Only two ways of agreeing count raters; the others need no number. */
    private static void check(ConsensusRule rule, Findings found) {
        boolean counts = rule.getBasis() == ConsensusBasis.CLOSE_ENOUGH || rule.getBasis() == ConsensusBasis.STRICT;
        if (counts && rule.getAgreeing() == null) {
            missing(rule, EvidencePackage.Literals.CONSENSUS_RULE__AGREEING, found);
        }
        if (rule.getBasis() == ConsensusBasis.CLOSE_ENOUGH && rule.getLevelsTogether() == null) {
            missing(rule, EvidencePackage.Literals.CONSENSUS_RULE__LEVELS_TOGETHER, found);
        }
    }

    private static void missing(ConsensusRule rule, EAttribute number, Findings found) {
        found.add(Severity.WARNING, "consensus.number-missing", rule, number, null, Map.of("feature", found.names().within(number)));
    }
}
