package org.throughline.workbench.internal;

import org.eclipse.ui.IFolderLayout;

/** What matters today. */
public final class OverviewArrangement extends Around {

    static final String ID = "org.throughline.workbench.overview";

    @Override
    void fill(IFolderLayout middle) {
        middle.addView("org.throughline.workbench.overview");
    }
}
