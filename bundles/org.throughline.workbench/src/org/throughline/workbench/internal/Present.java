package org.throughline.workbench.internal;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.throughline.ui.ContentView;
import org.throughline.ui.Palette;

/** A view on the full screen, large, for a room: without people's names unless one ticks them. Esc ends it. */
public final class Present {

    /** How much larger text is than in the window. */
    private static final double LARGER = 1.7;

    private final Shell shell;
    private final ContentView view;
    private final Composite place;
    private final Palette palette;

    private Present(Shell over, ContentView view) {
        this.view = view;
        Display display = over.getDisplay();
        palette = Palette.of(display);
        shell = new Shell(over, SWT.NO_TRIM);
        shell.setText(view.getTitle());
        shell.setBackground(palette.page());
        shell.setBounds(over.getMonitor().getBounds());
        shell.setFullScreen(true);
        GridLayoutFactory.fillDefaults().margins(24, 16).spacing(0, 8).applyTo(shell);
        place = new Composite(shell, SWT.NONE);
        place.setLayout(new FillLayout());
        place.setBackground(palette.page());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(place);
        foot();
        Listener keys = this::key;
        display.addFilter(SWT.KeyDown, keys);
        shell.addDisposeListener(e -> display.removeFilter(SWT.KeyDown, keys));
        show(false);
        shell.open();
    }

    /** Presents the view that is active, or the first in sight that can be. */
    public static Optional<Shell> active(IWorkbenchWindow window) {
        IWorkbenchPart active = window.getActivePage().getActivePart();
        Optional<ContentView> view = active instanceof ContentView content ? Optional.of(content)
                : java.util.Arrays.stream(window.getActivePage().getViewReferences()).map(r -> r.getPart(false))
                        .filter(p -> p instanceof ContentView && window.getActivePage().isPartVisible(p)).map(ContentView.class::cast).findFirst();
        return view.map(v -> new Present(window.getShell(), v).shell);
    }

    private void foot() {
        var foot = new Composite(shell, SWT.NONE);
        foot.setBackground(palette.page());
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(24, 0).applyTo(foot);
        var names = new Button(foot, SWT.CHECK);
        names.setText(Messages.Present_names);
        names.setForeground(palette.quiet());
        names.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show(names.getSelection())));
        var end = new Label(foot, SWT.NONE);
        end.setText(Messages.Present_end);
        end.setForeground(palette.quiet());
        end.setBackground(palette.page());
    }

    private void show(boolean names) {
        for (Control before : place.getChildren()) {
            before.dispose();
        }
        view.present(place, LARGER, names);
        enlarge(place);
        place.layout(true, true);
        shell.layout(true, true);
    }

    /** What has the size of the window's text grows with the rest. */
    private void enlarge(Control control) {
        Font usual = shell.getDisplay().getSystemFont();
        if (control.getFont().equals(usual) || control.getFont().equals(JFaceResources.getDefaultFont())) {
            FontDescriptor larger = FontDescriptor.createFrom(usual).setHeight((int) Math.round(usual.getFontData()[0].getHeight() * LARGER));
            control.setFont(new LocalResourceManager(JFaceResources.getResources(shell.getDisplay()), place).create(larger));
        }
        if (control instanceof Composite parent) {
            for (Control child : parent.getChildren()) {
                enlarge(child);
            }
        }
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC && event.display.getActiveShell() == shell) {
            event.doit = false;
            shell.dispose();
        }
    }
}
