package org.throughline.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;

/** The plan itself: the page of what is chosen is wide, and what is left to fix stands below it. */
public final class PlanArrangement extends Around {

    @Override
    void fill(IFolderLayout middle) {
        middle.addView(PageView.ID);
        middle.addPlaceholder(TableView.ID);
    }

    @Override
    void below(IPageLayout layout) {
        layout.addView(FixView.ID, IPageLayout.BOTTOM, 0.82f, MIDDLE);
    }

    @Override
    void beside(IPageLayout layout) {
        // the details are in the middle
    }
}
