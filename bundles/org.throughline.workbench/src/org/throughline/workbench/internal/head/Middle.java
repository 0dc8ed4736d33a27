package org.throughline.workbench.internal.head;

import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.throughline.workbench.internal.Around;

/**
 * Puts the keyboard into the middle of the part of the window that a person goes to. The platform leaves it with the view that
 * had it where that view is in both parts, though what holds it there is no longer on the screen.
 */
final class Middle implements IExecutionListener {

    private final IWorkbenchWindow window;

    private Middle(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Follows the keys that go to a part, as long as the widget lives. */
    static Middle of(IWorkbenchWindow window, Widget life) {
        var middle = new Middle(window);
        var commands = window.getService(ICommandService.class);
        commands.addExecutionListener(middle);
        life.addDisposeListener(e -> commands.removeExecutionListener(middle));
        return middle;
    }

    /** Goes to a part. */
    void show(IPerspectiveDescriptor part) {
        window.getActivePage().setPerspective(part);
        focus();
    }

    private void focus() {
        var model = window.getService(EModelService.class);
        MPerspective part = model.getActivePerspective(window.getService(MWindow.class));
        if (part != null && model.find(Around.MIDDLE, part) instanceof MPartStack stack) {
            MUIElement front = stack.getSelectedElement() instanceof MPlaceholder place ? place.getRef() : stack.getSelectedElement();
            if (front instanceof MPart view) {
                window.getService(EPartService.class).activate(view, true);
                // What is active already is not given the focus, and what is not laid out yet does not take it.
                window.getShell().getDisplay().asyncExec(() -> take(view));
            }
        }
    }

    private void take(MPart view) {
        var parts = window.getService(EPartService.class);
        if (parts != null && parts.getActivePart() == view && view.getWidget() instanceof Control control && !isIn(control)) {
            window.getActivePage().getActivePart().setFocus();
        }
    }

    private static boolean isIn(Control around) {
        Control focus = around.isDisposed() ? null : around.getDisplay().getFocusControl();
        return Stream.iterate(focus, Objects::nonNull, Control::getParent).anyMatch(around::equals);
    }

    @Override
    public void postExecuteSuccess(String command, Object result) {
        if (IWorkbenchCommandConstants.PERSPECTIVES_SHOW_PERSPECTIVE.equals(command) && window.getActivePage() != null) {
            focus();
        }
    }

    @Override
    public void preExecute(String command, ExecutionEvent event) {
        // only what was done matters
    }

    @Override
    public void postExecuteFailure(String command, ExecutionException why) {
        // nothing was shown
    }

    @Override
    public void notHandled(String command, NotHandledException why) {
        // nothing was shown
    }
}
