package org.throughline.api.coherence;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/** What is required of the time of one kind of person. */
@ProviderType
public interface Workloads {

    /**
     * Every kind of person that the plan counts: each role at each school where its headcount is above 0, each grade they
     * teach, in the first, second and sixth year of work.
     */
    List<Profile> profiles(DistrictPlan plan);

    /**
     * The year of one kind of person: the initiatives that require hours of them, by month, time slot and kind.
     *
     * @param who need not be one of {@link #profiles}
     */
    YearOfWork year(DistrictPlan plan, Profile who);

    /**
     * The kind of person of whom most hours a year are required; empty if no headcount fits or nothing is required.
     *
     * @param role only in this role
     * @param school only at this school
     * @param grade only in this grade, as in {@link Profile#grade}
     * @param year only in this year of work
     */
    Optional<Profile> most(DistrictPlan plan, Optional<Role> role, Optional<School> school, Optional<Integer> grade, Optional<Integer> year);

    /** The year of the one of whom most is required, in each role that is counted at a school; the fullest year first. */
    List<YearOfWork> fullest(DistrictPlan plan, School school);
}
