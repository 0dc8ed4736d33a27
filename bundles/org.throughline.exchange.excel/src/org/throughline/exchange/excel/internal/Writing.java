package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import java.util.stream.Stream;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.model.identity.ExternalId;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.IdentityFactory;
import org.throughline.model.identity.IdentityPackage;

/** Writes a row's cells into its object. An empty cell says nothing and changes nothing. */
final class Writing {

    private final Directory directory;
    private final List<Diagnostic> problems;
    private final Values values;
    private final Shares shares;

    Writing(Directory directory, List<Diagnostic> problems) {
        this.directory = directory;
        this.problems = problems;
        values = new Values(problems::add);
        shares = new Shares(directory, this, problems);
    }

    /** Sets the plain values, and lets the object be found by its new names. */
    void attributes(Row row) {
        row.layout.columns().values().forEach(column -> {
            Cell cell = row.cells.get(column);
            if (cell != null && !column.to().isEmpty()) {
                EStructuralFeature feature = Metamodel.feature(row.object.eClass(), column.to().get(0));
                if (feature instanceof EAttribute attribute) {
                    attribute(row, column, cell, attribute);
                } else if (feature == IdentityPackage.Literals.IDENTIFIED__EXTERNAL_IDS) {
                    externalId(row, (Identified) row.object, cell);
                }
            }
        });
        directory.add(row.object);
    }

    /** Sets what the row refers to. */
    void references(Row row) {
        row.layout.columns().values().forEach(column -> {
            Cell cell = row.cells.get(column);
            if (cell != null && !column.to().isEmpty()
                    && Metamodel.feature(row.object.eClass(), column.to().get(0)) instanceof EReference first
                    && first != IdentityPackage.Literals.IDENTIFIED__EXTERNAL_IDS) {
                if (column.shares() != null) {
                    shares.fill(row, column, cell);
                } else {
                    references(row, column, cell);
                }
            }
        });
    }

    private void attribute(Row row, Profile.Column column, Cell cell, EAttribute attribute) {
        if (attribute.isMany()) {
            var all = new ArrayList<Object>();
            List<String> tokens = tokens(cell);
            for (String token : tokens) {
                Values.Read read = values.read(cell, token, tokens.size() == 1, attribute, column.values());
                if (!read.understood()) {
                    return;
                }
                all.add(read.value());
            }
            list(row, column.to().get(0), all);
        } else {
            Values.Read read = values.read(cell, cell.text(), true, attribute, column.values());
            if (read.understood()) {
                set(row, column.to().get(0), read.value());
            }
        }
    }

    private void references(Row row, Profile.Column column, Cell cell) {
        Map<String, List<EObject>> wanted = new LinkedHashMap<>();
        column.to().forEach(path -> wanted.put(path, new ArrayList<>()));
        boolean many = Metamodel.feature(row.object.eClass(), column.to().get(0)).isMany();
        boolean allKnown = true;
        for (String token : many ? tokens(cell) : List.of(cell.text())) {
            if (!find(row, column, token, wanted)) {
                allKnown = false;
                problems.add(unknown(cell, token, column.to().stream()
                        .map(p -> ((EReference) Metamodel.feature(row.object.eClass(), p)).getEReferenceType()).toList()));
            }
        }
        boolean whole = allKnown;
        wanted.forEach((path, objects) -> {
            if (many) {
                // A name that nobody knows may be a misspelled one of those in the list: then nothing leaves it.
                list(row, path, whole ? objects : Stream.concat(known(row, path).stream(), objects.stream()).distinct().toList());
            } else if (!objects.isEmpty()) {
                set(row, path, objects.get(0));
            }
        });
    }

    private static List<?> known(Row row, String path) {
        EObject owner = Metamodel.owner(row.object, path, false);
        return owner == null ? List.of() : (List<?>) owner.eGet(Metamodel.feature(row.object.eClass(), path));
    }

    private boolean find(Row row, Profile.Column column, String token, Map<String, List<EObject>> wanted) {
        for (String path : column.to()) {
            EClass type = ((EReference) Metamodel.feature(row.object.eClass(), path)).getEReferenceType();
            Collection<EObject> found = directory.find(type, column.values().getOrDefault(token.toLowerCase(java.util.Locale.US), token));
            if (found.size() == 1) {
                wanted.get(path).add(found.iterator().next());
                return true;
            }
        }
        return false;
    }

    /** The problem that a name in a cell stands for nothing in the plan, with the nearest that does. */
    Diagnostic unknown(Cell cell, String token, List<EClass> types) {
        String kinds = String.join(" or ", types.stream().map(t -> Words.of(t.getName())).map(String::toLowerCase).toList());
        Optional<String> near = directory.near(types, token);
        return Diagnostic.of(Severity.ERROR, "excel.unknown-reference", "There is no " + kinds + " \"" + token + "\"."
                + near.map(n -> " Did you mean \"" + n + "\"?").orElse(" Correct it, or add it to its sheet."))
                .at(cell.place()).about(cell.text());
    }

    private void externalId(Row row, Identified object, Cell cell) {
        if (object.getExternalIds().stream().noneMatch(e -> Objects.equals(e.getValue(), cell.text()))) {
            ExternalId id = IdentityFactory.eINSTANCE.createExternalId();
            id.setValue(cell.text());
            object.getExternalIds().add(id);
            row.updated = true;
        }
    }

    private void set(Row row, String path, Object value) {
        EObject owner = Metamodel.owner(row.object, path, false);
        EStructuralFeature feature = Metamodel.feature(row.object.eClass(), path);
        Object old = owner == null ? feature.getDefaultValue() : owner.eGet(feature);
        if (!Objects.equals(old, value)) {
            Metamodel.owner(row.object, path, true).eSet(feature, value);
            row.updated = true;
        }
    }

    @SuppressWarnings("unchecked")
    private void list(Row row, String path, List<? extends Object> wanted) {
        EObject owner = Metamodel.owner(row.object, path, false);
        EStructuralFeature feature = Metamodel.feature(row.object.eClass(), path);
        if (!wanted.equals(owner == null ? List.of() : owner.eGet(feature))) {
            var list = (EList<Object>) Metamodel.owner(row.object, path, true).eGet(feature);
            ECollections.setEList(list, wanted);
            row.updated = true;
        }
    }

    private static List<String> tokens(Cell cell) {
        return Arrays.stream(cell.text().split("[;,]")).map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    }
}
