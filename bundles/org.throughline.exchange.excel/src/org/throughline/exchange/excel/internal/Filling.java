package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Place;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.ImportProgress;
import org.throughline.model.plan.DistrictPlan;

/**
 * Fills a plan from tables: first every row finds or makes its object and sets plain values, then the rows refer to
 * each other, so that the order of sheets and rows does not matter. Runs inside one change.
 */
final class Filling implements Runnable {

    private final Metamodel metamodel;
    private final Problems problems;
    private final List<Layout> layouts;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Layout, Map<List<String>, Row>> seen = new IdentityHashMap<>();
    private final Writing writing;
    private final Places places;
    private final Keys keys;
    private final Names names;

    private final Meanings meanings;
    private final CrossTabs crossTabs;
    private final MonthMarks monthMarks;
    private final Duplicates duplicates = new Duplicates();
    private final ImportProgress progress;
    private int done;

    Filling(DistrictPlan plan, Metamodel metamodel, Profile profile, Profile completed, List<Table> tables, Answers answers,
            ImportProgress progress) {
        this.metamodel = metamodel;
        this.progress = progress;
        problems = new Problems(tables.stream().map(Table::title).toList(), answers);
        var directory = new Directory(plan);
        names = new Names(directory, problems);
        writing = new Writing(directory, names, problems);
        places = new Places(plan, directory, names);
        keys = new Keys(directory, names, problems);
        meanings = new Meanings(profile, writing, problems);
        crossTabs = new CrossTabs(metamodel, names, problems);
        monthMarks = new MonthMarks(problems);
        var own = new OwnColumns(plan);
        layouts = layouts(profile, tables).stream().map(l -> l.mapping().crossTab() != null ? l
                : OwnColumns.known(l, completed.sheets().get(profile.sheets().indexOf(l.mapping())),
                        own.of(metamodel.type(l.mapping().type())), problems)).toList();
    }

    /** The sheets that were recognized. */
    List<Layout> layouts() {
        return layouts;
    }

    /** The rows that were read. */
    List<Row> rows() {
        return rows;
    }

    /** What a person should know and decide. */
    Problems problems() {
        return problems;
    }

    @Override
    public void run() {
        layouts.forEach(this::readRows);
        // Rows that lie in other objects, or are found by what they refer to, need those objects to be there.
        rows.stream().sorted(Comparator.comparingInt(Filling::depth)).forEach(row -> {
            step();
            findOrMake(row);
            if (row.object != null) {
                writing.attributes(row);
            }
        });
        rows.stream().filter(r -> r.object != null).forEach(row -> {
            step();
            writing.references(row);
            across(row);
        });
        layouts.forEach(layout -> meanings.read(layout, rows));
    }

    /** Every row is looked at twice. */
    private void step() {
        if (!progress.goOn(done++, 2 * rows.size())) {
            throw new CancellationException();
        }
    }

    private void across(Row row) {
        Profile.CrossTab tab = row.layout.mapping().crossTab();
        if (tab != null && tab.months() != null) {
            monthMarks.fill(row);
        } else if (tab != null) {
            crossTabs.fill(row);
        }
    }

    private List<Layout> layouts(Profile profile, List<Table> tables) {
        var found = new ArrayList<Layout>();
        List<Layout.Known> known = profile.sheets().stream().map(Layout.Known::of).toList();
        for (Table table : tables) {
            Optional<Layout> best = profile.leavesOut(table.title()) ? Optional.empty() : Layout.best(Heads.of(table), known);
            if (best.isPresent()) {
                found.add(best.get());
            } else if (!table.rows().isEmpty() && !profile.leavesOut(table.title())) {
                problems.add(Diagnostic.of(Severity.INFO, "excel.sheet-not-known",
                        "The sheet \"" + table.title() + "\" was not read: its columns are not known.").at(Place.sheet(table.title())));
            }
        }
        // In the profile's order, so that what is made stands in the plan as it does in a workbook of ours.
        found.sort(Comparator.comparingInt(l -> profile.sheets().indexOf(l.mapping())));
        return found;
    }

