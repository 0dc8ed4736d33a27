package org.throughline.workbench.internal.head;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.Found;
import org.throughline.api.query.LiveSearch;
import org.throughline.api.query.TextSearch;
import org.throughline.api.session.Session;
import org.throughline.ui.Icons;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;

/** Finds anything while one types: what fits is listed below the field; arrows choose, Enter opens, Esc gives up. */
final class FindField {

    private static final int MOST = 12;
    private static final int WIDTH = 560;

    private final OpenPlan plan;
    private final TextSearch search;
    private final Describer describer;
    private final Consumer<EObject> opener;
    private final Text text;
    private Shell popup;
    private Table results;
    private Label nothing;
    private Icons icons;
    private Optional<Session> searched = Optional.empty();
    private LiveSearch live;
    private List<Found> found = List.of();

    FindField(Composite parent, OpenPlan plan, TextSearch search, Describer describer, Consumer<EObject> opener) {
        this.plan = plan;
        this.search = search;
        this.describer = describer;
        this.opener = opener;
        text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(Messages.Find_hint);
        text.setToolTipText(Messages.Find_help);
        text.addModifyListener(e -> look());
        text.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        // what is written in the plan is read before the first letter is typed
        text.addFocusListener(FocusListener.focusGainedAdapter(e -> e.display.asyncExec(() -> search().ifPresent(s -> s.find("\u0000", 1)))));
        text.addFocusListener(FocusListener.focusLostAdapter(e -> hide()));
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = results != null && results.getSelectionIndex() >= 0 ? results.getSelection()[0].getText(0) + ", " + results.getSelection()[0].getText(1) : Messages.Find_help;
            }
        });
        text.addDisposeListener(e -> end());
    }

    /** The list below the field, made when there is something to list for the first time. */
    private void makeList() {
        popup = new Shell(text.getShell(), SWT.ON_TOP | SWT.NO_FOCUS | SWT.TOOL);
        Palette palette = Palette.of(text.getDisplay());
        popup.setBackground(palette.line());
        var frame = new FillLayout();
        frame.marginWidth = 1;
        frame.marginHeight = 1;
        popup.setLayout(frame);
        var page = new Composite(popup, SWT.NONE);
        page.setBackground(palette.page());
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        results = new Table(page, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_SCROLL);
        new TableColumn(results, SWT.NONE);
        new TableColumn(results, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(results);
        nothing = new Label(page, SWT.NONE);
        nothing.setText(Messages.Find_nothing);
        nothing.setForeground(palette.quiet());
        nothing.setBackground(palette.page());
        GridDataFactory.fillDefaults().indent(10, 0).exclude(true).applyTo(nothing);
        icons = new Icons(results);
        results.addMouseListener(MouseListener.mouseDownAdapter(e -> Optional.ofNullable(results.getItem(new Point(e.x, e.y))).ifPresent(i -> open(results.indexOf(i)))));
    }

    private void hide() {
        if (popup != null) {
            popup.setVisible(false);
        }
    }

    Control control() {
        return text;
    }

    void focus() {
        text.setFocus();
        text.selectAll();
    }

    private Optional<LiveSearch> search() {
        if (!searched.equals(plan.session())) {
            end();
            searched = plan.session();
            live = searched.map(search::follow).orElse(null);
        }
        return Optional.ofNullable(live);
    }

    private void end() {
        if (live != null) {
            live.close();
        }
        live = null;
    }

    private void look() {
        found = text.getText().isBlank() ? List.of() : search().map(s -> s.find(text.getText(), MOST)).orElse(List.of());
        if (text.getText().isBlank() || plan.session().isEmpty()) {
            hide();
            return;
        }
        if (popup == null) {
            makeList();
        }
        Describer words = describer.in(plan.session().orElseThrow().plan());
        results.removeAll();
        for (Found each : found) {
            var item = new TableItem(results, SWT.NONE);
            item.setImage(icons.of(each.object().eClass(), words));
            item.setText(new String[] {oneLine(words.label(each.object())), each.where().isEmpty() ? words.typeName(each.object().eClass()) : oneLine(each.where())});
            item.setForeground(1, Palette.of(results.getDisplay()).quiet());
        }
        show();
    }

    private void show() {
        boolean any = !found.isEmpty();
        GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) results.getLayoutData()).exclude(!any).applyTo(results);
        GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) nothing.getLayoutData()).exclude(any).applyTo(nothing);
        results.setVisible(any);
        nothing.setVisible(!any);
        if (any) {
            results.setSelection(0);
        }
        results.getColumn(0).setWidth(WIDTH / 2);
        results.getColumn(1).setWidth(WIDTH / 2);
        int height = any ? results.getItemCount() * (results.getItemHeight() + 2) + 6 : nothing.computeSize(SWT.DEFAULT, SWT.DEFAULT).y + 8;
        Point below = text.toDisplay(text.getSize().x - WIDTH, text.getSize().y);
        popup.setBounds(below.x, below.y, WIDTH, height);
        popup.layout(true, true);
        popup.setVisible(true);
    }

    private void key(KeyEvent e) {
        int rows = results == null ? 0 : results.getItemCount();
        switch (e.keyCode) {
            case SWT.ARROW_DOWN, SWT.ARROW_UP -> {
                if (rows > 0) {
                    results.setSelection(Math.floorMod(results.getSelectionIndex() + (e.keyCode == SWT.ARROW_DOWN ? 1 : -1), rows));
                    text.getAccessible().sendEvent(org.eclipse.swt.accessibility.ACC.EVENT_DESCRIPTION_CHANGED, null);
                }
                e.doit = false;
            }
            case SWT.CR, SWT.KEYPAD_CR -> open(rows == 0 ? -1 : results.getSelectionIndex());
            case SWT.ESC -> {
                text.setText("");
                hide();
            }
            default -> {
                // a letter: the field takes it
            }
        }
    }

    private void open(int row) {
        if (popup != null && popup.isVisible() && row >= 0 && row < found.size()) {
            EObject object = found.get(row).object();
            text.setText("");
            hide();
            opener.accept(object);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
