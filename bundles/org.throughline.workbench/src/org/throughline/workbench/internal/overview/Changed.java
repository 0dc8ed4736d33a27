package org.throughline.workbench.internal.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.model.plan.ChangeEntry;
import org.throughline.ui.OverviewCard;

/** What was saved in the plan since one last looked at it here. */
@Component(property = "service.ranking:Integer=50")
public final class Changed implements OverviewCard {

    private final Describer describer;
    private final LastLooked last;

    /** Says it in the describer's words. */
    @Activate
    public Changed(@Reference Describer describer, @Reference LastLooked last) {
        this.describer = describer;
        this.last = last;
    }

    @Override
    public String title() {
        return Messages.Changed_title;
    }

    @Override
    public String nothing() {
        return Messages.Changed_nothing;
    }

    @Override
    public List<Line> lines(Session session) {
        Instant since = last.at(session);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(describer.in(session.plan()).locale());
        return session.plan().getHistory().reversed().stream().filter(e -> e.getOn() != null && e.getOn().isAfter(since))
                .map(e -> new Line(day.format(LocalDate.ofInstant(e.getOn(), ZoneId.systemDefault())), said(e),
                        e.getObjects().stream().flatMap(id -> session.find(id).stream()).findFirst())).toList();
    }

    private static String said(ChangeEntry entry) {
        return Optional.ofNullable(entry.getBy()).map(by -> NLS.bind(Messages.Changed_by, entry.getWhat(), by)).orElse(entry.getWhat());
    }
}
