package org.throughline.workbench.internal.help;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.throughline.ui.Palette;

/** A small window beside the work with one text in it. The work goes on while it is open; Esc closes it. */
final class HelpWindow {

    private static final int WIDE = 540;
    private static final int HIGH = 660;
    /** Where the text of an item begins. */
    private static final int ITEM = 24;
    /** Where the second column of a table begins. */
    private static final int COLUMN = 170;

    private final Shell shell;
    private final Palette palette;
    private final StyledText text;
    private final Composite foot;

    /** An empty window at the right edge of another one. */
    HelpWindow(Shell over) {
        shell = new Shell(over, SWT.CLOSE | SWT.TITLE | SWT.RESIZE);
        palette = Palette.of(shell.getDisplay());
        shell.setText(Messages.Help_title);
        shell.setBackground(palette.page());
        shell.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(shell);
        text = new StyledText(shell, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setBackground(palette.page());
        text.setForeground(palette.ink());
        text.setMargins(14, 10, 14, 10);
        text.setLineSpacing(2);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = Messages.Help_title;
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(text);
        foot = new Composite(shell, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        shell.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_ESCAPE) {
                e.doit = false;
                shell.close();
            }
        });
        place(over);
    }

    Shell shell() {
        return shell;
    }

    /** Offers something else to read, at the foot. */
    void offer(String name, Runnable work) {
        var button = new Button(foot, SWT.PUSH);
        button.setText(name);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
    }

    /** Shows the window, once all is offered. */
    void open() {
        var room = new Label(foot, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(room);
        offer(Messages.Help_close, shell::close);
        GridLayoutFactory.fillDefaults().numColumns(foot.getChildren().length).margins(6, 0).applyTo(foot);
        shell.open();
    }

    /** Shows a text from its beginning. */
    void show(HelpText shown) {
        shell.setText(shown.title().isEmpty() ? Messages.Help_title : shown.title() + " - " + Messages.Help_title);
        text.setText(shown.text());
        for (int i = 0; i < shown.lines().size(); i++) {
            HelpText.Line line = shown.lines().get(i);
            arrange(i, line, i > 0 && shown.lines().get(i - 1).kind() == line.kind());
            int start = text.getOffsetAtLine(i);
            switch (line.kind()) {
                case TITLE -> style(start, line.text().length(), JFaceResources.getHeaderFont(), true);
                case HEADING -> style(start, line.text().length(), bold(), true);
                case ROW -> style(start, Math.max(0, line.text().indexOf('\t')), bold(), false);
                case PARAGRAPH, ITEM -> line.strong().forEach(s -> style(start + s.start(), s.length(), bold(), false));
            }
        }
        text.setSelection(0);
        shell.layout(true, true);
        text.setFocus();
        text.setTopPixel(0);
    }

    private void arrange(int at, HelpText.Line line, boolean goesOn) {
        int above = switch (line.kind()) {
            case TITLE -> 0;
            case HEADING -> 16;
            case PARAGRAPH -> 9;
            case ITEM, ROW -> goesOn ? 5 : 10;
        };
        text.setLineVerticalIndent(at, above);
        int after = line.kind() == HelpText.Kind.ITEM ? ITEM : line.kind() == HelpText.Kind.ROW ? COLUMN : 0;
        if (after > 0) {
            text.setLineTabStops(at, 1, new int[] {after});
            text.setLineWrapIndent(at, 1, after);
        }
    }

    private void style(int start, int length, Font font, boolean heading) {
        if (length > 0) {
            var range = new StyleRange(start, length, heading ? palette.accent() : palette.ink(), palette.page());
            range.font = font;
            text.setStyleRange(range);
        }
    }

    private static Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    /** At the right edge of the other window, and never outside the screen. */
    private void place(Shell over) {
        Rectangle window = over.getBounds();
        Rectangle screen = over.getMonitor().getClientArea();
        int wide = Math.min(WIDE, screen.width);
        int high = Math.min(HIGH, screen.height);
        int x = Math.min(window.x + window.width, screen.x + screen.width) - wide - 24;
        int y = Math.min(window.y + 90, screen.y + screen.height - high);
        shell.setBounds(Math.max(screen.x, x), Math.max(screen.y, y), wide, high);
    }
}
