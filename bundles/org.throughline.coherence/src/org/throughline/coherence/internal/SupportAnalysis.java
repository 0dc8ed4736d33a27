package org.throughline.coherence.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.LiveSupport;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.session.Session;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;

/** The support that initiatives claim to give, and what people get. */
@Component(service = Coherence.class)
public final class SupportAnalysis implements Coherence {

    @Override
    public SupportPicture support(DistrictPlan plan, SupportFilter filter) {
        return picture(new Facts(plan), filter, new Doses.Kept());
    }

    @Override
    public LiveSupport follow(Session session) {
        return new FollowedSupport(session);
    }

    /** The picture through a filter; what is kept of the look before is taken from there, and what comes new is kept. */
    static SupportPicture picture(Facts facts, SupportFilter filter, Doses.Kept kept) {
        var sieve = new Sieve(facts, at(facts, filter), filter);
        return new Doses(facts, sieve, kept).in(new Claims(facts, sieve).picture());
    }

    @Override
    public List<Finding> findings(DistrictPlan plan, SupportFilter filter) {
        var facts = new Facts(plan);
        return new SupportFindings().of(facts, at(facts, filter), filter);
    }

    @Override
    public Set<School> members(DistrictPlan plan, SchoolGroup group) {
        return members(schools(plan), group);
    }

    @Override
    public Set<School> schools(DistrictPlan plan, Initiative initiative) {
        var schools = new LinkedHashSet<School>();
        Audience audience = initiative.getAudience();
        if (audience != null) {
            audience.getSchoolGroups().forEach(g -> schools.addAll(understood(schools(plan), g)));
            schools.addAll(audience.getSchools());
        }
        return schools;
    }

    /** The schools of a group; of one whose rule nobody understands, those that are listed. */
    static Set<School> understood(Collection<School> all, SchoolGroup group) {
        try {
            return members(all, group);
        } catch (IllegalArgumentException notUnderstood) {
            return new LinkedHashSet<>(group.getSchools());
        }
    }

    private static Set<School> members(Collection<School> all, SchoolGroup group) {
        var members = new LinkedHashSet<School>();
        if (group.getRule() != null && !group.getRule().isBlank()) {
            all.stream().filter(SchoolRule.of(group.getRule())).forEach(members::add);
        }
        members.addAll(group.getSchools());
        return members;
    }

    /** The schools that a filter names; empty where it names none. */
    private static Optional<SchoolSet> at(Facts facts, SupportFilter filter) {
        Optional<SchoolSet> group = filter.group().map(g -> facts.schools().of(members(facts.schools(), g)));
        Optional<SchoolSet> school = filter.school().map(s -> facts.schools().of(List.of(s)));
        return group.isPresent() && school.isPresent() ? Optional.of(group.get().with(school.get())) : group.or(() -> school);
    }

    private static Collection<School> schools(DistrictPlan plan) {
        return plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchools();
    }
}
