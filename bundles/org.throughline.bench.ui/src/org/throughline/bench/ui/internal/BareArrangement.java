package org.throughline.bench.ui.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** One view. */
public final class BareArrangement implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView("org.throughline.bench.ui.view", IPageLayout.LEFT, 0.5f, layout.getEditorArea());
    }
}
