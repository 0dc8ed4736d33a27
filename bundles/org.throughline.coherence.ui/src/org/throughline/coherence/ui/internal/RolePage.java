package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Contradictions;
import org.throughline.api.coherence.Contradictions.Contradiction;
import org.throughline.api.coherence.SlotHours;
import org.throughline.api.coherence.Workloads;
import org.throughline.api.coherence.YearOfWork;
import org.throughline.model.identity.Identified;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;
import org.throughline.ui.picture.Beside;
import org.throughline.ui.picture.Block;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Weight;

/** A year of one kind of person: what is required, what it is for, the help they get, what contradicts itself for them. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.throughline.coherence.role")
public final class RolePage implements ViewContent {

    private final Workloads workloads;
    private final SlotHours calendar;
    private final Contradictions contradictions;
    private final Selected selected = new Selected();
    private Frame frame;
    private Who who;

    /** Takes its figures from these services. */
    @Activate
    public RolePage(@Reference Workloads workloads, @Reference SlotHours calendar, @Reference Contradictions contradictions) {
        this.workloads = workloads;
        this.calendar = calendar;
        this.contradictions = contradictions;
    }

    @Override
    public void create(Composite parent, Stage stage) {
        frame = new Frame(parent, stage, Messages.Role_question, Messages.Role_picture, this::shown);
        who = new Who(frame.answer(), stage, workloads, calendar, () -> frame.again());
        frame.start();
    }

    private Shown shown(DistrictPlan plan, Spoken say) {
        selected.changed(frame, Identified.class).filter(s -> s instanceof Role || s instanceof School).ifPresent(who::choose);
        return who.year(plan, say, (year, picture) -> page(plan, say, year, picture));
    }

    private Shown page(DistrictPlan plan, Spoken say, YearOfWork year, YearPicture picture) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(picture.sentence(), Weight.STRONG, year.initiatives()));
        blocks.add(picture.months());
        blocks.add(Beside.of(picture.slots(), picture.kinds()));
        blocks.add(Page.of(new Paragraph(say.say(Messages.Page_help, say.name(year.who().school())), Weight.HEADING), new Promises(plan, say, year.who().school()).bars()));
        List<Contradiction> told = contradictions.of(plan).stream().filter(c -> c.meets(year.who())).toList();
        blocks.add(new Paragraph(say.count(told.size(), Messages.Page_contradiction, Messages.Page_contradictions), Weight.HEADING));
        told.forEach(c -> blocks.add(new ContradictionCards(say).block(c)));
        blocks.add(picture.lands());
        return new Shown(new Page(blocks), picture::listing, year.coverage(), year.method());
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
