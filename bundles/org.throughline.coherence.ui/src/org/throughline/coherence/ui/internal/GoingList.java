package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Stage;

/** Every initiative, ticked where it would go; below, what becomes of the one that is chosen, and the decision with its reason. */
final class GoingList {

    private final Stage stage;
    private final Consumer<Tried> changed;
    private final Text find;
    private final Table table;
    private final Label about;
    private final Combo fate;
    private final Label note;
    private final Text reason;
    private final Button decide;
    private Optional<DistrictPlan> plan = Optional.empty();
    private Spoken say;
    private Tried tried = Tried.NOTHING;
    private boolean may;
    /** What the choice of what becomes of one offers to go on in, after that it goes on and that it stops. */
    private List<Initiative> targets = List.of();

    GoingList(Composite parent, Stage stage, Consumer<Tried> changed, Consumer<String> decided) {
        this.stage = stage;
        this.changed = changed;
        say = new Spoken(stage.words());
        GridLayoutFactory.fillDefaults().spacing(0, stage.length(6)).applyTo(parent);
        find = text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL, Messages.Free_find);
        find.addModifyListener(e -> fill());
        table = new Table(parent, SWT.CHECK | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        table.setFont(stage.text(table));
        GridDataFactory.fillDefaults().grab(true, true).hint(150, 120).applyTo(table);
        named(table, Messages.Free_list);
        about = label(parent);
        fate = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        fate.setFont(stage.text(fate));
        GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(fate);
        named(fate, Messages.Free_fate);
        note = label(parent);
        reason = text(parent, SWT.BORDER | SWT.SINGLE, Messages.Look_because);
        decide = new Button(parent, SWT.PUSH);
        decide.setText(stage.words().reworded(Messages.Free_decide));
        decide.setFont(stage.text(decide));
        GridDataFactory.fillDefaults().applyTo(decide);
        listen(decided);
    }

