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
import org.throughline.api.coherence.Spending;
import org.throughline.model.identity.Identified;
import org.throughline.model.organization.Department;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;

/** What one department asks of schools, what it costs, and what it claims. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.throughline.coherence.department")
public final class DepartmentPage implements ViewContent {

    private final Coherence coherence;
    private final Contradictions contradictions;
    private final Spending spending;
    private final Selected selected = new Selected();
    private Frame frame;
    private Pick<Department> department;

    /** Takes its figures from these services. */
    @Activate
    public DepartmentPage(@Reference Coherence coherence, @Reference Contradictions contradictions, @Reference Spending spending) {
        this.coherence = coherence;
        this.contradictions = contradictions;
        this.spending = spending;
    }

    @Override
    public void create(Composite parent, Stage stage) {
        frame = new Frame(parent, stage, Messages.Office_question, Messages.Office_picture, this::shown);
        department = new Pick<>(frame.answer(), stage, Messages.Pick_department, Optional.empty(), Identified::getId, () -> frame.again());
        frame.start();
    }

    private Shown shown(DistrictPlan plan, Spoken say) {
        selected.changed(frame, Department.class).ifPresent(d -> department.choose(d.getId()));
        department.offer(plan.getDistrict() == null ? List.of() : plan.getDistrict().getDepartments(), say::name);
        return department.value().map(d -> new DepartmentPicture(plan, say, d, coherence, contradictions, spending).shown())
                .orElseGet(() -> Shown.nothing(say.say(Messages.Office_none)));
    }

    @Override
    public void setFocus() {
        frame.canvas().control().setFocus();
    }

    @Override
    public Map<String, String> chosen() {
        return Map.of("department", department.remembered());
    }

    @Override
    public void choose(Map<String, String> chosen) {
        department.choose(chosen.get("department"));
    }
}
