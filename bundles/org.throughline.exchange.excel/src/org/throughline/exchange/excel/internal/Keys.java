package org.throughline.exchange.excel.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.exchange.Answers;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.IdentityPackage;

/** Which object of the plan a row stands for. */
final class Keys {

    private static final List<String> CODE = List.of(IdentityPackage.Literals.NAMED__CODE.getName());
    private static final String EXTERNAL_IDS = IdentityPackage.Literals.IDENTIFIED__EXTERNAL_IDS.getName();

    private final Directory directory;
    private final Names names;
    private final Problems problems;
    /** What a key's cell means; whatever is wrong with it is said when the row is written. */
    private final Values values = new Values(new Problems(List.of(), Answers.NONE));

    Keys(Directory directory, Names names, Problems problems) {
        this.directory = directory;
        this.names = names;
        this.problems = problems;
    }

    /** By the number that another system gave; else by the first column of the key that is filled and known. */
    Optional<EObject> findByFirst(Row row, EClass type) {
        Optional<EObject> sameElsewhere = findByExternalId(row, type);
        if (sameElsewhere.isPresent()) {
            return sameElsewhere;
        }
        for (String header : row.layout.mapping().match()) {
            Optional<Cell> cell = row.cell(header);
            if (cell.isPresent()) {
                Collection<EObject> found = narrowed(directory.find(type, cell.get().text()), row);
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

    /** Of several that are called so, the one that answers the other columns of the key as well. */
    private static Collection<EObject> narrowed(Collection<EObject> found, Row row) {
        if (found.size() < 2) {
            return found;
        }
        List<EObject> exact = found.stream().filter(o -> isExactly(o, row)).toList();
        return exact.size() == 1 ? exact : found;
    }

    /** Whether an object answers every column of the key that is filled. */
    static boolean isExactly(EObject object, Row row) {
        return row.layout.mapping().columns().stream().filter(c -> row.layout.mapping().match().contains(c.header()) && !c.to().isEmpty() && row.cells.containsKey(c))
                .allMatch(c -> Profile.same(Objects.toString(object.eGet(Metamodel.feature(object.eClass(), c.to().get(0))), ""), row.cells.get(c).text()));
    }

    /** By all columns of the key together, among the objects of a list; an empty cell matches what is not set. */
    Optional<EObject> findByAll(EList<EObject> list, Map<EStructuralFeature, Object> wanted) {
        return list.stream().filter(o -> wanted.entrySet().stream().allMatch(w -> same(o.eGet(w.getKey()), w.getValue(), w.getKey())))
                .findFirst();
    }

    /** What the key's cells mean; empty, and said, where one refers to something that is not known. */
    Optional<Map<EStructuralFeature, Object>> wanted(Row row, EClass type) {
        var wanted = new LinkedHashMap<EStructuralFeature, Object>();
        for (Profile.Column column : row.layout.mapping().columns()) {
            if (row.layout.mapping().match().contains(column.header())) {
                EStructuralFeature feature = Metamodel.feature(type, column.to().get(0));
                Cell cell = row.cells.get(column);
                if (cell == null) {
                    wanted.put(feature, null);
                } else if (feature instanceof EAttribute attribute) {
                    wanted.put(feature, values.read(cell, cell.text(), true, attribute, column.values()).value());
                } else {
                    Optional<EObject> found = names.one(((EReference) feature).getEReferenceType(), cell, cell.text());
                    if (found.isEmpty()) {
                        names.unknown(cell, cell.text(), List.of(((EReference) feature).getEReferenceType()));
                        return Optional.empty();
                    }
                    wanted.put(feature, found.get());
                }
            }
        }
        return Optional.of(wanted);
    }

    private static boolean same(Object value, Object wanted, EStructuralFeature feature) {
        return value instanceof BigDecimal number && wanted instanceof BigDecimal other ? number.compareTo(other) == 0
                : Objects.equals(value, wanted == null ? feature.getDefaultValue() : wanted);
    }

    /** By the number that another system gave, whatever the object is called by now. */
    private Optional<EObject> findByExternalId(Row row, EClass type) {
        return row.cells.entrySet().stream().filter(c -> c.getKey().to().contains(EXTERNAL_IDS)).map(c -> c.getValue().text())
                .flatMap(id -> directory.find(type, id).stream()
                        .filter(o -> ((Identified) o).getExternalIds().stream().anyMatch(e -> id.equals(e.getValue()))))
                .findFirst();
    }

    private boolean mayBe(EObject object, Row row) {
        // A row with a code of its own is not the object of the same name that has another code.
        String code = row.cells.entrySet().stream().filter(c -> c.getKey().to().equals(CODE)).map(c -> c.getValue().text()).findFirst().orElse("");
        Object known = Optional.ofNullable(object.eClass().getEStructuralFeature("code")).map(object::eGet).orElse(null);
        return code.isEmpty() || known == null || code.equalsIgnoreCase(known.toString());
    }
}
