package org.throughline.report.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.framework.Element;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.report.internal.Groups.Sides;

/** Each element: what supports it, in the group that is compared and elsewhere, and how it was rated this year and before. */
final class ElementTable {

    private final Coherence coherence;
    private final DistrictPlan plan;
    private final Figures figures;
    private final Optional<Sides> sides;
    private final List<AssessmentCycle> cycles;

    ElementTable(Coherence coherence, DistrictPlan plan, Figures figures) {
        this.coherence = coherence;
        this.plan = plan;
        this.figures = figures;
        sides = new Groups(coherence, plan).compared();
        // The two latest; one without a day goes by its place in the plan, where the later stand last.
        List<AssessmentCycle> rated = plan.getAssessmentCycles().stream().filter(c -> !c.getRatings().isEmpty())
                .sorted(Comparator.comparing(c -> Optional.ofNullable(c.getHeldOn()).orElse(LocalDate.MIN))).toList();
        cycles = rated.subList(Math.max(0, rated.size() - 2), rated.size());
    }

    /** The heads of the columns. */
    List<String> heads() {
        var heads = new ArrayList<>(List.of("Element", "Initiatives", "Points"));
        sides.ifPresent(s -> heads.addAll(List.of(Names.of(s.of()) + ", points a school", "Other schools, points a school")));
        cycles.forEach(c -> heads.add("Rated " + Names.of(c)));
        return heads;
    }

    List<List<String>> rows() {
        SupportPicture all = coherence.support(plan, SupportFilter.ALL);
        Optional<SupportPicture> group = sides.map(s -> coherence.support(plan, SupportFilter.of(s.of())));
        List<SupportPicture> others = sides.map(s -> s.others().stream().map(o -> coherence.support(plan, SupportFilter.of(o))).toList()).orElse(List.of());
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < all.elements().size(); i++) {
            int at = i;
            ElementSupport e = all.elements().get(i);
            var row = new ArrayList<>(List.of((Names.code(e.element()) + " " + Optional.ofNullable(e.element().getShortHeader()).orElse(Names.of(e.element()))).strip(),
                    Integer.toString(e.count()), Integer.toString(e.points())));
            group.ifPresent(g -> {
                row.add(g.elements().get(at).perSchool().isPresent() ? figures.two(g.elements().get(at).perSchool().getAsDouble()) : Figures.NO_DATA);
                row.add(figures.two(others.stream().mapToInt(p -> p.elements().get(at).points()).average().orElse(0)));
            });
            cycles.forEach(c -> row.add(rating(c, e.element())));
            rows.add(row);
        }
        return rows;
    }

    /** How much the table rests on. */
    String coverage() {
        return coherence.support(plan, SupportFilter.ALL).coverage();
    }

    private static String rating(AssessmentCycle cycle, Element element) {
        return cycle.getRatings().stream().filter(r -> r.getTarget() == element).findFirst().map(ElementTable::words).orElse(Figures.NO_DATA);
    }

    private static String words(GroupRating rating) {
        return switch (rating.getState()) {
            case RATED -> rating.getLevel() == null ? Figures.NO_DATA : rating.getLevel().toString();
            case CONTESTED -> "contested";
            case NOT_RATED -> "not rated";
            case NOT_APPLICABLE -> "not applicable";
            case NOT_STATED -> Figures.NO_DATA;
        };
    }
}
