package org.throughline.ui;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.model.plan.DistrictPlan;

/**
 * Where a view's content stands: in the window, or large and without what is private in front of a room.
 *
 * @param plan the plan of the window
 * @param describer the words of the program; {@link #words} are those of the plan
 * @param palette the colors
 * @param scale how much larger than in the window text is, 1 in the window
 * @param names whether people's names and what is private are shown; true in the window
 */
public record Stage(OpenPlan plan, Describer describer, Palette palette, double scale, boolean names) {

    /** The stage of a view in the window. */
    public static Stage window(OpenPlan plan, Describer describer, Palette palette) {
        return new Stage(plan, describer, palette, 1, true);
    }

    /** Whether this is shown to a room: large, and nothing in it is changed. */
    public boolean presented() {
        return scale > 1;
    }

    /** The open plan. */
    public Optional<DistrictPlan> content() {
        return plan.session().map(Session::plan);
    }

    /** The words of the open plan; without people's names where they are not shown. Every text of a view comes from here. */
    public Describer words() {
        Describer words = content().map(describer::in).orElse(describer);
        return names ? words : content().<Describer>map(p -> new WithoutNames(words, p)).orElse(words);
    }

    /** The object with an id, in the open plan. */
    public Optional<EObject> find(String id) {
        return plan.session().flatMap(s -> s.find(id));
    }

    /**
     * Does some work now, and again whenever the plan, its content or the selection changes, as long as a control lives. Where it
     * fails later, a sentence takes the place of the view.
     */
    public void follow(Control control, Runnable work) {
        Runnable end = plan.watch(() -> Guard.run(control, work));
        control.addDisposeListener(e -> end.run());
        work.run();
    }

    /** Text as it is read. */
    public Font text(Control control) {
        return font(control, JFaceResources.DEFAULT_FONT, false);
    }

    /** Text that stands out. */
    public Font strong(Control control) {
        return font(control, JFaceResources.DEFAULT_FONT, true);
    }

    /** The question or the name on top. */
    public Font title(Control control) {
        return font(control, JFaceResources.HEADER_FONT, false);
    }

    /** A length that grows with the text. */
    public int length(int pixels) {
        return (int) Math.round(pixels * scale);
    }

    /** A font that lives as long as a control. */
    private Font font(Control control, String symbol, boolean bold) {
        if (scale == 1) {
            return bold ? JFaceResources.getFontRegistry().getBold(symbol) : JFaceResources.getFont(symbol);
        }
        FontDescriptor wanted = JFaceResources.getFontDescriptor(symbol);
        int height = (int) Math.round(wanted.getFontData()[0].getHeight() * scale);
        FontDescriptor larger = bold ? wanted.setHeight(height).setStyle(org.eclipse.swt.SWT.BOLD) : wanted.setHeight(height);
        return new LocalResourceManager(JFaceResources.getResources(control.getDisplay()), control).create(larger);
    }
}
