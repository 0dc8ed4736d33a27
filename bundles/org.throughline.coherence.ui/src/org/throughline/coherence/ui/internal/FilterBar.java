package org.throughline.coherence.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.throughline.api.describe.Describer;
import org.throughline.model.identity.Identified;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Spoken;
import org.throughline.ui.Stage;

/** What is shown of the support, and for whom and where; what is chosen less often stands in a window of its own. */
final class FilterBar {

    /** Of names of schools and people; measures have short ones. */
    private static final int WIDE = 175;
    private static final int NARROW = 130;

    private final Stage stage;
    private final Consumer<SupportChoice> told;
    private final Composite bar;
    private final Choice measure;
    private final Choice place;
    private final Choice who;
    private final Button more;
    private final Button clear;
    private final List<Identified> places = new ArrayList<>();
    private final List<Identified> people = new ArrayList<>();
    private SupportChoice chosen = SupportChoice.ALL;

    /** @param told is told what somebody chose */
    FilterBar(Composite bar, Stage stage, Consumer<SupportChoice> told) {
        this.bar = bar;
        this.stage = stage;
        this.told = told;
        measure = new Choice(Messages.Support_measure, NARROW, () -> take(chosen.showing(MatrixMeasure.values()[index(0)])));
        place = new Choice(Messages.Support_schools, WIDE, () -> take(chosen.at(id(places, index(1)))));
        who = new Choice(Messages.Support_who, WIDE, () -> take(chosen.forPeople(id(people, index(2)))));
        more = new Button(bar, SWT.PUSH);
        more.setFont(stage.text(more));
        more.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
            stage.content().ifPresent(p -> new MoreFilters(more, stage, p, chosen, this::take).open())));
        clear = new Button(bar, SWT.PUSH);
        clear.setFont(stage.text(clear));
        clear.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> take(chosen.withoutFilters())));
    }

    private int index(int which) {
        return List.of(measure, place, who).get(which).combo.getSelectionIndex();
    }

    private static String id(List<Identified> among, int index) {
        return index <= 0 ? "" : among.get(index - 1).getId();
    }

    /** What is chosen. */
    SupportChoice chosen() {
        return chosen;
    }

    /** Chooses something and tells it. */
    void take(SupportChoice next) {
        chosen = next;
        show();
        told.accept(next);
    }

    /** Offers what is in a plan. */
    void offer(DistrictPlan plan, Describer words) {
        places.clear();
        places.addAll(SupportChoice.places(plan));
        people.clear();
        people.addAll(SupportChoice.people(plan));
        measure.offer(words, Stream.of(Messages.Support_links, Messages.Support_strength, Messages.Support_hours, Messages.Support_reached, Messages.Support_cost)
                .map(words::reworded).toList());
        place.offer(words, names(words, Messages.Support_allSchools, places));
        who.offer(words, names(words, Messages.Support_everybody, people));
        show();
    }

    private static List<String> names(Describer words, String all, List<Identified> objects) {
        return Stream.concat(Stream.of(words.reworded(all)), objects.stream().map(words::label)).toList();
    }

    private void show() {
        if (measure.combo.getItemCount() == 0) {
            return;
        }
        measure.combo.select(chosen.measure().ordinal());
        place.select(places, chosen.place());
        who.select(people, chosen.who());
        Describer words = stage.words();
        String label = words.reworded(chosen.more() == 0 ? Messages.Support_more : NLS.bind(Messages.Support_moreChosen, chosen.more()));
        boolean changed = !more.getText().equals(label) || clear.getVisible() != chosen.filters();
        more.setText(label);
        clear.setText(words.reworded(Messages.Support_clear));
        clear.setVisible(chosen.filters());
        if (changed) {
            bar.getParent().layout(true, true);
        } else {
            // what is chosen may need more room than what was
            bar.requestLayout();
        }
    }

    /** A choice and what it is called, which stay together. */
    private final class Choice {

        private final String name;
        private final Label label;
        private final Combo combo;

        Choice(String name, int width, Runnable work) {
            this.name = name;
            var pair = new Composite(bar, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(pair);
            label = new Label(pair, SWT.NONE);
            label.setForeground(stage.palette().ink());
            label.setFont(stage.text(label));
            combo = new Combo(pair, SWT.READ_ONLY | SWT.DROP_DOWN);
            combo.setFont(stage.text(combo));
            combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
            Spoken.called(combo, label::getText);
            GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(stage.length(width), SWT.DEFAULT).applyTo(combo);
        }

        void offer(Describer words, List<String> offered) {
            if (!label.getText().equals(words.reworded(name))) {
                label.setText(words.reworded(name));
                bar.getParent().layout(true, true);
            }
            if (!List.of(combo.getItems()).equals(offered)) {
                combo.setItems(offered.toArray(String[]::new));
            }
        }

        void select(List<Identified> among, String id) {
            combo.select(1 + SupportChoice.find(among, id).map(among::indexOf).orElse(-1));
        }
    }
}
