package org.throughline.coherence.ui.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Coherence;
import org.throughline.model.identity.Identified;
import org.throughline.model.organization.School;
import org.throughline.model.organization.SchoolGroup;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.support.SupportKind;
import org.throughline.model.support.SupportPackage;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;

/** Who gets coaching and other help: what was promised, and what is there. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.throughline.coherence.coaching")
public final class Coaching implements ViewContent {

    private final Coherence coherence;
    private Frame frame;
    private Pick<SupportKind> kind;
    private Pick<SchoolGroup> group;
    private Pick<Beneficiary> people;

    /** Takes the members of groups from this service. */
    @Activate
    public Coaching(@Reference Coherence coherence) {
        this.coherence = coherence;
    }

    /** Whom help is counted for. */
    enum Beneficiary {
        NEW, ALL;

        /** How many of them are at a school; null where nobody says. */
        BigDecimal at(School school) {
            return this == NEW ? school.getInexperiencedTeachers() : school.getTeachers();
        }
    }

    @Override
    public void create(Composite parent, Stage stage) {
        frame = new Frame(parent, stage, Messages.Help_question, Messages.Help_picture, this::shown);
        kind = new Pick<>(frame.answer(), stage, Messages.Pick_help, Optional.empty(), SupportKind::getLiteral, () -> frame.again());
        group = new Pick<>(frame.answer(), stage, Messages.Pick_compare, Optional.empty(), Identified::getId, () -> frame.again());
        people = new Pick<>(frame.answer(), stage, Messages.Pick_for, Optional.empty(), Beneficiary::name, () -> frame.again());
        frame.start();
    }

    private Shown shown(DistrictPlan plan, Spoken say) {
        List<SupportKind> kinds = Arrays.stream(SupportKind.values()).filter(k -> plan.getSupportAssignments().stream()
                .anyMatch(a -> a.getKind() == k && a.getSchool() != null)).toList();
        List<School> schools = plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchools();
        // the group that the district marks for comparing comes first
        List<SchoolGroup> groups = plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchoolGroups().stream()
                .filter(g -> !members(plan, g).isEmpty() && members(plan, g).size() < schools.size())
                .sorted(Comparator.comparing(g -> !Boolean.TRUE.equals(g.getCompared()))).toList();
        kind.offer(kinds, k -> say.words().text(SupportPackage.Literals.SUPPORT_ASSIGNMENT__KIND, k));
        group.offer(groups, say::name);
        people.offer(List.of(Beneficiary.values()), b -> say.say(b == Beneficiary.NEW ? Messages.Help_perNew : Messages.Help_perTeacher));
        if (kind.value().isEmpty()) {
            return Shown.nothing(say.say(Messages.Help_none));
        }
        Set<School> inGroup = group.value().map(g -> members(plan, g)).orElse(Set.of());
        return new HelpPicture(plan, say, kind.value().get(), group.value(), inGroup, people.value().orElse(Beneficiary.NEW)).shown();
    }

    private Set<School> members(DistrictPlan plan, SchoolGroup of) {
        try {
            return coherence.members(plan, of);
        } catch (IllegalArgumentException e) {
            // a rule that nobody understands is told where rules are written; here the group has no schools
            return Set.copyOf(of.getSchools());
        }
    }

    @Override
    public void setFocus() {
        frame.canvas().control().setFocus();
    }

    @Override
    public Map<String, String> chosen() {
        return Map.of("kind", kind.remembered(), "group", group.remembered(), "for", people.remembered());
    }

    @Override
    public void choose(Map<String, String> chosen) {
        kind.choose(chosen.get("kind"));
        group.choose(chosen.get("group"));
        people.choose(chosen.get("for"));
    }
}
