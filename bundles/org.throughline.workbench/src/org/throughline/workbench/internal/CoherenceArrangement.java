package org.throughline.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The plan at the left, the matrix in the middle with findings, questions and tables behind it, details at the right, things to fix below. */
public final class CoherenceArrangement implements IPerspectiveFactory {

    static final String ID = "org.throughline.workbench.coherence";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String area = layout.getEditorArea();
        IFolderLayout middle = layout.createFolder("middle", IPageLayout.LEFT, 0.9f, area);
        middle.addView(MatrixView.ID);
        middle.addView(LookView.ID);
        middle.addView(QuestionsView.ID);
        middle.addView(TableView.ID);
        layout.addView(PlanView.ID, IPageLayout.LEFT, 0.18f, "middle");
        layout.addView(PageView.ID, IPageLayout.RIGHT, 0.70f, "middle");
        layout.addView(FixView.ID, IPageLayout.BOTTOM, 0.82f, "middle");
        for (String view : new String[] {MatrixView.ID, LookView.ID, QuestionsView.ID, TableView.ID, PlanView.ID, PageView.ID, FixView.ID}) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
