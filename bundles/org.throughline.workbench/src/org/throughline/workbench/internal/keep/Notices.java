package org.throughline.workbench.internal.keep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Session;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;

/** What is to be known about the plan that is open, as sentences at the top of the window, each with what can be done about it. */
public final class Notices {

    private static final String OURS = "session.";
    private static final int NARROW = 400;

    private final OpenPlan plan;
    private final Keeping keeping;
    private final Consumer<String> failed;
    private final Composite strip;
    private final List<Diagnostic> read = new ArrayList<>();
    private List<Diagnostic> shown = List.of();
    private Session of;

    /**
     * @param failed is told in a sentence what could not be done
     */
    public Notices(Composite line, OpenPlan plan, Consumer<String> failed) {
        this.plan = plan;
        this.failed = failed;
        keeping = new Keeping(plan);
        strip = new Composite(line, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(strip);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(strip);
        Runnable end = plan.watch(this::refresh);
        strip.addDisposeListener(e -> end.run());
        refresh();
    }

    /** The strip; it takes no room while there is nothing to be known. */
    public Composite control() {
        return strip;
    }

    private void refresh() {
        Session now = plan.session().orElse(null);
        if (now != of) {
            of = now;
            read.clear();
        }
        List<Diagnostic> wanted = now == null ? List.of()
                : now.problems().stream().filter(d -> d.code().startsWith(OURS) && read.stream().noneMatch(r -> r == d)).toList();
        if (!wanted.equals(shown)) {
            show(wanted);
        }
    }

    private void show(List<Diagnostic> wanted) {
        shown = wanted;
        for (var child : strip.getChildren()) {
            child.dispose();
        }
        wanted.forEach(this::notice);
        strip.setVisible(!wanted.isEmpty());
        ((GridData) strip.getLayoutData()).exclude = wanted.isEmpty();
        strip.getParent().getParent().requestLayout();
        strip.requestLayout();
    }

    private void notice(Diagnostic about) {
        Map<String, Runnable> ways = ways(about);
        var link = new Link(strip, SWT.WRAP);
        var text = new StringBuilder(about.message().replace("&", "&&").replace("<", "\u2039"));
        ways.keySet().forEach(way -> text.append("  <a>").append(way).append("</a>"));
        link.setText(text.toString());
        link.setLinkForeground(Palette.of(link.getDisplay()).accent());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> ways.get(e.text).run()));
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(link);
    }

    private Map<String, Runnable> ways(Diagnostic about) {
        var ways = new LinkedHashMap<String, Runnable>();
        Optional<Path> file = plan.session().flatMap(Session::file);
        if (about.code().equals("session.came-back")) {
            ways.put(Messages.Notice_takeBack, () -> takeBack(about));
        } else if (about.code().equals("session.in-use")) {
            file.ifPresent(f -> {
                ways.put(Messages.Notice_copy, () -> tried(() -> keeping.openCopy(f)));
                ways.put(Messages.Notice_takeOver, () -> tried(() -> keeping.takeOver(f)));
            });
        }
        ways.put(Messages.Notice_close, () -> close(about));
        return ways;
    }

    /** Takes back what came back, and what was done since with it; redo brings all of it again. */
    private void takeBack(Diagnostic about) {
        for (int i = plan.session().map(s -> s.unsaved().size()).orElse(0); i > 0; i--) {
            plan.session().ifPresent(Session::undo);
        }
        close(about);
    }

    private void close(Diagnostic about) {
        read.add(about);
        refresh();
    }

    /** Something that may fail with a sentence. */
    @FunctionalInterface
    private interface Work {
        void run() throws PlanException;
    }

    private void tried(Work work) {
        try {
            work.run();
        } catch (PlanException e) {
            failed.accept(e.getMessage());
        }
    }
}
