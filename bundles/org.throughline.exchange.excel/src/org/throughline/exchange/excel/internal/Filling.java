package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellAddress;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Place;
import org.throughline.api.diagnostic.Severity;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.plan.DistrictPlan;

/**
 * Fills a plan from tables: first every row finds or makes its object and sets plain values, then the rows refer to
 * each other, so that the order of sheets and rows does not matter. Runs inside one change.
 */
final class Filling implements Runnable {

    private final DistrictPlan plan;
    private final Metamodel metamodel;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<Layout> layouts;
    private final List<Row> rows = new ArrayList<>();
    private static final String EXTERNAL_IDS = IdentityPackage.Literals.IDENTIFIED__EXTERNAL_IDS.getName();

    private final List<String> titles;
    private final Directory directory;
    private final Writing writing;

    Filling(DistrictPlan plan, Profile profile, List<Table> tables) {
        this.plan = plan;
        metamodel = new Metamodel(plan.eClass());
        titles = tables.stream().map(Table::title).toList();
        directory = new Directory(plan);
        writing = new Writing(directory, problems);
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
        // Rows that are found by what they refer to need those objects to be there.
        Stream.of(false, true).forEach(second -> rows.stream().filter(r -> isKeyedByReference(r) == second)
                .forEach(row -> {
                    findOrMake(row);
                    if (row.object != null) {
                        writing.attributes(row);
                    }
                }));
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

    private boolean isKeyedByReference(Row row) {
        return row.layout.mapping().matchAll();
    }

    private void findOrMake(Row row) {
        EClass type = metamodel.type(row.layout.mapping().type());
        if (isRepeated(row)) {
            return;
        }
        Optional<EObject> found = row.layout.mapping().matchAll() ? findByAll(row, type) : findByFirst(row, type);
        if (found.isPresent()) {
            row.object = found.get();
        } else if (row.layout.mapping().onlyExisting()) {
            row.layout.mapping().match().stream().flatMap(k -> row.cell(k).stream()).findFirst().ifPresent(cell ->
                problems.add(writing.unknown(cell, cell.text(), List.of(type))));
        } else if (!row.layout.mapping().matchAll() || keyReferences(row, type).size() == row.layout.mapping().match().size()) {
            row.object = EcoreUtil.create(type);
            row.created = true;
            Metamodel.list(plan, row.layout.mapping().container(), true).add(row.object);
        }
    }

    private final Map<Layout, HashSet<List<String>>> keys = new HashMap<>();

    private boolean isRepeated(Row row) {
        List<String> key = row.layout.mapping().matchAll()
                ? row.layout.mapping().match().stream().map(k -> row.cell(k).map(Cell::text).orElse("")).toList()
                : row.layout.mapping().match().stream().flatMap(k -> row.cell(k).stream()).limit(1).map(Cell::text).toList();
        if (keys.computeIfAbsent(row.layout, l -> new HashSet<>()).add(key.stream().map(Profile::normal).toList())) {
            return false;
        }
        Cell cell = row.cells.values().stream().min(Comparator.comparingInt(Cell::column)).orElseThrow();
        problems.add(Diagnostic.of(Severity.ERROR, "excel.repeated-key", "\"" + String.join(", ", key)
                + "\" stands in this sheet twice. The second row was left out; give it a key of its own.")
                .at(cell.place()).about(cell.text()));
        return true;
    }

    /** By the number that another system gave, whatever the object is called by now. */
    private Optional<EObject> findByExternalId(Row row, EClass type) {
        return row.cells.entrySet().stream().filter(c -> c.getKey().to().contains(EXTERNAL_IDS)).map(c -> c.getValue().text())
                .flatMap(id -> directory.find(type, id).stream()
                        .filter(o -> ((Identified) o).getExternalIds().stream().anyMatch(e -> id.equals(e.getValue()))))
                .findFirst();
    }

    /** By the first column of the key that is filled; by the next ones only where that name has no other code. */
    private Optional<EObject> findByFirst(Row row, EClass type) {
        Optional<EObject> sameElsewhere = findByExternalId(row, type);
        if (sameElsewhere.isPresent()) {
            return sameElsewhere;
        }
        for (String header : row.layout.mapping().match()) {
            Optional<Cell> cell = row.cell(header);
            if (cell.isPresent()) {
                Collection<EObject> found = directory.find(type, cell.get().text());
                if (found.size() > 1) {
                    problems.add(Diagnostic.of(Severity.WARNING, "excel.ambiguous", "Several are called \""
                            + cell.get().text() + "\". The first was taken.").at(cell.get().place()).about(cell.get().text()));
                }
                Optional<EObject> first = found.stream().filter(o -> mayBe(o, row)).findFirst();
                if (first.isPresent()) {
                    return first;
                }
            }
        }
        return Optional.empty();
    }

    private boolean mayBe(EObject object, Row row) {
        // A row with a code of its own is not the object of the same name that has another code.
        String code = row.cell("Code").map(Cell::text).orElse("");
        Object known = Optional.ofNullable(object.eClass().getEStructuralFeature("code")).map(object::eGet).orElse(null);
        return code.isEmpty() || known == null || code.equalsIgnoreCase(known.toString());
    }

    private Optional<EObject> findByAll(Row row, EClass type) {
        Map<EReference, EObject> wanted = keyReferences(row, type);
        if (wanted.size() < row.layout.mapping().match().size()) {
            return Optional.empty();
        }
        return Metamodel.list(plan, row.layout.mapping().container(), false).stream()
                .filter(o -> wanted.entrySet().stream().allMatch(w -> o.eGet(w.getKey()) == w.getValue())).findFirst();
    }

    private Map<EReference, EObject> keyReferences(Row row, EClass type) {
        var wanted = new HashMap<EReference, EObject>();
        for (Map.Entry<Profile.Column, Cell> entry : row.cells.entrySet()) {
            if (row.layout.mapping().match().contains(entry.getKey().header())) {
                var reference = (EReference) Metamodel.feature(type, entry.getKey().to().get(0));
                Collection<EObject> found = directory.find(reference.getEReferenceType(), entry.getValue().text());
                if (found.size() == 1) {
                    wanted.put(reference, found.iterator().next());
                } else if (row.object == null && problems.stream().noneMatch(p -> p.place().equals(entry.getValue().place()))) {
                    problems.add(writing.unknown(entry.getValue(), entry.getValue().text(), List.of(reference.getEReferenceType())));
                }
            }
        }
        return wanted;
    }

    /** Whether a feature is one of plain values. */
    static boolean isAttribute(EClass type, String path) {
        return Metamodel.feature(type, path) instanceof EAttribute;
    }
}
