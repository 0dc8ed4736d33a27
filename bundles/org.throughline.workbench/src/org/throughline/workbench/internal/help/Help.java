package org.throughline.workbench.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.ui.OpenPlan;
import org.throughline.workbench.internal.Services;

/**
 * Help that is part of the program: what the view in front is for, the first steps, and the keys. Each text is a file that a
 * bundle brings, of the kind {@link ContentCatalog#HELP}, so that a district's views have theirs, too.
 */
public final class Help {

    private static final String FIRST_STEPS = "org.throughline.first-steps";
    private static final String KEYS = "org.throughline.keys";

    private final IWorkbenchWindow window;
    private Optional<HelpWindow> open = Optional.empty();

    /** The help of a window. */
    public Help(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Says what the view is for that has the focus. */
    public void view() {
        IWorkbenchPart active = window.getActivePage().getActivePart();
        if (active == null) {
            firstSteps();
        } else {
            show(active.getSite().getId(), active.getSite().getRegisteredName());
        }
    }

    /** Shows what one does first. */
    public void firstSteps() {
        show(FIRST_STEPS, Messages.Help_firstSteps);
    }

    /** Shows which keys there are. */
    public void keys() {
        show(KEYS, Messages.Help_keys);
    }

    private void show(String key, String name) {
        String nothing = "# " + name + "\n\n" + Messages.Help_nothing;
        String written = Services.get(ContentCatalog.class).item(ContentCatalog.HELP, key).flatMap(Help::read).orElse(nothing);
        HelpWindow shown = open.filter(w -> !w.shell().isDisposed()).orElseGet(this::make);
        shown.show(HelpText.of(inTheDistrictsWords(written)));
        shown.shell().setActive();
    }

    private HelpWindow make() {
        var made = new HelpWindow(window.getShell());
        made.offer(Messages.Help_firstSteps, this::firstSteps);
        made.offer(Messages.Help_keys, this::keys);
        made.open();
        open = Optional.of(made);
        return made;
    }

    private static String inTheDistrictsWords(String text) {
        return Services.get(OpenPlan.class).session().map(Session::plan).map(Services.get(Describer.class)::in).map(words -> words.reworded(text)).orElse(text);
    }

    private static Optional<String> read(ContentItem item) {
        try (InputStream in = item.location().openStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            ILog.get().error(NLS.bind("The help \"{0}\" could not be read.", item.key()), e);
            return Optional.empty();
        }
    }
}
