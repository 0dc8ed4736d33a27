package org.throughline.api.coherence;

import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.session.Session;
import org.throughline.model.initiatives.DecisionKind;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;

/** What supports what. Works with what is there and says how much that is. */
@ProviderType
public interface Coherence {

    /**
     * The support that initiatives claim to give to each element, and what people get, as seen through a filter. Through a
     * group of schools or one school, hours, people and cost are those at these schools; through roles and years of work, those
     * for the people in them; through months, hours are those of these months; through funds, cost is what these pay. What a
     * filter rests on is said in the picture's coverage, and what becomes of initiatives that do not say, in its method.
     *
     * @throws IllegalArgumentException if the rule of the filter's group cannot be understood; the message says which part
     */
    SupportPicture support(DistrictPlan plan, SupportFilter filter);

    /** Follows the support in a plan that is being worked on, until it is closed. */
    LiveSupport follow(Session session);

    /** What the picture tells: unsupported and thin elements, initiatives linked to nothing, principles nobody states. */
    List<Finding> findings(DistrictPlan plan, SupportFilter filter);

    /**
     * The schools of a group: those listed, and those to which its rule applies.
     *
     * @throws IllegalArgumentException if the rule cannot be understood; the message says which part
     */
    Set<School> members(DistrictPlan plan, SchoolGroup group);

    /**
     * The schools where an initiative takes place; all schools of its groups included. Of a group whose rule cannot be
     * understood only the listed schools count. Empty if it states none.
     */
    Set<School> schools(DistrictPlan plan, Initiative initiative);

    /** Whether an initiative goes on: it was not decided to stop, or only from a year on that is named. */
    static boolean goesOn(Initiative initiative) {
        return initiative.getDecision() == null || initiative.getDecision().getKind() != DecisionKind.STOP
                || initiative.getDecision().getFromYear() != null;
    }
}
