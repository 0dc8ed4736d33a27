package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Contradictions;
import org.throughline.api.coherence.Workloads;
import org.throughline.model.identity.Identified;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;

/** What lands on one school, and what it gets. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.throughline.coherence.school")
public final class SchoolPage implements ViewContent {

    private final Coherence coherence;
    private final Workloads workloads;
    private final Contradictions contradictions;
    private final Selected selected = new Selected();
    private Frame frame;
    private Pick<School> school;

    /** Takes its figures from these services. */
    @Activate
    public SchoolPage(@Reference Coherence coherence, @Reference Workloads workloads, @Reference Contradictions contradictions) {
        this.coherence = coherence;
        this.workloads = workloads;
        this.contradictions = contradictions;
    }

    @Override
    public void create(Composite parent, Stage stage) {
        frame = new Frame(parent, stage, Messages.School_question, Messages.School_picture, this::shown);
        school = new Pick<>(frame.answer(), stage, Messages.Pick_school, Optional.empty(), Identified::getId, () -> frame.again());
        frame.start();
    }

    private Shown shown(DistrictPlan plan, Spoken say) {
        selected.changed(frame, School.class).ifPresent(s -> school.choose(s.getId()));
        school.offer(plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchools(), say::full);
        return school.value().map(s -> new SchoolPicture(plan, say, s, coherence, workloads, contradictions).shown())
                .orElseGet(() -> Shown.nothing(say.say(Messages.School_none)));
    }

    @Override
    public void setFocus() {
        frame.canvas().control().setFocus();
    }

    @Override
    public Map<String, String> chosen() {
        return Map.of("school", school.remembered());
    }

    @Override
    public void choose(Map<String, String> chosen) {
        school.choose(chosen.get("school"));
    }
}
