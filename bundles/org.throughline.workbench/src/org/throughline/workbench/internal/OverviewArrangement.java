package org.throughline.workbench.internal;

import org.eclipse.ui.IFolderLayout;

/** What matters today. */
public final class OverviewArrangement extends Around {

    static final String ID = "org.throughline.workbench.overview";
    static final String VIEW = "org.throughline.workbench.today";

    @Override
    void fill(IFolderLayout middle) {
        middle.addView(VIEW);
    }
}
