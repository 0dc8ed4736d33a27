package org.throughline.workbench.internal;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.part.ViewPart;
import org.throughline.api.content.Adoptions;
import org.throughline.api.describe.Describer;
import org.throughline.api.validation.Fixes;
import org.throughline.api.validation.Validation;
import org.throughline.ui.FirstStop;
import org.throughline.ui.ObjectPage;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Spoken;
import org.throughline.workbench.internal.secrets.NotesFoot;

/** The page of the object that is selected. */
public final class PageView extends ViewPart {

    static final String ID = "org.throughline.workbench.page";

    private final OpenPlan plan = Services.get(OpenPlan.class);
    private ObjectPage page;

    @Override
    public void createPartControl(Composite parent) {
        page = new ObjectPage(parent, Services.get(Describer.class), Services.get(Adoptions.class), Services.get(Validation.class),
                Services.get(Fixes.class), plan::select);
        page.endWith(new NotesFoot(plan));
        Runnable end = plan.watch(this::refresh);
        var parts = new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage of, IPerspectiveDescriptor part) {
                if (of == getSite().getPage() && plan.selected().isEmpty()) {
                    refresh();
                }
            }
        };
        getSite().getWorkbenchWindow().addPerspectiveListener(parts);
        page.control().addDisposeListener(e -> {
            getSite().getWorkbenchWindow().removePerspectiveListener(parts);
            end.run();
        });
        Spoken.called(page.control(), () -> shown().isPresent() ? getPartName() : nothing());
        refresh();
    }

    @Override
    public void setFocus() {
        FirstStop.in(page.control());
    }

    private void refresh() {
        shown().ifPresentOrElse(o -> page.show(plan.session().orElseThrow(), o), () -> page.showNothing(nothing()));
    }

    /** What is chosen; what was taken out of the plan is nowhere to be shown. */
    private Optional<EObject> shown() {
        return plan.selected().filter(o -> plan.session().filter(s -> EcoreUtil.isAncestor(s.plan(), o)).isPresent());
    }

    private String nothing() {
        return plan.session().isPresent() ? nothingChosen() : Messages.Page_noPlan;
    }

    /** What can be chosen depends on the part of the window that is shown. */
    private String nothingChosen() {
        IPerspectiveDescriptor part = getSite().getPage().getPerspective();
        return switch (part == null ? "" : Arrangements.original(part)) {
            case CoherenceArrangement.ID -> Messages.Page_nothingChosenInMatrix;
            case OrganizationArrangement.ID -> Messages.Page_nothingChosenInTable;
            case OverviewArrangement.ID -> Messages.Page_nothingChosenInCards;
            default -> Messages.Page_nothingChosen;
        };
    }
}
