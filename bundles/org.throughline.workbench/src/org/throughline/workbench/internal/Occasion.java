package org.throughline.workbench.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.throughline.ui.ContentView;
import org.throughline.workbench.internal.head.Words;

/**
 * What the window is used for: by a planner, with everything beside the answer, or in a session with a team, where the answer has
 * the whole window and is read from farther away. Every part is arranged for it.
 */
final class Occasion {

    private static final String FOR = "for";
    private static final String TEAM = "team";
    private static final double LARGER = 1.3;
    /** What is around an answer. */
    private static final List<String> AROUND = List.of(PlanView.ID, PageView.ID, FixView.ID);
    /** The title comes first: who hears of the text takes both. */
    private static final List<String> FONTS = List.of(JFaceResources.HEADER_FONT, JFaceResources.DEFAULT_FONT);

    private final Remembered remembered = new Remembered("occasion");
    private final Map<String, FontData[]> usual = new LinkedHashMap<>();

    /** Reads as it did when the window was closed. */
    void begin() {
        if (isTeam()) {
            read(LARGER);
        }
    }

    /** Whether it is a session with a team. */
    boolean isTeam() {
        return remembered.get(FOR).filter(TEAM::equals).isPresent();
    }

    /** Arranges every part of the window for a session with a team, or for planners. */
    void choose(IWorkbenchPage page, boolean team) {
        remembered.put(FOR, team ? TEAM : "");
        IPerspectiveDescriptor before = page.getPerspective();
        Optional<String> answer = Optional.ofNullable(page.getActivePartReference()).map(IWorkbenchPartReference::getId).filter(id -> !AROUND.contains(id));
        for (IPerspectiveDescriptor part : Words.shown()) {
            page.setPerspective(part);
            putInOrder(page);
        }
        page.setPerspective(before);
        read(team ? LARGER : 1);
        answer.filter(id -> page.findViewReference(id) != null).ifPresentOrElse(ContentView::open, () -> ViewMenu.showAnswer(page));
    }

    /** Arranges the part that is shown as it belongs. */
    void putInOrder(IWorkbenchPage page) {
        // a part that fills the window would go on hiding the others
        if (page.isPageZoomed()) {
            page.zoomOut();
        }
        page.resetPerspective();
        if (isTeam()) {
            alone(page);
        }
    }

    /** Leaves the answer: what is to fix goes, and the rest is folded away to the edge, from where a click brings it back. */
    private static void alone(IWorkbenchPage page) {
        // there the page of what is chosen is the answer, and the contents are where it is chosen
        boolean plan = PlanArrangement.ID.equals(Arrangements.original(page.getPerspective()));
        for (IViewReference view : page.getViewReferences()) {
            if (FixView.ID.equals(view.getId())) {
                page.hideView(view);
            } else if (!plan && AROUND.contains(view.getId())) {
                page.setPartState(view, IWorkbenchPage.STATE_MINIMIZED);
            }
        }
    }

    private void read(double scale) {
        FontRegistry fonts = JFaceResources.getFontRegistry();
        for (String each : FONTS) {
            FontData[] data = usual.computeIfAbsent(each, fonts::getFontData);
            fonts.put(each, Stream.of(data).map(d -> new FontData(d.getName(), (int) Math.round(d.getHeight() * scale), d.getStyle())).toArray(FontData[]::new));
        }
    }
}
