package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellAddress;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Place;
import org.throughline.api.diagnostic.Severity;
import org.throughline.model.plan.DistrictPlan;

/**
 * Fills a plan from tables: first every row finds or makes its object and sets plain values, then the rows refer to
 * each other, so that the order of sheets and rows does not matter. Runs inside one change.
 */
final class Filling implements Runnable {

    private final Metamodel metamodel;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<Layout> layouts;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Layout, HashSet<List<String>>> seen = new HashMap<>();
    private final List<String> titles;
    private final Directory directory;
    private final Writing writing;
    private final Places places;
    private final Keys keys;

    Filling(DistrictPlan plan, Profile profile, List<Table> tables) {
        metamodel = new Metamodel(plan.eClass());
        titles = tables.stream().map(Table::title).toList();
        directory = new Directory(plan);
        writing = new Writing(directory, problems);
        places = new Places(plan, directory, writing, problems);
        keys = new Keys(directory, writing, problems);
        layouts = layouts(profile, tables);
    }

    /** The sheets that were recognized. */
    List<Layout> layouts() {
        return layouts;
    }

    /** The rows that were read. */
    List<Row> rows() {
        return rows;
    }

    /** Everything a person should know, in the order of the file. */
    List<Diagnostic> problems() {
        return problems.stream().sorted(Comparator.comparingInt(this::sheet).thenComparing(d -> d.place().cell().map(CellAddress::new)
                .orElse(new CellAddress(0, 0)))).toList();
    }

    private int sheet(Diagnostic problem) {
        return problem.place().sheet().map(titles::indexOf).orElse(-1);
    }

    @Override
    public void run() {
        layouts.forEach(this::readRows);
        // Rows that lie in other objects, or are found by what they refer to, need those objects to be there.
        rows.stream().sorted(Comparator.comparingInt(Filling::depth)).forEach(row -> {
            findOrMake(row);
            if (row.object != null) {
                writing.attributes(row);
            }
        });
        rows.stream().filter(r -> r.object != null).forEach(row -> {
            writing.references(row);
            if (row.layout.mapping().crossTab() != null) {
                new CrossTabs(metamodel, directory, writing, problems).fill(row);
            }
        });
    }

    private List<Layout> layouts(Profile profile, List<Table> tables) {
        var found = new ArrayList<Layout>();
        for (Table table : tables) {
            Optional<Layout> best = profile.sheets().stream().map(m -> Layout.of(table, m)).flatMap(Optional::stream)
                    .max(Comparator.comparingDouble(Layout::score));
            if (best.isPresent()) {
                found.add(best.get());
            } else if (!table.rows().isEmpty()) {
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
            layout.others().forEach(cell -> problems.add(Diagnostic.of(Severity.INFO, "excel.column-not-known",
                    "The column \"" + cell.text() + "\" is not known and was not read.").at(cell.place()).about(cell.text())));
        }
        for (Table.Row tableRow : layout.rows()) {
            var row = new Row(layout, tableRow);
            if (row.hasKey()) {
                rows.add(row);
                if (tableRow.hidden()) {
                    problems.add(Diagnostic.of(Severity.INFO, "excel.hidden-row", "Row " + (row.index + 1)
                            + " is hidden in the workbook. It was read like the others.").at(Place.sheet(layout.table().title())));
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
        if (isRepeated(row)) {
            return;
        }
        Optional<EList<EObject>> list = places.list(row);
        Optional<Map<EStructuralFeature, Object>> wanted = row.layout.mapping().matchAll() ? keys.wanted(row, type) : Optional.of(Map.of());
        if (list.isEmpty() || wanted.isEmpty()) {
            return;
        }
        Optional<EObject> found = row.layout.mapping().matchAll() ? keys.findByAll(list.get(), wanted.get()) : keys.findByFirst(row, type);
        if (found.isPresent()) {
            row.object = found.get();
            move(row, list.get());
        } else if (row.layout.mapping().onlyExisting()) {
            row.layout.mapping().match().stream().flatMap(k -> row.cell(k).stream()).findFirst().ifPresent(cell ->
                problems.add(writing.unknown(cell, cell.text(), List.of(type))));
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

        private boolean isRepeated(Row row) {
        Stream<String> around = row.layout.mapping().within().stream().map(s -> row.cell(s.header()).map(Cell::text).orElse(""));
        Stream<String> own = row.layout.mapping().matchAll()
                ? row.layout.mapping().match().stream().map(k -> row.cell(k).map(Cell::text).orElse(""))
                : row.layout.mapping().match().stream().flatMap(k -> row.cell(k).stream()).limit(1).map(Cell::text);
        List<String> key = Stream.concat(around, own).toList();
        if (seen.computeIfAbsent(row.layout, l -> new HashSet<>()).add(key.stream().map(Profile::normal).toList())) {
            return false;
        }
        Cell cell = row.cells.values().stream().min(Comparator.comparingInt(Cell::column)).orElseThrow();
        problems.add(Diagnostic.of(Severity.ERROR, "excel.repeated-key", "\"" + String.join(", ", key)
                + "\" stands in this sheet twice. The second row was left out; give it a key of its own.")
                .at(cell.place()).about(cell.text()));
        return true;
    }
}
