package org.throughline.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.throughline.ui.internal.Past;

/** What was done to an object, the newest first. */
final class Foot {

    private static final int FIRST = 5;
    private static final String COMPARE = "org.throughline.workbench.compare";

    private final Scene scene;
    private final EObject object;
    private final Composite all;
    private boolean unfolded;
    private List<Past> shown = List.of();

    Foot(Composite parent, Scene scene, EObject object) {
        this.scene = scene;
        this.object = object;
        all = new Composite(parent, SWT.NONE);
        all.setData("history", object);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(all);
        follow();
        scene.followers().add(this::follow);
    }

    Control control() {
        return all;
    }

    private boolean follow() {
        List<Past> now = Past.of(object, scene.session());
        if (now.equals(shown) && all.getChildren().length > 0) {
            return false;
        }
        shown = now;
        for (Control child : all.getChildren()) {
            child.dispose();
        }
        List<Past> told = unfolded ? now : now.subList(0, Math.min(FIRST, now.size()));
        told.forEach(p -> wide(line(p)));
        if (now.isEmpty()) {
            wide(scene.quiet(all, Messages.History_nothing));
        } else if (told.size() < now.size()) {
            scene.command(all, NLS.bind(Messages.Page_showAll, now.size()), () -> {
                unfolded = true;
                shown = List.of();
                follow();
                scene.room().run();
            });
        }
        // To lay the whole page out takes longer than all else.
        if (all.getSize().y > 0 && all.computeSize(all.getSize().x, SWT.DEFAULT).y <= all.getSize().y) {
            all.layout(true, true);
            return false;
        }
        return true;
    }

    /** What is saved leads to the plan as it was before. */
    private Control line(Past past) {
        if (past.on().isEmpty()) {
            return scene.quiet(all, sentence(past));
        }
        Link line = scene.link(all, Scene.linked(sentence(past)) + "  <a>" + Messages.History_before + "</a>",
                () -> ContentView.open(COMPARE, Map.of("before", past.on().get().toString())));
        line.setForeground(scene.palette().quiet());
        return line;
    }

    private String sentence(Past past) {
        String who = past.on().isEmpty() || past.by().equals(scene.session().signedBy()) ? Messages.History_you
                : past.by().orElse(Messages.History_somebody);
        return NLS.bind(Messages.History_line, new Object[] {when(past), who, past.what()})
                + (past.on().isEmpty() ? " " + Messages.History_notSaved : "");
    }

    private String when(Past past) {
        LocalDate today = LocalDate.now();
        LocalDate day = past.on().map(m -> LocalDate.ofInstant(m, ZoneId.systemDefault())).orElse(today);
        return day.equals(today) ? Messages.History_today : day.equals(today.minusDays(1)) ? Messages.History_yesterday
                : day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(scene.words().locale()));
    }

    private static void wide(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(control);
    }
}
