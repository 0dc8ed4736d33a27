package org.throughline.workbench.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The plan at the left, the matrix in the middle, details at the right, things to fix below. */
public final class CoherenceArrangement implements IPerspectiveFactory {

    static final String ID = "org.throughline.workbench.coherence";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String area = layout.getEditorArea();
        layout.addView(MatrixView.ID, IPageLayout.LEFT, 0.9f, area);
        layout.addView(PlanView.ID, IPageLayout.LEFT, 0.18f, MatrixView.ID);
        layout.addView(PageView.ID, IPageLayout.RIGHT, 0.70f, MatrixView.ID);
        layout.addView(FixView.ID, IPageLayout.BOTTOM, 0.82f, MatrixView.ID);
        for (String view : new String[] {MatrixView.ID, PlanView.ID, PageView.ID, FixView.ID}) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
