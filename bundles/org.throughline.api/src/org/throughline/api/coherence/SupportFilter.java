package org.throughline.api.coherence;

import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.throughline.model.money.Fund;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;

/**
 * What to look at. What is empty lets everything through; what is not, leaves out initiatives that do not say. What several
 * parts name has to hold together: through roles and years of work, somebody in one of the roles and in these years.
 *
 * @param group only initiatives that take place in a school of this group
 * @param school only initiatives that take place in this school
 * @param roles only initiatives that address one of these roles; hours, people and cost are for the people in them
 * @param experience only initiatives that address somebody in these years of work; who names roles and no years means everybody
 *        in them. Hours, people and cost are for the people in these years
 * @param funds only initiatives that one of these funds pays for; cost is what these funds pay
 * @param months only initiatives that take place in one of these months; hours are those of these months
 * @param withoutCompliance whether initiatives that the law requires are left out; those that do not say their kind stay
 */
public record SupportFilter(Optional<SchoolGroup> group, Optional<School> school, Set<Role> roles, Optional<ExperienceBand> experience,
        Set<Fund> funds, Set<Month> months, boolean withoutCompliance) {

    /** Everything. */
    public static final SupportFilter ALL = new SupportFilter(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Set.of(), Set.of(), false);

    /** Copies the sets; "not stated" is no years of work. */
    public SupportFilter {
        roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        funds = Collections.unmodifiableSet(new LinkedHashSet<>(funds));
        months = months.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(months));
        experience = experience.filter(e -> e != ExperienceBand.NOT_STATED);
    }

    /** Initiatives in a group of schools. */
    public static SupportFilter of(SchoolGroup group) {
        return ALL.at(group);
    }

    /** Initiatives in one school. */
    public static SupportFilter of(School school) {
        return ALL.at(school);
    }

    /** The same in the schools of a group. */
    public SupportFilter at(SchoolGroup some) {
        return new SupportFilter(Optional.of(some), school, roles, experience, funds, months, withoutCompliance);
    }

    /** The same in one school. */
    public SupportFilter at(School one) {
        return new SupportFilter(group, Optional.of(one), roles, experience, funds, months, withoutCompliance);
    }

    /** The same for people in some roles. */
    public SupportFilter forRoles(Collection<Role> some) {
        return new SupportFilter(group, school, new LinkedHashSet<>(some), experience, funds, months, withoutCompliance);
    }

    /** The same for people in some years of work. */
    public SupportFilter inYears(ExperienceBand band) {
        return new SupportFilter(group, school, roles, Optional.of(band), funds, months, withoutCompliance);
    }

    /** The same as far as some funds pay for it. */
    public SupportFilter paidBy(Collection<Fund> some) {
        return new SupportFilter(group, school, roles, experience, new LinkedHashSet<>(some), months, withoutCompliance);
    }

    /** The same in some months. */
    public SupportFilter in(Collection<Month> some) {
        return new SupportFilter(group, school, roles, experience, funds, new LinkedHashSet<>(some), withoutCompliance);
    }

    /** The same without what the law requires. */
    public SupportFilter withoutWhatTheLawRequires() {
        return new SupportFilter(group, school, roles, experience, funds, months, true);
    }
}
