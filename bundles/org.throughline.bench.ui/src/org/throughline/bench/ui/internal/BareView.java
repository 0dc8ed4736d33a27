package org.throughline.bench.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** A label. Its first paint is what counts as the window being there. */
public final class BareView extends ViewPart {

    private Label label;
    private boolean painted;

    @Override
    public void createPartControl(Composite parent) {
        label = new Label(parent, SWT.NONE);
        label.setText("Bare");
        label.addListener(SWT.Paint, e -> {
            if (!painted) {
                painted = true;
                label.getDisplay().asyncExec(() -> {
                    System.out.println("ready");
                    PlatformUI.getWorkbench().close();
                });
            }
        });
    }

    @Override
    public void setFocus() {
        label.setFocus();
    }
}
