package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;
import org.throughline.model.identity.IdentityPackage;

/**
 * Sheets that follow from the metamodel: for every kind of object a column for each of its features. Where a profile has a
 * sheet for the kind, its columns come first.
 */
final class Templates {

    private static final int LONGEST_TITLE = 31;

    private final Profile profile;
    private final Metamodel metamodel;
    private final Describer describer;

    /**
     * @param profile the profile whose sheets are completed
     * @param metamodel what a plan can hold
     * @param describer calls things in our words, as the profile does
     */
    Templates(Profile profile, Metamodel metamodel, Describer describer) {
        this.profile = profile;
        this.metamodel = metamodel;
        this.describer = describer;
    }

    /** The sheet for a kind of object: a class name, the name of one or several such objects, or a title. */
    Optional<Profile.Sheet> named(String kind, Describer words) {
        Optional<Profile.Sheet> titled = profile.written().stream().filter(s -> s.crossTab() == null)
                .filter(s -> Profile.same(s.sheet(), kind) || s.aliases().stream().anyMatch(a -> Profile.same(a, kind))).findFirst();
        return titled.map(this::completed).or(() -> metamodel.types().filter(t -> Stream.of(t.getName(), describer.typeName(t), describer.typeNames(t),
                words.typeName(t), words.typeNames(t), title(t)).anyMatch(n -> Profile.same(n, kind))).findFirst().flatMap(this::of));
    }

    /** The sheet for the objects of a class; empty where a plan holds none of their own. */
    Optional<Profile.Sheet> of(EClass type) {
        Optional<Profile.Sheet> known = profile.written().stream().filter(s -> s.type().equals(type.getName()) && !s.onlyExisting()).findFirst();
        return known.map(this::completed).or(() -> Way.to(type, metamodel).map(way -> generated(type, way)));
    }

    /** A sheet with columns for what it leaves out. */
    Profile.Sheet completed(Profile.Sheet sheet) {
        return sheet.onlyRead() || sheet.onlyExisting() || sheet.crossTab() != null ? sheet
                : sheet.with(columns(metamodel.type(sheet.type()), sheet.columns()));
    }

    private Profile.Sheet generated(EClass type, Way way) {
        List<Profile.Column> around = way.container().map(c -> new Profile.Column(describer.typeName(c), null, null, null, null, null, null, null, false))
                .stream().toList();
        List<Profile.Column> columns = columns(type, around);
        List<Profile.Step> within = way.container().map(c -> new Profile.Step(describer.typeName(c), way.toContainer(), null)).stream().toList();
        boolean named = IdentityPackage.Literals.NAMED.isSuperTypeOf(type);
        List<String> match = columns.stream().filter(c -> c.to().size() == 1 && isKey(type, c.to().getFirst(), named)).map(Profile.Column::header).toList();
        return new Profile.Sheet(title(type), null, type.getName(), way.toList(), within,
                match.isEmpty() ? columns.stream().filter(c -> !c.to().isEmpty()).limit(1).map(Profile.Column::header).toList() : match,
                !named, false, false, columns, null);
    }

    /** What tells objects apart: code, name or else their text, or what they refer to and have to state. */
    private static boolean isKey(EClass type, String path, boolean named) {
        EStructuralFeature feature = Metamodel.feature(type, path);
        if (named) {
            return feature.getEContainingClass() == IdentityPackage.Literals.NAMED && !feature.getName().equals("description")
                    || Metamodel.text(type).filter(feature::equals).isPresent();
        }
        return !path.contains(".") && !feature.isMany() && (feature instanceof EReference reference && !reference.isContainment() || Metamodel.isRequired(feature));
    }

    private String title(EClass type) {
        String title = describer.typeNames(type);
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE).strip() : title;
    }

    private List<Profile.Column> columns(EClass type, List<Profile.Column> known) {
        var columns = new ArrayList<>(known);
        Set<String> taken = new HashSet<>();
        Set<String> headers = new HashSet<>();
        known.forEach(c -> {
            taken.addAll(c.to());
            Stream.concat(Stream.of(c.header()), c.aliases().stream()).map(Profile::normal).forEach(headers::add);
        });
        describer.sections(type).stream().flatMap(s -> s.features().stream()).forEach(f -> add(f, "", columns, taken, headers));
        return List.copyOf(columns);
    }

    private void add(EStructuralFeature feature, String prefix, List<Profile.Column> columns, Set<String> taken, Set<String> headers) {
        String path = prefix + feature.getName();
        if (feature instanceof EReference reference && reference.isContainment() && !reference.isMany()) {
            describer.sections(reference.getEReferenceType()).stream().flatMap(s -> s.features().stream())
                    .filter(f -> prefix.isEmpty() && f != IdentityPackage.Literals.IDENTIFIED__EXTERNAL_IDS)
                    .forEach(f -> add(f, path + ".", columns, taken, headers));
            return;
        }
        Optional<Profile.Shares> shares = shares(feature);
        boolean cell = feature instanceof EAttribute || feature instanceof EReference reference && !reference.isContainment();
        boolean written = cell || shares.isPresent() || feature == IdentityPackage.Literals.IDENTIFIED__EXTERNAL_IDS;
        String header = header(feature, prefix);
        if (feature.isChangeable() && !feature.isDerived() && written && !taken.contains(path) && headers.add(Profile.normal(header))) {
            columns.add(new Profile.Column(header, null, List.of(path), null, null, null, shares.orElse(null), null, false));
            taken.add(path);
        }
    }

    /** What a column is called; one of a part that is a thing of its own, such as a decision, begins with what the part is. */
    private String header(EStructuralFeature feature, String prefix) {
        if (feature == IdentityPackage.Literals.IDENTIFIED__EXTERNAL_IDS) {
            return "External id";
        }
        boolean ofAPart = !prefix.isEmpty() && IdentityPackage.Literals.IDENTIFIED.isSuperTypeOf(feature.getEContainingClass());
        return ofAPart ? describer.typeName(feature.getEContainingClass()) + ": " + describer.featureName(feature) : describer.featureName(feature);
    }

    /** Parts that say who has what share: one reference, a percentage and an amount. */
    private static Optional<Profile.Shares> shares(EStructuralFeature feature) {
        if (!(feature instanceof EReference reference) || !reference.isContainment() || !reference.isMany()) {
            return Optional.empty();
        }
        List<EReference> refers = reference.getEReferenceType().getEReferences().stream().filter(r -> !r.isContainment() && !r.isMany()).toList();
        Optional<EAttribute> percent = attribute(reference.getEReferenceType(), "Percent");
        Optional<EAttribute> amount = attribute(reference.getEReferenceType(), "Money");
        return refers.size() == 1 && percent.isPresent() && amount.isPresent()
                ? Optional.of(new Profile.Shares(refers.getFirst().getName(), percent.get().getName(), amount.get().getName())) : Optional.empty();
    }

    private static Optional<EAttribute> attribute(EClass type, String of) {
        return type.getEAttributes().stream().filter(a -> a.getEAttributeType().getName().equals(of)).findFirst();
    }
}
