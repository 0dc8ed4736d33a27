package org.throughline.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;

/** Schools, departments, people and everything else as tables, and a page for each school, role and department. */
public final class OrganizationArrangement extends Around {

    static final String ID = "org.throughline.workbench.organization";

    @Override
    void fill(IFolderLayout middle) {
        middle.addView(TableView.ID);
    }

    @Override
    void beside(IPageLayout layout) {
        super.beside(layout);
        // elsewhere tables come and go; here they are what it is about
        layout.getViewLayout(TableView.ID).setCloseable(false);
    }
}
