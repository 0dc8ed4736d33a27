package org.throughline.workbench.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The plan at the left, details at the right, things to fix below; the analyses put their views in the middle. */
public final class CoherenceArrangement implements IPerspectiveFactory {

    static final String ID = "org.throughline.workbench.coherence";
    /** The folder in which bundles put views, by an extension of the perspective. */
    static final String MIDDLE = "org.throughline.workbench.middle";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String area = layout.getEditorArea();
        layout.createFolder(MIDDLE, IPageLayout.LEFT, 0.9f, area);
        layout.addView(PlanView.ID, IPageLayout.LEFT, 0.18f, MIDDLE);
        layout.addView(PageView.ID, IPageLayout.RIGHT, 0.70f, MIDDLE);
        layout.addView(FixView.ID, IPageLayout.BOTTOM, 0.82f, MIDDLE);
        for (String view : new String[] {PlanView.ID, PageView.ID, FixView.ID}) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
