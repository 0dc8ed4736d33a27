package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.exchange.Answers;

/** Colors that may mean something. What they mean stands in no cell, so a person is asked: an answer such as "Fund = T2A". */
final class Meanings {

    private final Profile profile;
    private final Writing writing;
    private final Problems problems;

    Meanings(Profile profile, Writing writing, Problems problems) {
        this.profile = profile;
        this.writing = writing;
        this.problems = problems;
    }

    /** Looks at the colors of the rows of one sheet: those whose key is filled with a color while others are not. */
    void read(Layout layout, List<Row> rows) {
        Map<String, List<Row>> colored = new LinkedHashMap<>();
        List<Row> own = rows.stream().filter(r -> r.layout == layout && r.object != null).toList();
        own.forEach(row -> Optional.ofNullable(row.all.get(row.keyColumn())).map(Cell::color).filter(c -> !c.isEmpty())
                .ifPresent(c -> colored.computeIfAbsent(c, k -> new ArrayList<>()).add(row)));
        colored.forEach((color, all) -> {
            if (all.size() < own.size()) {
                meaning(layout, color, all);
            }
        });
    }

    private void meaning(Layout layout, String color, List<Row> rows) {
        String key = layout.table().title() + "!" + color;
        Optional<String> answer = problems.answers().to(key);
        if (answer.filter(Answers.NOTHING::equalsIgnoreCase).isPresent()) {
            return;
        }
        String[] parts = answer.orElse("").split("=", 2);
        Optional<Profile.Column> column = parts.length < 2 ? Optional.empty() : column(layout.mapping().type(), parts[0].strip());
        if (column.isEmpty()) {
            String count = rows.size() == 1 ? "1 row is" : rows.size() + " rows are";
            problems.ask(Diagnostic.of(Severity.WARNING, "excel.color", count + " filled with " + color + ", and no column says what that means. It was not read; "
                    + "answer with a column and what stands in it, such as Fund = GF, or " + Answers.NOTHING + ".")
                    .at(rows.getFirst().place(rows.getFirst().keyColumn())).about(color), key, Optional.empty(),
                    List.of(Answers.NOTHING));
            return;
        }
        rows.forEach(row -> set(row, column.get(), parts[1].strip()));
    }

    /** Sets what a color means where nothing else was said. */
    private void set(Row row, Profile.Column column, String text) {
        Object known = value(row.object, column);
        if (known == null || known instanceof List<?> list && list.isEmpty()) {
            row.cells.put(column, Cell.answered(row.layout.table().title(), row.index, row.keyColumn(), text));
            writing.references(row, column);
        }
    }

    private static Object value(EObject object, Profile.Column column) {
        EObject owner = Metamodel.owner(object, column.to().get(0), false);
        return owner == null ? null : owner.eGet(Metamodel.feature(object.eClass(), column.to().get(0)));
    }

    private Optional<Profile.Column> column(String type, String header) {
        return profile.sheets().stream().filter(s -> s.type().equals(type)).flatMap(s -> s.columns().stream())
                .filter(c -> !c.to().isEmpty() && c.isCalled(header)).findFirst();
    }
}
