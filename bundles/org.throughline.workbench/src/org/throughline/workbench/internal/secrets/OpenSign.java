package org.throughline.workbench.internal.secrets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.OpenPrivate;
import org.throughline.ui.Palette;
import org.throughline.ui.Spoken;
import org.throughline.workbench.internal.Services;

/** Says at the top of the window that private content is open, and closes it. */
public final class OpenSign {

    private final Link link;
    private final OpenPrivate mine = Services.get(OpenPrivate.class);

    /** Puts the sign into the line at the top; it takes no room while nothing private is open. */
    public OpenSign(Composite line, OpenPlan plan) {
        link = new Link(line, SWT.NONE);
        Spoken.whileShown(link);
        link.setLinkForeground(Palette.of(line.getDisplay()).accent());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).exclude(true).applyTo(link);
        link.setVisible(false);
        var secrets = new Secrets(plan, line::getShell);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> secrets.close()));
        new Idle(mine, secrets::close).watch(link);
        Runnable end = plan.watch(this::say);
        link.addDisposeListener(e -> end.run());
    }

    private void say() {
        String text = mine.session().map(s -> (s.readOnly() ? Messages.Sign_looking : Messages.Sign_open) + "  <a>"
                + (s.isLocked() ? Messages.Sign_lock : Messages.Sign_close) + "</a>").orElse("");
        if (!text.equals(link.getText())) {
            link.setText(text);
            link.setVisible(!text.isEmpty());
            ((GridData) link.getLayoutData()).exclude = text.isEmpty();
            link.requestLayout();
        }
    }
}
