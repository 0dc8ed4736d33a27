package org.throughline.exchange.excel.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.throughline.model.identity.ExternalId;
import org.throughline.model.identity.ExtraField;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.IdentityFactory;
import org.throughline.model.identity.IdentityPackage;

/** Writes a row's cells into its object. An empty cell says nothing and changes nothing. */
final class Writing {

    private final Directory directory;
    private final Names names;
    private final Values values;
    private final Shares shares;
    private final LinkCells links;
    private final Percents percents = new Percents();

    Writing(Directory directory, Names names, Problems problems) {
        this.directory = directory;
        this.names = names;
        values = new Values(problems);
        shares = new Shares(names, problems);
        links = new LinkCells(names, problems);
    }

    /** Sets the plain values, and lets the object be found by its new names. */
    void attributes(Row row) {
        row.layout.columns().values().forEach(column -> {
            Cell cell = row.cells.get(column);
            if (column.extra() && cell != null && row.object instanceof Identified identified) {
                extraField(row, identified, column.header(), cell.text());
            } else if (cell != null && !column.to().isEmpty() && !meant(column, cell.text()).isEmpty()) {
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
        row.layout.columns().values().forEach(column -> references(row, column));
    }

    /** Sets what the row refers to in one column. */
    void references(Row row, Profile.Column column) {
        Cell cell = row.cells.get(column);
        if (cell == null || column.to().isEmpty() || meant(column, cell.text()).isEmpty()
                || !(Metamodel.feature(row.object.eClass(), column.to().get(0)) instanceof EReference first)
                || first == IdentityPackage.Literals.IDENTIFIED__EXTERNAL_IDS) {
            return;
        }
        if (column.shares() != null) {
            shares.fill(row, column, cell);
        } else if (column.links() != null) {
            links.fill(row, column, cell);
        } else {
            references(row, column, cell);
        }
    }

    /** What a text in a column means: what the profile says of it, else itself; empty where it stands for nothing. */
    static String meant(Profile.Column column, String text) {
        return column.values().getOrDefault(text.strip().toLowerCase(Locale.US), text.strip());
    }

    private void attribute(Row row, Profile.Column column, Cell cell, EAttribute attribute) {
        if (attribute.isMany()) {
            var all = new ArrayList<Object>();
            List<String> tokens = tokens(column, cell, attribute);
            for (String token : tokens) {
                Values.Read read = values.read(cell, token, tokens.size() == 1, attribute, column.values());
                if (!read.understood()) {
                    return;
                }
                all.add(read.value());
            }
            list(row, column.to().get(0), all);
        } else if (!isShareAmongPercents(row, column, cell, attribute)) {
            Values.Read read = values.read(cell, cell.text(), true, attribute, column.values());
            if (read.understood()) {
                set(row, column.to().get(0), read.value());
            }
        }
    }

    private boolean isShareAmongPercents(Row row, Profile.Column column, Cell cell, EAttribute attribute) {
        boolean mixed = cell.value() instanceof BigDecimal number && Metamodel.isPercent(attribute) && Percents.isShare(cell, number)
                && percents.areWhole(row.layout, column);
        if (mixed) {
            values.shareAmongPercents(cell);
        }
        return mixed;
    }

    private void references(Row row, Profile.Column column, Cell cell) {
        Map<String, List<EObject>> wanted = new LinkedHashMap<>();
        column.to().forEach(path -> wanted.put(path, new ArrayList<>()));
        List<EClass> types = column.to().stream().map(p -> ((EReference) Metamodel.feature(row.object.eClass(), p)).getEReferenceType()).toList();
        boolean many = Metamodel.feature(row.object.eClass(), column.to().get(0)).isMany();
        boolean allKnown = true;
        for (String token : many || types.size() > 1 ? Tokens.of(cell.text(), t -> names.isKnown(types, meant(column, t))) : List.of(cell.text())) {
            if (!names.isNothing(token) && !meant(column, token).isEmpty() && !find(row, column, cell, token, wanted)) {
                allKnown = false;
                names.unknown(cell, token, types);
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

    private boolean find(Row row, Profile.Column column, Cell cell, String token, Map<String, List<EObject>> wanted) {
        for (String path : column.to()) {
            EClass type = ((EReference) Metamodel.feature(row.object.eClass(), path)).getEReferenceType();
            Optional<EObject> found = names.one(type, cell, meant(column, token));
            if (found.isPresent()) {
                wanted.get(path).add(found.get());
                return true;
            }
        }
        return false;
    }

    private static void extraField(Row row, Identified object, String name, String value) {
        Optional<ExtraField> known = object.getExtraFields().stream().filter(f -> name.equals(f.getName())).findFirst();
        if (known.isEmpty()) {
            ExtraField field = IdentityFactory.eINSTANCE.createExtraField();
            field.setName(name);
            field.setValue(value);
            object.getExtraFields().add(field);
            row.updated = true;
        } else if (!value.equals(known.get().getValue())) {
            known.get().setValue(value);
            row.updated = true;
        }
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

    private static List<String> tokens(Profile.Column column, Cell cell, EAttribute attribute) {
        return Arrays.stream(cell.text().split("[;,\n]")).map(String::strip)
                .flatMap(t -> Metamodel.isMonth(attribute) ? Arrays.stream(t.split("\\s+")) : Stream.of(t))
                // A word of the profile may stand for several values, such as SY for the months of a school year.
                .flatMap(t -> Arrays.stream(meant(column, t).split(";"))).map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    }
}
