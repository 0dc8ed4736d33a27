package org.throughline.workbench.internal.head;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.throughline.ui.Palette;
import org.throughline.workbench.internal.Arrangements;

/** The parts of the window as words: ours first, then what modules add. One is shown at a time. */
public final class Words {

    private static final List<String> OURS = List.of("overview", "coherence", "organization", "plan");
    /** So thick is the line under the part that is shown. */
    private static final int LINE = 2;
    private static final String PREFIX = "org.throughline.workbench.";

    private final IWorkbenchWindow window;
    private final ToolBar bar;
    private final Middle middle;

    Words(Composite parent, IWorkbenchWindow window) {
        this.window = window;
        var place = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(0, 0, 0, LINE + 1).applyTo(place);
        bar = new ToolBar(place, SWT.FLAT | SWT.RIGHT);
        // on a dark desktop the ground of what is chosen hardly differs from that of the others
        place.addPaintListener(e -> underline(e.gc));
        middle = Middle.of(window, bar);
        shown().forEach(this::word);
        var follow = new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                mark();
            }
        };
        window.addPerspectiveListener(follow);
        bar.addDisposeListener(e -> window.removePerspectiveListener(follow));
        mark();
    }

    /** What is installed and has a name; what a person saved under a name of its own is found in the menu. */
    public static List<IPerspectiveDescriptor> shown() {
        return Arrays.stream(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives())
                .filter(p -> !Arrangements.isKept(p) && !p.getLabel().isBlank())
                .sorted(Comparator.comparing(Words::place).thenComparing(IPerspectiveDescriptor::getLabel)).toList();
    }

    private static int place(IPerspectiveDescriptor perspective) {
        int at = OURS.indexOf(perspective.getId().replace(PREFIX, ""));
        return at < 0 ? OURS.size() : at;
    }

    private void word(IPerspectiveDescriptor perspective) {
        var item = new ToolItem(bar, SWT.RADIO);
        item.setText("  " + perspective.getLabel() + "  ");
        item.setToolTipText(perspective.getDescription());
        item.setData(perspective.getId());
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (item.getSelection()) {
                middle.show(perspective);
            }
        }));
    }

    private void underline(GC gc) {
        Color accent = Palette.of(bar.getDisplay()).accent();
        Stream.of(bar.getItems()).filter(ToolItem::getSelection).map(ToolItem::getBounds).forEach(b -> {
            gc.setBackground(accent);
            gc.fillRectangle(bar.getBounds().x + b.x, bar.getBounds().y + bar.getSize().y + 1, b.width, LINE);
        });
    }

    private void mark() {
        if (window.getActivePage() != null && window.getActivePage().getPerspective() != null) {
            String now = window.getActivePage().getPerspective().getId();
            for (ToolItem item : bar.getItems()) {
                item.setSelection(item.getData().equals(now));
            }
            bar.getParent().redraw();
        }
    }
}
