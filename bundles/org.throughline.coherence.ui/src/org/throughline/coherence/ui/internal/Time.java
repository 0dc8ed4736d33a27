package org.throughline.coherence.ui.internal;

import java.util.Map;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.SlotHours;
import org.throughline.api.coherence.Workloads;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;
import org.throughline.ui.picture.Beside;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Weight;

/** What lands on whom, against the time there is. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.throughline.coherence.time")
public final class Time implements ViewContent {

    private final Workloads workloads;
    private final SlotHours calendar;
    private Frame frame;
    private Who who;

    /** Takes its figures from these services. */
    @Activate
    public Time(@Reference Workloads workloads, @Reference SlotHours calendar) {
        this.workloads = workloads;
        this.calendar = calendar;
    }

    @Override
    public void create(Composite parent, Stage stage) {
        frame = new Frame(parent, stage, Messages.Time_question, Messages.Time_picture, this::shown);
        who = new Who(frame.answer(), stage, workloads, calendar, () -> frame.again());
        frame.start();
    }

    private Shown shown(DistrictPlan plan, Spoken say) {
        return who.year(plan, say, (year, picture) -> new Shown(Page.of(new Paragraph(picture.sentence(), Weight.STRONG, year.initiatives()), Beside.of(picture.slots(), picture.months()), picture.lands()),
                picture::listing, year.coverage(), year.method()));
    }

    @Override
    public void setFocus() {
        frame.canvas().control().setFocus();
    }

    @Override
    public Map<String, String> chosen() {
        return who.chosen();
    }

    @Override
    public void choose(Map<String, String> chosen) {
        who.choose(chosen);
    }
}