    private void readRows(Layout layout) {
        if (layout.mapping().crossTab() == null) {
            OwnColumns.ask(layout, problems);
        }
        for (Table.Row tableRow : layout.rows()) {
            var row = new Row(layout, tableRow, problems.answers());
            if (row.hasKey() && Totals.is(row)) {
                problems.add(Totals.said(row, rows.stream().filter(r -> r.layout == layout).toList()));
            } else if (row.hasKey()) {
                rows.add(row);
                if (tableRow.hidden()) {
                    problems.add(Diagnostic.of(Severity.INFO, "excel.hidden-row", "Row " + (row.index + 1)
                            + " is hidden in the workbook. It was read like the others.").at(row.place(row.keyColumn())));
                }
            } else if (!row.cells.isEmpty()) {
                Cell first = row.cells.values().iterator().next();
                problems.add(Diagnostic.of(Severity.INFO, "excel.row-without-key", "Row " + (row.index + 1)
                        + " has nothing under " + String.join(" or ", layout.mapping().match())
                        + " and was taken for a note or a total.").at(first.place()));
            }
        }
    }

    private static int depth(Row row) {
        return 2 * row.layout.mapping().within().size() + (row.layout.mapping().matchAll() ? 1 : 0);
    }

    private void findOrMake(Row row) {
        EClass type = metamodel.type(row.layout.mapping().type());
        if (row.leftOut || isRepeated(row) || isDuplicate(row)) {
            return;
        }
        Optional<EList<EObject>> list = places.list(row);
        Optional<Map<EStructuralFeature, Object>> wanted = row.layout.mapping().matchAll() ? keys.wanted(row, type) : Optional.of(Map.of());
        if (list.isEmpty() || wanted.isEmpty()) {
            return;
        }
        Optional<EObject> found = row.layout.mapping().matchAll() ? keys.findByAll(list.get(), wanted.get())
                : keys.findByFirst(row, type).filter(o -> !row.besidesAnother || Keys.isExactly(o, row));
        if (found.isPresent()) {
            row.object = found.get();
            move(row, list.get());
        } else if (row.layout.mapping().onlyExisting()) {
            row.layout.mapping().match().stream().flatMap(k -> row.cell(k).stream()).findFirst().ifPresent(cell ->
                names.unknown(cell, cell.text(), List.of(type)));
        } else {
            row.object = EcoreUtil.create(type);
            row.created = true;
            wanted.get().forEach((feature, value) -> {
                if (value != null) {
                    row.object.eSet(feature, value);
                }
            });
            list.get().add(row.object);
        }
    }

    /** A row that now stands under another object takes its own along. */
    private static void move(Row row, EList<EObject> list) {
        if (!row.layout.mapping().within().isEmpty() && !list.contains(row.object)) {
            list.add(row.object);
            row.updated = true;
        }
    }

    private boolean isDuplicate(Row row) {
        Optional<Row> other = duplicates.of(row, rows);
        other.ifPresent(o -> Duplicates.ask(row, o, problems));
        return other.isPresent();
    }

    /** Whether the same key stood in the sheet before. Under another name it may be something else that was numbered wrong. */
    private boolean isRepeated(Row row) {
        Profile.Sheet mapping = row.layout.mapping();
        Stream<String> around = mapping.within().stream().map(s -> row.cell(s.header()).map(Cell::text).orElse(""));
        Stream<String> own = mapping.matchAll() ? mapping.match().stream().map(k -> row.cell(k).map(Cell::text).orElse(""))
                : mapping.match().stream().flatMap(k -> row.cell(k).stream()).limit(1).map(Cell::text);
        List<String> key = Stream.concat(around, own).toList();
        Row first = seen.computeIfAbsent(row.layout, l -> new HashMap<>()).putIfAbsent(key.stream().map(Profile::normal).toList(), row);
        if (first == null) {
            return false;
        }
        row.besidesAnother = !mapping.onlyExisting() && !mapping.matchAll() && mapping.match().stream()
                .anyMatch(k -> first.cell(k).isPresent() && row.cell(k).isPresent() && !Profile.same(first.cell(k).get().text(), row.cell(k).get().text()));
        Cell cell = row.cells.values().stream().min(Comparator.comparingInt(Cell::column)).orElseThrow();
        problems.add(Diagnostic.of(Severity.ERROR, "excel.repeated-key", "\"" + String.join(", ", key)
                + "\" stands in this sheet twice" + (row.besidesAnother ? ", under two names. Both were kept; give one of them a key of its own."
                        : ". The second row was left out; give it a key of its own.")).at(cell.place()).about(cell.text()));
        return !row.besidesAnother;
    }
}
