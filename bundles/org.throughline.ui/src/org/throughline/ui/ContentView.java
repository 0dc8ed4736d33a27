package org.throughline.ui;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** A view that shows the {@link ViewContent} registered for its id. What was chosen in it is there again at the next start. */
public final class ContentView extends ViewPart {

    private final Map<String, String> remembered = new TreeMap<>();
    private Optional<Contents.Made> made = Optional.empty();

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        if (memento != null) {
            for (String key : memento.getAttributeKeys()) {
                remembered.put(key, memento.getString(key));
            }
        }
    }

    @Override
    public void saveState(IMemento memento) {
        made.map(Contents.Made::content).map(ViewContent::chosen).ifPresent(chosen -> chosen.forEach(memento::putString));
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        made = show(getSite().getId(), getPartName(), parent, Contents.window(parent), remembered);
        Guard.standsIn(parent, () -> {
            giveBack();
            sentence(getPartName(), parent, Contents.window(parent));
        });
        IPropertyChangeListener larger = e -> {
            if (JFaceResources.DEFAULT_FONT.equals(e.getProperty())) {
                again(parent);
            }
        };
        JFaceResources.getFontRegistry().addListener(larger);
        parent.addDisposeListener(e -> {
            JFaceResources.getFontRegistry().removeListener(larger);
            giveBack();
        });
    }

    /** Makes the same once more, with the same choices, where text has another size now. */
    private void again(Composite parent) {
        content().map(ViewContent::chosen).ifPresent(chosen -> {
            giveBack();
            for (Control child : parent.getChildren()) {
                child.dispose();
            }
            made = show(getSite().getId(), getPartName(), parent, Contents.window(parent), chosen);
            parent.layout(true, true);
        });
    }

    private void giveBack() {
        made.ifPresent(m -> m.giveBack().run());
        made = Optional.empty();
    }

    @Override
    public void setFocus() {
        made.map(Contents.Made::content).ifPresent(ViewContent::setFocus);
    }

    /**
     * Shows the same once more, with the same choices, larger and for other eyes.
     *
     * @param place an empty composite with a layout that fills it; what is shown lives as long as its children
     * @param scale how much larger text is, more than 1
     * @param names whether people's names are shown
     */
    public void present(Composite place, double scale, boolean names) {
        Stage window = Contents.window(place);
        Stage stage = new Stage(window.plan(), window.describer(), window.palette(), scale, names);
        show(getSite().getId(), getTitle(), place, stage, content().map(ViewContent::chosen).orElse(Map.of()))
                .ifPresent(m -> place.getChildren()[0].addDisposeListener(e -> m.giveBack().run()));
        Guard.standsIn(place, () -> sentence(getPartName(), place, stage));
    }

    /** What the view shows; empty where it could not be made. */
    public Optional<ViewContent> content() {
        return made.map(Contents.Made::content);
    }

    /**
     * Opens a view in the window, with something chosen in it as {@link ViewContent#choose} takes it.
     *
     * @return whether there is such a view
     */
    public static boolean open(String view, Map<String, String> chosen) {
        Optional<IViewPart> shown = brought(view);
        shown.filter(ContentView.class::isInstance).flatMap(v -> ((ContentView) v).content()).ifPresent(c -> c.choose(chosen));
        return shown.isPresent();
    }

    /**
     * Opens a view in the window, whatever shows it.
     *
     * @return whether there is such a view
     */
    public static boolean open(String view) {
        return brought(view).isPresent();
    }

    private static Optional<IViewPart> brought(String view) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow() == null ? workbench.getWorkbenchWindows()[0] : workbench.getActiveWorkbenchWindow();
        if (workbench.getViewRegistry().find(view) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(window.getActivePage().showView(view));
        } catch (PartInitException e) {
            ILog.get().error("The view " + view + " could not be shown.", e);
            return Optional.empty();
        }
    }

    /** Shows the content of a view; where it cannot be made, a sentence stands in its place. */
    static Optional<Contents.Made> show(String id, String name, Composite parent, Stage stage, Map<String, String> chosen) {
        Optional<Contents.Made> made = Contents.make(id);
        try {
            made.ifPresent(m -> {
                if (!stage.presented()) {
                    new Saving(id, m.content()).standsIn(parent);
                }
                m.content().create(parent, stage);
                m.content().choose(chosen);
            });
        } catch (RuntimeException | LinkageError e) {
            ILog.get().error("The view " + id + " could not be shown.", e);
            made.ifPresent(m -> m.giveBack().run());
            made = Optional.empty();
        }
        if (made.isEmpty()) {
            sentence(name, parent, stage);
        }
        return made;
    }

    /** Says in the place of a view that it failed. */
    private static void sentence(String name, Composite parent, Stage stage) {
        for (var child : parent.getChildren()) {
            child.dispose();
        }
        var sentence = new Label(parent, SWT.WRAP);
        sentence.setText(NLS.bind(Messages.View_failed, name));
        sentence.setBackground(stage.palette().page());
        sentence.setForeground(stage.palette().ink());
        parent.layout();
    }
}
