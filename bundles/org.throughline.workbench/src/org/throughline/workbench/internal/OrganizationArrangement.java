package org.throughline.workbench.internal;

import org.eclipse.ui.IFolderLayout;

/** Schools, departments, people and everything else as tables, and a page for each school, role and department. */
public final class OrganizationArrangement extends Around {

    static final String ID = "org.throughline.workbench.organization";

    @Override
    void fill(IFolderLayout middle) {
        middle.addView("org.throughline.workbench.table");
    }
}
