package org.throughline.api.coherence;

import java.util.Optional;

import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;

/**
 * What to look at.
 *
 * @param group only initiatives that take place in a school of this group
 * @param school only initiatives that take place in this school
 * @param withoutCompliance whether initiatives that the law requires are left out
 */
public record SupportFilter(Optional<SchoolGroup> group, Optional<School> school, boolean withoutCompliance) {

    /** Everything. */
    public static final SupportFilter ALL = new SupportFilter(Optional.empty(), Optional.empty(), false);

    /** Initiatives in a group of schools. */
    public static SupportFilter of(SchoolGroup group) {
        return new SupportFilter(Optional.of(group), Optional.empty(), false);
    }

    /** Initiatives in one school. */
    public static SupportFilter of(School school) {
        return new SupportFilter(Optional.empty(), Optional.of(school), false);
    }
}
