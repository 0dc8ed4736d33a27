package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.throughline.ui.Answer;
import org.throughline.ui.Spoken;
import org.throughline.ui.Stage;

/**
 * A choice in the bar above an answer.
 *
 * @param <T> what is chosen
 */
final class Pick<T> {

    private static final int WIDEST = 250;

    private final Combo combo;
    private final int widest;
    private final Optional<String> all;
    private final Function<T, String> key;
    private List<T> values = List.of();
    private String wanted = "";

    /**
     * An empty choice.
     *
     * @param label what is chosen
     * @param all what stands first, for no choice; empty where something is always chosen
     * @param key what a value is remembered by
     * @param changed is run when somebody chooses
     */
    Pick(Answer answer, Stage stage, String label, Optional<String> all, Function<T, String> key, Runnable changed) {
        this.all = all.map(stage.words()::reworded);
        this.key = key;
        var place = new Composite(answer.bar(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(stage.length(6), 0).applyTo(place);
        String named = stage.words().reworded(label);
        var words = new Label(place, SWT.NONE);
        words.setText(named.replace("&", "&&"));
        words.setFont(stage.text(words));
        words.setForeground(stage.palette().quiet());
        combo = new Combo(place, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setFont(stage.text(combo));
        widest = stage.length(WIDEST);
        Spoken.called(combo, named);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            wanted = value().map(key).orElse("");
            combo.getParent().getParent().requestLayout();
            changed.run();
        }));
    }

    /** Offers values; what was chosen stays chosen where it is among them. */
    void offer(List<T> offered, Function<T, String> words) {
        values = List.copyOf(offered);
        var items = new ArrayList<String>();
        all.ifPresent(items::add);
        values.forEach(v -> items.add(words.apply(v)));
        String[] texts = items.toArray(String[]::new);
        if (!Arrays.equals(texts, combo.getItems())) {
            combo.setItems(texts);
            GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(Math.min(widest, combo.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT).applyTo(combo);
            combo.getParent().getParent().requestLayout();
        }
        select();
    }

    private void select() {
        int first = all.isPresent() ? 1 : 0;
        int chosen = 0;
        for (int i = 0; i < values.size(); i++) {
            chosen = key.apply(values.get(i)).equals(wanted) ? i + first : chosen;
        }
        if (combo.getSelectionIndex() != chosen && chosen < combo.getItemCount()) {
            combo.select(chosen);
            // what is chosen may need more room than what was
            combo.getParent().getParent().requestLayout();
        }
        // a name that is longer than its place can be read all the same
        combo.setToolTipText(combo.getText());
    }

    /** What is chosen; of a choice without "all", the first where nothing was chosen. */
    Optional<T> value() {
        int index = combo.getSelectionIndex() - (all.isPresent() ? 1 : 0);
        return index >= 0 && index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
    }

    /** What is remembered of it. */
    String remembered() {
        return wanted;
    }

    /** Chooses what was remembered; where it is not offered yet, as soon as it is. */
    void choose(String remembered) {
        wanted = remembered == null ? "" : remembered;
        select();
    }
}
