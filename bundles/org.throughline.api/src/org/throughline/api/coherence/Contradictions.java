package org.throughline.api.coherence;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/** Where initiatives ask the same people for different things. */
@ProviderType
public interface Contradictions {

    /** Every topic on which the same people are given different answers, in the order in which initiatives state them. */
    List<Contradiction> of(DistrictPlan plan);

    /**
     * One topic on which the same people, in the same school and grade, are given different answers.
     *
     * @param topic the topic, in the district's words
     * @param sides what is asked; at least two
     * @param roles the roles that are given more than one answer
     * @param schools the schools where they are
     * @param grades the grades in which they are, as in {@link Profile#grade}
     */
    record Contradiction(String topic, List<Side> sides, List<Role> roles, List<School> schools, List<Integer> grades) {

        /** Copies the lists. */
        public Contradiction {
            sides = List.copyOf(sides);
            roles = List.copyOf(roles);
            schools = List.copyOf(schools);
            grades = List.copyOf(grades);
        }

        /** Whether it meets this kind of person; of who does not teach, the grade says nothing. */
        public boolean meets(Profile who) {
            return roles.contains(who.role()) && schools.contains(who.school())
                    && (!Boolean.TRUE.equals(who.role().getTeaching()) || grades.contains(who.grade()));
        }
    }

    /**
     * One answer.
     *
     * @param asks what people are asked to do
     * @param initiatives those that ask it
     */
    record Side(String asks, List<Initiative> initiatives) {

        /** Copies the list. */
        public Side {
            initiatives = List.copyOf(initiatives);
        }
    }
}
