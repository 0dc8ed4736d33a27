package org.throughline.workbench.internal;

import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.throughline.workbench.internal.compare.Compare;

/** What parts of the window have in common: everything in the plan at the left, the answer in the middle, details at the right. */
public abstract class Around implements IPerspectiveFactory {

    /** The folder in the middle; views of other bundles put themselves into it. */
    public static final String MIDDLE = "org.throughline.workbench.middle";

    private static final float LEFT = 0.18f;

    @Override
    public final void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout middle = layout.createFolder(MIDDLE, IPageLayout.LEFT, 0.9f, layout.getEditorArea());
        fill(middle);
        // where it is opened from the top of the window, it comes beside the answer
        middle.addPlaceholder(Compare.VIEW_ID);
        below(layout);
        layout.addView(PlanView.ID, IPageLayout.LEFT, LEFT, MIDDLE);
        beside(layout);
        Stream.of(PlanView.ID, PageView.ID, FixView.ID, OverviewArrangement.VIEW).map(layout::getViewLayout).filter(Objects::nonNull)
                .forEach(v -> v.setCloseable(false));
    }

    /** Puts views into the middle. */
    abstract void fill(IFolderLayout middle);

    /** Puts views below everything, as wide as the window; nothing, unless this needs it. */
    void below(IPageLayout layout) {
        // nothing
    }

    /** Puts views at the right of the middle; details, unless this is about something else. */
    void beside(IPageLayout layout) {
        layout.addView(PageView.ID, IPageLayout.RIGHT, 0.68f, MIDDLE);
    }
}
