package org.throughline.ui.tests.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Text;

/**
 * Finds widgets in a window as a person does, by what is written on them, and uses them. Named after SWTBot's methods,
 * so that SWTBot can take its place once it can be had. Runs in the UI thread and keeps the window alive while it waits.
 */
public final class Bot {

    private static final long PATIENCE_MS = 10_000;

    private final Shell shell;

    /** A bot for a window. */
    public Bot(Shell shell) {
        this.shell = shell;
    }

    /** The button with this text. */
    public BotButton button(String text) {
        return new BotButton(find(Button.class, b -> b.getText().replace("&", "").equals(text), "button \"" + text + "\""));
    }

    /** The text field with this value. */
    public BotText text(String value) {
        return new BotText(find(Text.class, t -> t.getText().equals(value), "text \"" + value + "\""));
    }

    /** The field for this feature of the object that is shown. */
    public BotText field(String feature) {
        return new BotText(find(Text.class, t -> feature.equals(t.getData("feature")), "field " + feature));
    }

    /** The links in which this stands. */
    public List<Link> links(String text) {
        return controls(shell, new ArrayList<>()).stream().filter(Link.class::isInstance).map(Link.class::cast)
                .filter(l -> l.getText().contains(text)).toList();
    }

    /** The choice that offers this. */
    public Combo comboBoxWith(String item) {
        return find(Combo.class, c -> c.indexOf(item) >= 0, "choice with \"" + item + "\"");
    }

    /** The first control of a kind. */
    public <T extends Control> T control(Class<T> type) {
        return control(type, c -> true);
    }

    /** The first control of a kind that is the one that is looked for. */
    public <T extends Control> T control(Class<T> type, Predicate<T> wanted) {
        return find(type, wanted, type.getSimpleName());
    }

    /** Chooses an entry of a choice. */
    public static void choose(Combo combo, String item) {
        if (!combo.isEnabled() || combo.indexOf(item) < 0) {
            throw new AssertionError("\"" + item + "\" cannot be chosen from " + List.of(combo.getItems()));
        }
        combo.select(combo.indexOf(item));
        combo.notifyListeners(SWT.Selection, new Event());
    }

