package org.throughline.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;

/** What supports what, and what is worth a look; the analyses put their views in the middle, things to fix stand below. */
public final class CoherenceArrangement extends Around {

    static final String ID = "org.throughline.workbench.coherence";

    @Override
    void fill(IFolderLayout middle) {
        // the views of the analyses come from their bundle; a table opens beside them, where there is room
        middle.addPlaceholder(TableView.ID);
    }

    @Override
    void below(IPageLayout layout) {
        layout.addView(FixView.ID, IPageLayout.BOTTOM, 0.89f, MIDDLE);
    }
}
