package org.throughline.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.throughline.workbench.internal.compare.Compare;

/** The plan itself: the page of what is chosen is wide, and what is left to fix stands below it. */
public final class PlanArrangement extends Around {

    static final String ID = "org.throughline.workbench.plan";

    @Override
    void fill(IFolderLayout middle) {
        middle.addView(PageView.ID);
        middle.addView(Compare.VIEW_ID);
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