    /** Selects a row of a table. */
    public static void select(Table table, int row) {
        table.setSelection(row);
        var event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.Selection, event);
    }

    /** The text field that shows this while it is empty. */
    public Text textWithHint(String hint) {
        return find(Text.class, t -> t.getMessage().equals(hint), "text field with the hint \"" + hint + "\"");
    }

    /** The first tree. */
    public BotTree tree() {
        return new BotTree(find(Tree.class, t -> true, "tree"));
    }

    /** The tabs with this text in sight. */
    public List<CTabItem> tabs(String text) {
        return controls(shell, new ArrayList<>()).stream().filter(CTabFolder.class::isInstance).map(CTabFolder.class::cast).flatMap(f -> Stream.of(f.getItems()))
                .filter(i -> i.getText().equals(text)).toList();
    }

    /** All tables in sight. */
    public List<Table> tables() {
        return controls(shell, new ArrayList<>()).stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
    }

    /** The table that has a column with this header. */
    public Table tableWith(String header) {
        return find(Table.class, t -> Stream.of(t.getColumns()).anyMatch(c -> c.getText().equals(header)), "table with \"" + header + "\"");
    }

    /** What is offered in words beside a question. */
    public ToolItem tool(String text) {
        ToolBar bar = find(ToolBar.class, b -> Stream.of(b.getItems()).anyMatch(i -> i.getText().equals(text)), "tool \"" + text + "\"");
        return Stream.of(bar.getItems()).filter(i -> i.getText().equals(text)).findFirst().orElseThrow();
    }

    /** The row in which this stands. */
    public TableItem row(Table table, String text) {
        for (TableItem item : table.getItems()) {
            for (int column = 0; column < table.getColumnCount(); column++) {
                if (item.getText(column).equals(text)) {
                    return item;
                }
            }
        }
        throw new AssertionError("No row has \"" + text + "\"");
    }

    /** The menu that a right click on a widget opens. */
    public static BotMenu contextMenu(Control control) {
        return new BotMenu(control.getMenu());
    }

    /** The menu with this text. */
    public BotMenu menu(String text) {
        return new BotMenu(shell.getMenuBar()).menu(text);
    }

    /** Every text that can be read in the window now, menus included. */
    public List<String> visibleTexts() {
        var texts = new ArrayList<String>();
        texts.add(shell.getText());
        for (Control control : controls(shell, new ArrayList<>())) {
            switch (control) {
                case Button b -> texts.add(b.getText());
                case Label l -> texts.add(l.getText());
                case Link l -> texts.add(l.getText());
                case Text t -> texts.add(t.getText() + " " + t.getMessage());
                case StyledText t -> texts.add(t.getText());
                case Combo c -> texts.addAll(List.of(c.getItems()));
                default -> { }
            }
            if (control.getToolTipText() != null) {
                texts.add(control.getToolTipText());
            }
        }
        collect(shell.getMenuBar(), texts);
        for (Control control : controls(shell, new ArrayList<>())) {
            if (control instanceof Table table) {
                for (TableItem item : table.getItems()) {
                    for (int column = 0; column < table.getColumnCount(); column++) {
                        texts.add(item.getText(column));
                    }
                }
            }
        }
        return texts;
    }

    /** Lets the window work until the condition holds; fails after ten seconds. */
    public void waitUntil(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        Display display = shell.getDisplay();
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("Waited in vain until " + what);
            }
            if (!display.readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    /**
     * Answers the dialog that opens next by pressing one of its buttons. To be called before what opens it, which does not
     * come back until the dialog is closed.
     *
     * @return the texts of the dialog, once it was there
     */
    public List<String> answerNextDialog(String button) {
        var texts = new ArrayList<String>();
        answer(button, texts, System.currentTimeMillis() + PATIENCE_MS);
        return texts;
    }

    /** Answers every dialog by the first of these buttons that can be pressed, until the result is run. */
    public Runnable answerDialogs(String... buttons) {
        var over = new AtomicBoolean();
        answerUntil(over, List.of(buttons));
        return () -> over.set(true);
    }

    private void answerUntil(AtomicBoolean over, List<String> buttons) {
        shell.getDisplay().timerExec(50, () -> {
            if (over.get()) {
                return;
            }
            for (Shell dialog : shell.getDisplay().getShells()) {
                if (dialog != shell && dialog.isVisible() && dialog.getParent() == shell) {
                    var bot = new Bot(dialog);
                    buttons.stream().map(bot::button).filter(b -> b.widget().isEnabled()).findFirst().ifPresent(BotButton::click);
                    break;
                }
            }
            answerUntil(over, buttons);
        });
    }

    private void answer(String button, List<String> texts, long end) {
        shell.getDisplay().timerExec(50, () -> {
            for (Shell dialog : shell.getDisplay().getShells()) {
                if (dialog != shell && dialog.isVisible() && dialog.getParent() == shell) {
                    var bot = new Bot(dialog);
                    if (bot.button(button).widget().isEnabled()) {
                        texts.addAll(bot.visibleTexts());
                        bot.button(button).click();
                        return;
                    }
                }
            }
            if (System.currentTimeMillis() < end) {
                answer(button, texts, end);
            }
        });
    }

    /**
     * Does something in the dialog that opens next. To be called before what opens it, which does not come back until the
     * dialog is closed; where the work fails, it closes the dialog.
     *
     * @return fails where the work failed, or no dialog came
     */
    public Runnable inNextDialog(Consumer<Bot> work) {
        var failures = new ArrayList<Throwable>(List.of(new AssertionError("No dialog opened")));
        in(work, failures, System.currentTimeMillis() + PATIENCE_MS);
        return () -> failures.forEach(f -> {
            throw new AssertionError(f.getMessage(), f);
        });
    }

    private void in(Consumer<Bot> work, List<Throwable> failures, long end) {
        shell.getDisplay().timerExec(50, () -> {
            for (Shell dialog : shell.getDisplay().getShells()) {
                if (dialog != shell && dialog.isVisible() && dialog.getParent() == shell) {
                    failures.clear();
                    try {
                        work.accept(new Bot(dialog));
                    } catch (RuntimeException | AssertionError e) {
                        failures.add(e);
                        dialog.close();
                    }
                    return;
                }
            }
            if (System.currentTimeMillis() < end) {
                in(work, failures, end);
            }
        });
    }

    /** Lets the window do what it has to do now. */
    public void settle() {
        while (shell.getDisplay().readAndDispatch()) {
            // again
        }
    }

    /** Lets some time go by in which the window goes on. */
    public void pause(int ms) {
        boolean[] over = {false};
        shell.getDisplay().timerExec(ms, () -> over[0] = true);
        while (!over[0]) {
            if (!shell.getDisplay().readAndDispatch()) {
                shell.getDisplay().sleep();
            }
        }
    }

    /** Sends a key to a widget, as the window system does. */
    public static void pressKey(Control control, char character) {
        pressKey(control, character, SWT.NONE);
    }

    /** The same while other keys are held, such as {@link SWT#MOD1}. */
    public static void pressKey(Control control, char character, int held) {
        var event = new Event();
        event.stateMask = held;
        event.character = character;
        event.keyCode = character;
        send(control, event);
    }

    /** Sends a key that may stand for no character, such as {@link SWT#ARROW_DOWN}. */
    public static void pressKey(Control control, int key, int held) {
        var event = new Event();
        event.stateMask = held;
        event.character = (key & SWT.KEYCODE_BIT) == 0 ? (char) key : 0;
        event.keyCode = key;
        send(control, event);
    }

    private static void send(Control control, Event event) {
        event.widget = control;
        control.notifyListeners(SWT.KeyDown, event);
        // a key may close what it was pressed in
        if (!control.isDisposed()) {
            control.notifyListeners(SWT.KeyUp, event);
        }
    }

    private <T extends Control> T find(Class<T> type, Predicate<T> wanted, String what) {
        var found = new ArrayList<T>();
        waitUntil("there is a " + what, () -> {
            controls(shell, new ArrayList<>()).stream().filter(type::isInstance).map(type::cast).filter(wanted).forEach(found::add);
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private static List<Control> controls(Composite parent, List<Control> found) {
        for (Control child : parent.getChildren()) {
            if (child.isVisible()) {
                found.add(child);
                if (child instanceof Composite composite) {
                    controls(composite, found);
                }
            }
        }
        return found;
    }

    private static void collect(Menu menu, List<String> texts) {
        if (menu != null) {
            for (MenuItem item : menu.getItems()) {
                texts.add(item.getText());
                collect(item.getMenu(), texts);
            }
        }
    }

    /** A button. */
    public record BotButton(Button widget) {
        /** Presses it. */
        public void click() {
            widget.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** A field. */
    public record BotText(Text widget) {
        /** Replaces its text and leaves the field. */
        public void setText(String text) {
            widget.setFocus();
            widget.setText(text);
            widget.notifyListeners(SWT.DefaultSelection, new Event());
        }
    }

    /** A tree. */
    public record BotTree(Tree widget) {
        /** Opens the nodes one after the other and selects the last; each begins with the text given. */
        public void select(String... path) {
            TreeItem[] items = widget.getItems();
            TreeItem item = null;
            for (String text : path) {
                item = List.of(items).stream().filter(i -> i.getText().startsWith(text)).findFirst()
                        .orElseThrow(() -> new AssertionError("no node \"" + text + "\""));
                var event = new Event();
                event.item = item;
                widget.notifyListeners(SWT.Expand, event);
                item.setExpanded(true);
                items = item.getItems();
            }
            widget.setSelection(item);
            var event = new Event();
            event.item = item;
            widget.notifyListeners(SWT.Selection, event);
        }
    }

    /** A menu or a menu item. */
    public static final class BotMenu {

        private final Menu menu;
        private final MenuItem item;

        BotMenu(Menu menu) {
            this(menu, null);
        }

        private BotMenu(Menu menu, MenuItem item) {
            this.menu = menu;
            this.item = item;
        }

        /** The entry whose text begins so. */
        public BotMenu menu(String text) {
            menu.notifyListeners(SWT.Show, new Event());
            for (MenuItem each : menu.getItems()) {
                if (each.getText().replace("&", "").startsWith(text)) {
                    return new BotMenu(each.getMenu(), each);
                }
            }
            throw new AssertionError("no menu \"" + text + "\"");
        }

        /** Chooses it. */
        public void click() {
            if (!item.isEnabled()) {
                throw new AssertionError("the menu \"" + item.getText() + "\" is disabled");
            }
            item.notifyListeners(SWT.Selection, new Event());
        }

        /** Chooses an entry of which one at a time is marked. */
        public void choose() {
            item.setSelection(true);
            click();
        }

        /** Whether it can be chosen. */
        public boolean enabled() {
            return item.isEnabled();
        }

        /** Its text without the key. */
        public String text() {
            return item.getText().replace("&", "").replaceAll("\t.*", "");
        }
    }
}
