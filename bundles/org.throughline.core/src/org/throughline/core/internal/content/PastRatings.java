package org.throughline.core.internal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.describe.Describer;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.framework.Adoption;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.DistrictPlan;

/** The ratings of adopted content as they were before another version is taken over, so that they can keep what they were about. */
final class PastRatings {

    /** What a rated part says beside its name, in the order in which it is quoted. */
    private static final List<String> TEXTS = List.of("description", "text", "fromText", "toText", "statement");

    private final Describer describer;
    private final List<Rated> rated = new ArrayList<>();

    private PastRatings(Describer describer) {
        this.describer = describer;
    }

    /** Looks at the ratings as they are now. */
    static PastRatings of(DistrictPlan plan, Named copy, Describer describer) {
        var past = new PastRatings(describer);
        plan.getAssessmentCycles().stream().flatMap(c -> c.getRatings().stream())
                .filter(r -> r.getTarget() != null && EcoreUtil.isAncestor(copy, r.getTarget()))
                .forEach(r -> past.rated.add(new Rated(r, past.label(r.getTarget()), past.texts(r.getTarget()))));
        return past;
    }

    /** Rounds that do not say which version they rated get the one that is adopted. */
    void keepVersion(Adoption adoption, DistrictPlan plan) {
        for (AssessmentCycle cycle : plan.getAssessmentCycles()) {
            boolean about = cycle.getFramework() == adoption.getCopy()
                    || cycle.getFramework() == null && rated.stream().anyMatch(r -> r.rating.eContainer() == cycle);
            if (about && isBlank(cycle.getFrameworkVersion()) && !isBlank(adoption.getVersion())) {
                cycle.setFrameworkVersion(adoption.getVersion());
            }
        }
    }

    /** Ratings of what says something else now get the wording that was rated. */
    void keepWording() {
        for (Rated past : rated) {
            EObject target = past.rating.getTarget();
            String texts = target == null ? "" : texts(target);
            if (isBlank(past.rating.getWording()) && !(past.label.equals(target == null ? "" : label(target)) && past.texts.equals(texts))) {
                past.rating.setWording(past.texts.equals(texts) || past.texts.isEmpty() || past.texts.equals(past.label)
                        ? past.label : past.label + ": " + past.texts);
            }
        }
    }

    private String label(EObject target) {
        return describer.label(target);
    }

    private String texts(EObject target) {
        return TEXTS.stream().map(f -> Alike.value(target, f)).filter(Objects::nonNull).map(Object::toString)
                .filter(t -> !t.isBlank()).collect(Collectors.joining(" "));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private record Rated(GroupRating rating, String label, String texts) {
    }
}
