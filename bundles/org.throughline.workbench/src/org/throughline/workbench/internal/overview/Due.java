package org.throughline.workbench.internal.overview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Findings;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.model.planning.ActionStep;
import org.throughline.model.planning.StepStatus;
import org.throughline.ui.OverviewCard;

/** What is due in the next 30 days, and what was due before and is not done: every day that the metamodel calls a deadline. */
@Component(property = "service.ranking:Integer=30")
public final class Due implements OverviewCard {

    private static final String MEANING = "https://throughline.org/model/meaning";
    private static final int DAYS = 30;

    private final Describer describer;

    private record Deadline(LocalDate on, EObject object, EAttribute feature) {
    }

    /** Says what is due in the describer's words. */
    @Activate
    public Due(@Reference Describer describer) {
        this.describer = describer;
    }

    @Override
    public String title() {
        return Messages.Due_title;
    }

    @Override
    public String nothing() {
        return Messages.Due_nothing;
    }

    @Override
    public List<Line> lines(Session session) {
        LocalDate today = Findings.day(session.plan());
        Describer words = describer.in(session.plan());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
        return deadlines(session, today).stream().map(d -> new Line(day.format(d.on()),
                NLS.bind(d.on().isBefore(today) ? Messages.Due_past : Messages.Due_coming, words.label(d.object()), what(words, d)),
                Optional.of(d.object()))).toList();
    }

    /** First what comes, by day; then steps that are late and not done, the latest first. */
    private static List<Deadline> deadlines(Session session, LocalDate today) {
        var coming = new ArrayList<Deadline>();
        var late = new ArrayList<Deadline>();
        for (EClass type : session.index().types()) {
            for (EAttribute feature : type.getEAllAttributes()) {
                if ("yes".equals(EcoreUtil.getAnnotation(feature, MEANING, "deadline"))) {
                    session.index().ofType(type).stream().filter(o -> o.eClass() == type && isOpen(o)).forEach(o -> {
                        if (o.eGet(feature) instanceof LocalDate on && !on.isAfter(today.plusDays(DAYS))) {
                            (on.isBefore(today) ? late : coming).add(new Deadline(on, o, feature));
                        }
                    });
                }
            }
        }
        coming.sort(Comparator.comparing(Deadline::on));
        late.removeIf(d -> !(d.object() instanceof ActionStep));
        late.sort(Comparator.comparing(Deadline::on).reversed());
        coming.addAll(late);
        return coming;
    }

    /** What it is, and what happens on the day unless it is simply due. */
    private static String what(Describer words, Deadline deadline) {
        String kind = Describer.inside(words.typeName(deadline.object().eClass()));
        return deadline.feature().getName().equals("due") ? kind : kind + ", " + Describer.inside(words.featureName(deadline.feature()));
    }

    private static boolean isOpen(EObject object) {
        return !(object instanceof ActionStep step) || step.getStatus() != StepStatus.DONE && step.getStatus() != StepStatus.ABANDONED;
    }
}
