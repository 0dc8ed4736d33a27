package org.throughline.workbench.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.ui.ObjectTable;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;
import org.throughline.ui.Spoken;
import org.throughline.ui.TableKinds;
import org.throughline.ui.TableKinds.Kind;

/** Everything of one kind as a table that one types into. The kind that was shown last is shown again. */
public final class TableView extends ViewPart {

    static final String ID = "org.throughline.workbench.table";

    private static final String LAST = "kind";
    /** The keys that are a table's own; plugin.xml binds them in this context. */
    private static final String KEYS = "org.throughline.workbench.tables";
    private static final String FILL_RIGHT = "org.throughline.workbench.fillRight";
    private static final String FILTER = "org.throughline.workbench.filter";
    private static final String OPEN = "org.throughline.workbench.openRow";
    private static final int MOST_LINES = 24;

    private final OpenPlan plan = Services.get(OpenPlan.class);
    private final Describer describer = Services.get(Describer.class);
    private final Remembered memory = new Remembered("tables");
    private Composite holder;
    private StackLayout stack;
    private Composite page;
    private Label nothing;
    private Label title;
    private Combo choice;
    private ObjectTable table;
    private List<Kind> kinds = List.of();
    private boolean stale = true;

    @Override
    public void createPartControl(Composite parent) {
        Palette palette = Palette.of(parent.getDisplay());
        holder = new Composite(parent, SWT.NONE);
        holder.setBackground(palette.page());
        holder.setBackgroundMode(SWT.INHERIT_FORCE);
        stack = new StackLayout();
        holder.setLayout(stack);
        nothing = new Label(holder, SWT.WRAP);
        nothing.setText(Messages.Table_noPlan);
        nothing.setForeground(palette.ink());
        page = new Composite(holder, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 10).spacing(8, 8).applyTo(page);
        head(palette);
        table = new ObjectTable(page, memory, plan::select);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        // what nobody sees is not read
        holder.addListener(SWT.Paint, e -> seen());
        table.grid().addListener(SWT.Paint, e -> seen());
        Runnable end = plan.watch(this::changed);
        holder.addDisposeListener(e -> end.run());
        keys();
        changed();
    }

    private void keys() {
        getSite().getService(IContextService.class).activateContext(KEYS);
        key(FILL_RIGHT, () -> table.fillRight());
        key(FILTER, () -> table.filter());
        key(OPEN, () -> table.open());
    }

    private void key(String command, Runnable work) {
        getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                work.run();
                return null;
            }
        });
    }

    @Override
    public void setFocus() {
        if (plan.session().isPresent()) {
            seen();
            table.setFocus();
        } else {
            holder.setFocus();
        }
    }

    /** Shows the table of a kind of object, as a choice in the drop-down does. */
    public void show(EClass kind) {
        memory.put(LAST, key(kind));
        stale = true;
        seen();
    }

    /** The table, for tests and the tour. */
    public ObjectTable table() {
        seen();
        return table;
    }

    /** The choice of the kind, for tests. */
    Combo choice() {
        return choice;
    }

    private void head(Palette palette) {
        var bar = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(bar);
        title = new Label(bar, SWT.NONE);
        title.setText(Messages.Table_title);
        title.setFont(JFaceResources.getHeaderFont());
        title.setForeground(palette.accent());
        choice = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        choice.setVisibleItemCount(MOST_LINES);
        choice.setToolTipText(Messages.Table_choose);
        Spoken.called(choice, Messages.Table_choose);
        choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show(kinds.get(choice.getSelectionIndex()).type())));
    }

    private void changed() {
        stale = true;
        stack.topControl = plan.session().isPresent() ? page : nothing;
        holder.layout();
        if (table.control().isVisible()) {
            seen();
        }
    }

    private void seen() {
        Optional<Session> session = plan.session();
        if (stale && session.isPresent()) {
            stale = false;
            Describer words = describer.in(session.get().plan());
            kinds = TableKinds.of(session.get(), words);
            String last = memory.get(LAST).orElse("");
            Kind kind = kinds.stream().filter(k -> key(k.type()).equals(last)).findFirst()
                    // where nobody has chosen yet: the kind that people type most
                    .or(() -> kinds.stream().filter(k -> k.type() == InitiativesPackage.Literals.INITIATIVE).findFirst()).orElse(kinds.get(0));
            offer(kind);
            title.setText(words.reworded(Messages.Table_title));
            table.show(session.get(), kind.type(), words);
        }
    }

    private void offer(Kind kind) {
        List<String> labels = kinds.stream().map(Kind::label).toList();
        if (!labels.equals(List.of(choice.getItems()))) {
            choice.setItems(labels.toArray(String[]::new));
            choice.getParent().layout();
        }
        choice.select(kinds.indexOf(kind));
    }

    private static String key(EClass kind) {
        return kind.getEPackage().getNsPrefix() + "." + kind.getName();
    }
}