    private void listen(Consumer<String> decided) {
        find.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.CR) {
                table.setFocus();
            }
        });
        table.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK) {
                table.setSelection((TableItem) e.item);
                tick((TableItem) e.item);
            } else {
                chosenChanged();
            }
        });
        table.addListener(SWT.DefaultSelection, e -> chosen().ifPresent(stage.plan()::select));
        table.addListener(SWT.MouseMove, this::sayWhole);
        fate.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen().ifPresent(i -> become(i, fate.getSelectionIndex()))));
        decide.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            String because = reason.getText();
            reason.setText("");
            decided.accept(because);
        }));
    }

    void setFocus() {
        find.setFocus();
    }

    /** Shows what is tried in a plan. */
    void show(DistrictPlan of, Spoken words, Tried now, boolean writable) {
        plan = Optional.of(of);
        say = words;
        tried = now;
        may = writable;
        fill();
        visible(reason, may);
        visible(decide, may);
        decide.setEnabled(!tried.goes().isEmpty());
        note(may ? "" : say.say(Messages.Free_readOnly));
    }

    private void fill() {
        List<Initiative> wanted = plan.stream().flatMap(p -> p.getInitiatives().stream()).filter(this::found).toList();
        Optional<Initiative> before = chosen();
        table.setRedraw(false);
        table.setItemCount(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            fill(table.getItem(i), wanted.get(i));
        }
        before.map(wanted::indexOf).filter(i -> i >= 0).ifPresentOrElse(table::setSelection, table::deselectAll);
        table.setRedraw(true);
        chosenChanged();
    }

    private void fill(TableItem item, Initiative initiative) {
        boolean decided = Tried.isDecided(initiative);
        String text = say.full(initiative) + (decided ? " \u00B7 " + say.say(Messages.Free_isDecided) : "");
        if (!text.equals(item.getText())) {
            item.setText(text);
        }
        item.setData(initiative);
        item.setForeground(decided ? stage.palette().quiet() : null);
        item.setChecked(decided || tried.has(initiative));
        item.setGrayed(decided);
    }

    private boolean found(Initiative initiative) {
        return say.full(initiative).toLowerCase(Locale.ROOT).contains(find.getText().strip().toLowerCase(Locale.ROOT));
    }

    private Optional<Initiative> chosen() {
        return Stream.of(table.getSelection()).findFirst().map(i -> (Initiative) i.getData());
    }

    private void tick(TableItem item) {
        var initiative = (Initiative) item.getData();
        if (Tried.isDecided(initiative)) {
            item.setChecked(true);
            chosenChanged();
        } else {
            become(initiative, item.getChecked() ? 1 : 0);
        }
    }

    /** Tries what the choice offers at an index: it goes on, it stops, or it goes on as part of another. */
    private void become(Initiative initiative, int index) {
        List<Initiative> parts = plan.map(p -> tried.into(initiative, p)).orElse(List.of());
        if (index > 0 && !parts.isEmpty()) {
            fill();
            note(say.say(Messages.Free_hasParts, say.shortest(initiative), say.codes(parts)));
        } else {
            changed.accept(index <= 0 ? tried.without(initiative) : tried.with(initiative, index == 1 ? Optional.empty() : Optional.of(targets.get(index - 2))));
        }
    }

    private void chosenChanged() {
        Optional<Initiative> chosen = chosen();
        boolean open = chosen.filter(i -> !Tried.isDecided(i)).isPresent();
        set(about, chosen.map(this::said).orElse(say.say(Messages.Free_choose)));
        fate.setEnabled(open);
        if (open) {
            offer(chosen.get());
        } else {
            fate.removeAll();
        }
        about.getParent().layout();
    }

    private String said(Initiative initiative) {
        if (!Tried.isDecided(initiative)) {
            return say.say(Messages.Free_becomes, say.full(initiative));
        }
        String because = initiative.getDecision().getReason() == null ? "" : " " + say.say(Messages.Free_because, initiative.getDecision().getReason());
        return (initiative.getDecision().getMergedInto() == null ? say.say(Messages.Free_decidedStops, say.full(initiative))
                : say.say(Messages.Free_decidedMerges, say.full(initiative), say.full(initiative.getDecision().getMergedInto()))) + because;
    }

    private void offer(Initiative about) {
        targets = plan.stream().flatMap(p -> p.getInitiatives().stream()).filter(i -> i != about && !Tried.isDecided(i) && !tried.has(i)).toList();
        var offered = new ArrayList<>(List.of(say.say(Messages.Free_goesOn), say.say(Messages.Free_stops)));
        targets.forEach(t -> offered.add(say.say(Messages.Free_goesOnIn, say.full(t))));
        String[] texts = offered.toArray(String[]::new);
        if (!List.of(fate.getItems()).equals(offered)) {
            fate.setItems(texts);
        }
        String into = tried.goes().get(about.getId());
        int target = (int) targets.stream().takeWhile(t -> !t.getId().equals(into)).count();
        fate.select(into == null ? 0 : into.isEmpty() ? 1 : target + 2);
        fate.setToolTipText(fate.getText());
    }

    private void note(String text) {
        set(note, text);
        visible(note, !text.isEmpty());
        note.getParent().layout();
    }

    /** Says the whole of a name that goes on beyond the edge, beside the mouse. */
    private void sayWhole(Event e) {
        TableItem item = table.getItem(new Point(e.x, e.y));
        boolean cut = item != null && item.getBounds().x + item.getBounds().width > table.getClientArea().width;
        String text = cut ? item.getText().replace("&", "&&") : null;
        if (!Objects.equals(text, table.getToolTipText())) {
            table.setToolTipText(text);
        }
    }

    private void named(Control control, String name) {
        control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = say.say(name)));
    }

    private Text text(Composite parent, int style, String hint) {
        var text = new Text(parent, style);
        text.setFont(stage.text(text));
        text.setMessage(stage.words().reworded(hint));
        GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private Label label(Composite parent) {
        var label = new Label(parent, SWT.WRAP);
        label.setFont(stage.text(label));
        label.setForeground(stage.palette().quiet());
        GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static void set(Label label, String text) {
        label.setText(text.replace("&", "&&"));
    }

    private static void visible(Control control, boolean shown) {
        control.setVisible(shown);
        ((GridData) control.getLayoutData()).exclude = !shown;
    }
}
