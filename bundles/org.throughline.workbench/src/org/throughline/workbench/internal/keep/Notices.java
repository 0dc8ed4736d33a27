package org.throughline.workbench.internal.keep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.throughline.api.compare.CompareException;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.ui.ContentView;
import org.throughline.ui.LinkText;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;
import org.throughline.workbench.internal.Services;
import org.throughline.workbench.internal.compare.Compare;
import org.throughline.workbench.internal.compare.Merging;
import org.throughline.workbench.internal.secrets.PrivateNotices;

/** What is to be known about the plan that is open, as sentences at the top of the window, each with what can be done about it. */
public final class Notices {

    private static final String OURS = "session.";
    private static final String OVERTAKEN = "session.overtaken";
    private static final String COPIES = "session.copies";
    private static final int LATER_MS = 1_500;
    private static final int NARROW = 400;
    /** Those of the line at the top, at both sides. */
    private static final int MARGINS = 24;

    private final OpenPlan plan;
    private final Keeping keeping;
    private final Consumer<String> failed;
    private final PrivateNotices secrets = new PrivateNotices();
    private final Composite strip;
    private final List<Diagnostic> read = new ArrayList<>();
    private List<Diagnostic> shown = List.of();
    private List<Diagnostic> fromDisk = List.of();
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
        // a change is kept a moment after it was made, and then it may turn out that it cannot be
        Runnable later = () -> {
            if (!strip.isDisposed()) {
                refresh();
            }
        };
        Runnable end = plan.watch(() -> {
            refresh();
            strip.getDisplay().timerExec(LATER_MS, later);
        });
        Listener look = e -> lookAtDisk();
        Shell shell = strip.getShell();
        Listener fit = e -> fit();
        shell.addListener(SWT.Activate, look);
        shell.addListener(SWT.Resize, fit);
        strip.addDisposeListener(e -> {
            end.run();
            shell.removeListener(SWT.Activate, look);
            shell.removeListener(SWT.Resize, fit);
        });
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
            fromDisk = List.of();
            strip.getDisplay().timerExec(LATER_MS, this::lookAtDisk);
        }
        List<Diagnostic> wanted = now == null ? List.of()
                : Stream.of(now.problems().stream().filter(d -> d.code().startsWith(OURS)), secrets.now().stream(), fromDisk.stream()).flatMap(s -> s)
                        .filter(d -> read.stream().noneMatch(r -> r == d)).toList();
        if (!wanted.equals(shown)) {
            show(wanted);
        }
    }

    /** Whether somebody else saved meanwhile, and whether a service that synchronizes the folder made a copy, is looked at when the window comes to the front. */
    private void lookAtDisk() {
        if (strip.isDisposed() || of == null) {
            return;
        }
        var safekeeping = Services.get(Safekeeping.class);
        var found = new ArrayList<Diagnostic>();
        if (safekeeping.isOvertaken(of)) {
            found.add(known(Diagnostic.of(Severity.WARNING, OVERTAKEN, Messages.Notice_overtaken)));
        }
        List<Path> copies = safekeeping.copiesBeside(of);
        if (!copies.isEmpty()) {
            found.add(known(Diagnostic.of(Severity.INFO, COPIES, NLS.bind(copies.size() == 1 ? Messages.Notice_copyBeside : Messages.Notice_copiesBeside,
                    String.join(", ", copies.stream().map(c -> c.getFileName().toString()).toList())))));
        }
        fromDisk = found;
        refresh();
    }

    /** The same thing found again is the same notice, so that one that was closed stays closed. */
    private Diagnostic known(Diagnostic found) {
        return Stream.concat(fromDisk.stream(), read.stream()).filter(found::equals).findFirst().orElse(found);
    }

    private void show(List<Diagnostic> wanted) {
        shown = wanted;
        for (Control child : strip.getChildren()) {
            child.dispose();
        }
        wanted.forEach(this::notice);
        strip.setVisible(!wanted.isEmpty());
        ((GridData) strip.getLayoutData()).exclude = wanted.isEmpty();
        fit();
    }

    /** A sentence takes as many lines as it needs in the width of the window; the line at the top would reckon with another. */
    private void fit() {
        int width = Math.max(NARROW, strip.getShell().getClientArea().width - MARGINS);
        for (Control link : strip.getChildren()) {
            ((GridData) link.getLayoutData()).widthHint = width;
        }
        strip.getParent().getParent().requestLayout();
        strip.requestLayout();
    }

    private void notice(Diagnostic about) {
        Map<String, Runnable> ways = ways(about);
        var link = new Link(strip, SWT.WRAP);
        var text = new StringBuilder(LinkText.of(about.message()));
        ways.keySet().forEach(way -> text.append("  <a>").append(way).append("</a>"));
        link.setText(text.toString());
        link.setLinkForeground(Palette.of(link.getDisplay()).accent());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> ways.get(e.text).run()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
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
        } else if (about.code().equals(OVERTAKEN)) {
            ways.put(Messages.Notice_together, () -> tried(() -> Merging.putTogether(strip.getShell(), of)));
            file.ifPresent(f -> ways.put(Messages.Notice_compare, () -> compare(f)));
        } else if (about.code().equals(COPIES)) {
            ways.put(Messages.Notice_compare, () -> compare(Services.get(Safekeeping.class).copiesBeside(of).get(0)));
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

    private static void compare(Path file) {
        ContentView.open(Compare.VIEW_ID);
        IViewPart view = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().findView(Compare.VIEW_ID);
        if (view instanceof ContentView shown) {
            shown.content().map(Compare.class::cast).ifPresent(c -> c.with(file));
        }
    }

    private void close(Diagnostic about) {
        read.add(about);
        refresh();
    }

    /** Something that may fail with a sentence. */
    @FunctionalInterface
    private interface Work {
        void run() throws PlanException, CompareException;
    }

    private void tried(Work work) {
        try {
            work.run();
        } catch (PlanException | CompareException e) {
            failed.accept(e.getMessage());
        }
        lookAtDisk();
    }
}
