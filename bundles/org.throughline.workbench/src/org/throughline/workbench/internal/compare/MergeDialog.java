package org.throughline.workbench.internal.compare;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.compare.Choice;
import org.throughline.api.compare.Conflict;
import org.throughline.api.compare.Merge;
import org.throughline.ui.LongText;
import org.throughline.ui.TitledDialog;

/** What two people did to one plan, before it becomes one: where they collide, one chooses what is to stand. */
public final class MergeDialog extends TitledDialog {

    private static final Map<Choice, String> NAMES = new EnumMap<>(Map.of(Choice.A, Messages.Merge_mine, Choice.B, Messages.Merge_theirs,
            Choice.BOTH, Messages.Merge_both, Choice.BASE, Messages.Merge_as));
    private static final List<Choice> ORDER = List.of(Choice.A, Choice.B, Choice.BOTH, Choice.BASE);

    private final Merge merge;
    private final Map<String, Choice> choices = new HashMap<>();
    private final Map<Choice, Text> sides = new EnumMap<>(Choice.class);
    private final Map<Choice, Button> buttons = new EnumMap<>(Choice.class);
    private Table table;

    /** Shows a merge, in which the first version is one's own. */
    public MergeDialog(Shell parent, Merge merge) {
        super(parent, Messages.Merge_title, merge.conflicts().isEmpty() ? new Point(560, 260) : new Point(920, 640));
        this.merge = merge;
        merge.conflicts().forEach(c -> choices.put(c.key(), c.chosen()));
    }

    /** The merge with what was chosen. */
    public Merge chosen() {
        return merge.with(choices);
    }

    /** What the step is called that takes up the other version. */
    public static String step() {
        return Messages.Merge_done;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.Merge_title);
        Object[] counts = {merge.ofB().size(), merge.ofA().size(), merge.conflicts().size()};
        setMessage(NLS.bind(merge.conflicts().isEmpty() ? Messages.Merge_collideNone : Messages.Merge_collide, counts));
        Composite area = room((Composite) super.createDialogArea(parent), GridLayoutFactory.fillDefaults());
        if (!merge.conflicts().isEmpty()) {
            table(area);
            choice(area);
            show();
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Merge_ok, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private void table(Composite area) {
        table = table(area, SWT.SINGLE, Messages.Merge_what);
        column(table, Messages.Merge_what, 720);
        column(table, Messages.Merge_taken, 140);
        for (Conflict conflict : merge.conflicts()) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {conflict.sentence(), NAMES.get(conflict.chosen())});
            item.setData(conflict);
        }
        table.select(0);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show()));
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 240).applyTo(table);
    }

    /** What stands on each side, below the button that takes it. */
    private void choice(Composite area) {
        var row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(ORDER.size()).equalWidth(true).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        for (Choice choice : ORDER) {
            var button = new Button(row, SWT.RADIO);
            button.setText(NAMES.get(choice));
            button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
                if (button.getSelection()) {
                    choose(choice);
                }
            }));
            buttons.put(choice, button);
        }
        for (Choice choice : ORDER) {
            var text = LongText.toRead(row, SWT.BORDER | SWT.V_SCROLL, NAMES.get(choice));
            GridDataFactory.fillDefaults().grab(true, false).hint(150, 6 * text.getLineHeight()).applyTo(text);
            sides.put(choice, text);
        }
    }

    private void choose(Choice choice) {
        TableItem item = table.getSelection()[0];
        choices.put(((Conflict) item.getData()).key(), choice);
        item.setText(1, NAMES.get(choice));
    }

    private void show() {
        var conflict = (Conflict) table.getSelection()[0].getData();
        for (Choice choice : ORDER) {
            buttons.get(choice).setEnabled(conflict.choices().contains(choice));
            buttons.get(choice).setSelection(choices.get(conflict.key()) == choice);
        }
        sides.get(Choice.A).setText(conflict.a());
        sides.get(Choice.B).setText(conflict.b());
        sides.get(Choice.BASE).setText(conflict.base());
        sides.get(Choice.BOTH).setText(conflict.choices().contains(Choice.BOTH) ? conflict.a() + "\n" + conflict.b() : "");
    }
}
