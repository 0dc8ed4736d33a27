package org.throughline.workbench.internal.head;

import java.util.function.Consumer;

import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.TextSearch;
import org.throughline.api.session.Session;
import org.throughline.ui.ContentView;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;
import org.throughline.ui.Spoken;
import org.throughline.workbench.internal.Person;
import org.throughline.workbench.internal.Services;
import org.throughline.workbench.internal.keep.Notices;
import org.throughline.workbench.internal.secrets.OpenSign;

import jakarta.annotation.PostConstruct;

/** The line at the top of the window: its parts as words, the way back and forward, and the field to find anything. */
public final class Head {

    private static final String ID = "org.throughline.workbench.head";
    private static final int FIELD = 280;

    private final OpenPlan plan = Services.get(OpenPlan.class);
    private final Trail trail = new Trail(plan);
    private FindField find;

    /** Puts the line into a window, unless it is there from the last time. */
    public static void into(IWorkbenchWindow window) {
        var model = window.getService(EModelService.class);
        MTrimBar top = model.getTrim((MTrimmedWindow) window.getService(MWindow.class), SideValue.TOP);
        if (top.getChildren().stream().noneMatch(c -> ID.equals(c.getElementId()))) {
            MToolControl control = model.createModelElement(MToolControl.class);
            control.setElementId(ID);
            control.setContributionURI("bundleclass://org.throughline.workbench/" + Head.class.getName());
            control.getTags().add("stretch");
            top.getChildren().add(0, control);
        }
        // nothing of the platform's own stands beside it
        top.getChildren().stream().filter(c -> !ID.equals(c.getElementId())).forEach(c -> c.setToBeRendered(false));
        top.setVisible(true);
        top.setToBeRendered(true);
    }

    /** Makes the line; the window calls this. */
    @PostConstruct
    public void create(Composite parent, IWorkbenchWindow window) {
        var line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(8, 5).spacing(10, 0).applyTo(line);
        new Words(line, window);
        GridDataFactory.fillDefaults().grab(true, false).indent(20, 0).align(SWT.FILL, SWT.CENTER).applyTo(said(line, window));
        Consumer<EObject> open = object -> {
            plan.select(object);
            ContentView.open("org.throughline.workbench.page");
        };
        new OpenSign(line, plan);
        ToolBar way = way(line);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(way);
        find = new FindField(line, plan, Services.get(TextSearch.class), Services.get(Describer.class), open);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(FIELD, SWT.DEFAULT).applyTo(find.control());
        var notices = new Notices(line, plan, sentence -> MessageDialog.openInformation(window.getShell(), Messages.Head_notDone, sentence));
        ((GridData) notices.control().getLayoutData()).horizontalSpan = 5;
        window.getShell().setData(ID, this);
    }

    /** The line of a window. */
    public static Head of(IWorkbenchWindow window) {
        return (Head) window.getShell().getData(ID);
    }

    /** Goes to the field. */
    public void find() {
        find.focus();
    }

    /** What was looked at. */
    public Trail trail() {
        return trail;
    }

    /** Says where a plan cannot be changed, and leads to why; and once there is a change, under which name it is noted. */
    private Link said(Composite line, IWorkbenchWindow window) {
        var link = new Link(line, SWT.NONE);
        Spoken.whileShown(link);
        link.setLinkForeground(Palette.of(line.getDisplay()).accent());
        var person = new Person(plan);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (plan.session().filter(Session::readOnly).isPresent()) {
                ContentView.open("org.throughline.workbench.fix");
            } else {
                person.ask(window.getShell());
                say(link, person);
            }
        }));
        Runnable end = plan.watch(() -> say(link, person));
        link.addDisposeListener(e -> end.run());
        say(link, person);
        return link;
    }

    private void say(Link link, Person person) {
        boolean readOnly = plan.session().filter(Session::readOnly).isPresent();
        boolean offered = !readOnly && plan.session().filter(Session::dirty).isPresent() && person.isUnknown();
        String text = readOnly ? Messages.Head_readOnly : offered ? NLS.bind(Messages.Head_person, plan.signedAs().replace("&", "&&")) : "";
        if (!text.equals(link.getText())) {
            link.setText(text);
        }
        link.setVisible(!text.isEmpty());
    }

    private ToolBar way(Composite line) {
        var bar = new ToolBar(line, SWT.FLAT);
        ToolItem back = item(bar, "\u2190", Messages.Head_back, trail::back);
        ToolItem forward = item(bar, "\u2192", Messages.Head_forward, trail::forward);
        Runnable enable = () -> {
            back.setEnabled(trail.hasBack());
            forward.setEnabled(trail.hasForward());
        };
        Runnable end = plan.watch(enable::run);
        bar.addDisposeListener(e -> end.run());
        enable.run();
        return bar;
    }

    private static ToolItem item(ToolBar bar, String sign, String what, Runnable work) {
        var item = new ToolItem(bar, SWT.PUSH);
        item.setText(sign);
        item.setToolTipText(what);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return item;
    }
}
