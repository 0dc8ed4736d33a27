package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Contradictions;
import org.throughline.api.coherence.Contradictions.Contradiction;
import org.throughline.api.coherence.Finding;
import org.throughline.model.identity.Identified;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.ContentView;
import org.throughline.ui.Listing;
import org.throughline.ui.PlanFindings;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;
import org.throughline.ui.picture.Block;
import org.throughline.ui.picture.Cards;
import org.throughline.ui.picture.Page;
import org.throughline.ui.picture.Paragraph;
import org.throughline.ui.picture.Weight;

/** Where the same people are asked for two things that do not go together. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.throughline.coherence.contradictions")
public final class Contradicting implements ViewContent {

    private final Contradictions contradictions;
    private final PlanFindings findings;
    private Frame frame;
    private Stage stage;
    private Pick<School> school;
    private Pick<Role> role;

    /** Takes its figures from these services. */
    @Activate
    public Contradicting(@Reference Contradictions contradictions, @Reference PlanFindings findings) {
        this.contradictions = contradictions;
        this.findings = findings;
    }

    @Override
    public void create(Composite parent, Stage where) {
        stage = where;
        frame = new Frame(parent, stage, Messages.Told_question, Messages.Told_picture, this::shown);
        school = new Pick<>(frame.answer(), stage, Messages.Pick_school, Optional.of(Messages.Pick_all), Identified::getId, () -> frame.again());
        role = new Pick<>(frame.answer(), stage, Messages.Pick_role, Optional.of(Messages.Pick_all), Identified::getId, () -> frame.again());
        frame.start();
        if (!stage.presented()) {
            frame.answer().tool(stage.words().reworded(Messages.Told_settle), this::settle);
        }
    }

    /** What is no problem is settled where every finding is. */
    private void settle() {
        ContentView.open(LookContent.VIEW_ID);
    }

    private Shown shown(DistrictPlan plan, Spoken say) {
        school.offer(plan.getDistrict() == null ? List.of() : plan.getDistrict().getSchools(), say::name);
        List<Contradiction> all = contradictions.of(plan);
        role.offer(all.stream().flatMap(c -> c.roles().stream()).distinct().toList(), say::name);
        List<Finding> open = findings.now();
        List<Contradiction> unsettled = all.stream().filter(c -> isOpen(c, open)).toList();
        List<Contradiction> meant = unsettled.stream().filter(c -> school.value().isEmpty() || c.schools().contains(school.value().get()))
                .filter(c -> role.value().isEmpty() || c.roles().contains(role.value().get())).toList();
        var cards = new ContradictionCards(say);
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(say.count(meant.size(), Messages.Told_one, Messages.Told_many)
                + (unsettled.size() == all.size() ? "" : " " + say.say(Messages.Told_settled, all.size() - unsettled.size())), Weight.STRONG, meant.stream().flatMap(c -> c.sides().stream())
                .flatMap(s -> s.initiatives().stream()).distinct().toList()));
        meant.forEach(c -> blocks.add(cards.block(c)));
        var lines = new ArrayList<>(meant.stream().map(cards::line).toList());
        if (school.value().isEmpty() && role.value().isEmpty()) {
            open.stream().filter(f -> f.code().equals("time.over-capacity")).forEach(f -> time(f, say, blocks, lines));
        }
        return new Shown(new Page(blocks), () -> new Listing(cards.heads(), lines), coverage(plan, say), say.say(Messages.Told_method));
    }

    /** Time that is asked for more than once: one conflict for each slot, never pairs. */
    private void time(Finding finding, Spoken say, List<Block> blocks, List<Listing.Line> lines) {
        List<EObject> behind = finding.objects().stream().map(stage::find).flatMap(Optional::stream).toList();
        if (behind.isEmpty()) {
            return;
        }
        String title = say.say(Messages.Told_time, say.name(behind.get(0)));
        String message = say.words().reworded(finding.message());
        blocks.add(new Cards(List.of(new Cards.Card(title, Weight.STRONG, message, message, behind)), ""));
        lines.add(new Listing.Line(List.of(title, message, "", "", "", "", ""), Optional.of(behind.get(0))));
    }

    /** What was settled is no finding any more. */
    private static boolean isOpen(Contradiction told, List<Finding> open) {
        Set<String> ids = new HashSet<>(told.schools().stream().map(Identified::getId).toList());
        told.sides().forEach(s -> s.initiatives().forEach(i -> ids.add(i.getId())));
        return open.stream().anyMatch(f -> f.code().equals("expectation.contradiction") && f.message().startsWith(told.topic()) && ids.equals(Set.copyOf(f.objects())));
    }

    private static String coverage(DistrictPlan plan, Spoken say) {
        long asking = plan.getInitiatives().stream().filter(i -> i.getExpectations().stream().anyMatch(e -> Objects.nonNull(e.getAsks()))).count();
        return say.say(Messages.Told_coverage, asking, plan.getInitiatives().size());
    }

    @Override
    public void setFocus() {
        frame.canvas().control().setFocus();
    }

    @Override
    public Map<String, String> chosen() {
        return Map.of("school", school.remembered(), "role", role.remembered());
    }

    @Override
    public void choose(Map<String, String> chosen) {
        school.choose(chosen.get("school"));
        role.choose(chosen.get("role"));
    }
}
