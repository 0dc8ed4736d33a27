package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.MappingChoice;
import org.throughline.model.identity.IdentityPackage;

/** What a sheet can hold: the kinds that the shipped profile has a sheet for, and every other kind that has a list in a plan. */
final class Kinds {

    private final Map<String, Profile.Sheet> sheets = new LinkedHashMap<>();
    private final Metamodel metamodel;
    private final Describer words;

    /**
     * @param shipped the profile whose sheets are the usual ones
     * @param metamodel what a plan can hold
     * @param describer calls things in our words
     * @param words calls them in the plan's
     */
    Kinds(Profile shipped, Metamodel metamodel, Describer describer, Describer words) {
        this.metamodel = metamodel;
        this.words = words;
        var templates = new Templates(shipped, metamodel, describer);
        shipped.written().stream().filter(s -> s.crossTab() == null && !s.onlyExisting()).forEach(s -> sheets.put(s.sheet(), templates.completed(s)));
        var others = new ArrayList<Profile.Sheet>();
        metamodel.types().filter(IdentityPackage.Literals.NAMED::isSuperTypeOf).filter(t -> t != metamodel.root())
                .filter(t -> sheets.values().stream().noneMatch(s -> s.type().equals(t.getName()))).forEach(t -> templates.of(t).ifPresent(others::add));
        others.sort(Comparator.comparing(Profile.Sheet::sheet));
        others.forEach(s -> sheets.putIfAbsent(s.sheet(), s));
    }

    /** The sheets, the usual ones first. */
    Stream<Profile.Sheet> all() {
        return sheets.values().stream();
    }

    /** The sheet of a key. */
    Optional<Profile.Sheet> of(String key) {
        return Optional.ofNullable(sheets.get(key));
    }

    /** The sheet for the same kind of objects as another one. */
    Optional<Profile.Sheet> like(Profile.Sheet other) {
        return of(other.sheet()).filter(s -> s.type().equals(other.type())).or(() -> all().filter(s -> s.type().equals(other.type())).findFirst());
    }

    /** The class of a sheet's objects. */
    EClass type(Profile.Sheet sheet) {
        return metamodel.type(sheet.type());
    }

    /** What a sheet's kind is called. */
    String name(Profile.Sheet sheet) {
        return words.reworded(sheet.sheet());
    }

    /** The kinds to choose from. */
    List<MappingChoice> choices() {
        return sheets.entrySet().stream().map(e -> new MappingChoice(e.getKey(), name(e.getValue()), words.help(type(e.getValue())))).toList();
    }

    /** What a column of a kind can stand for. */
    List<MappingChoice> features(Profile.Sheet sheet) {
        return readable(sheet).map(c -> new MappingChoice(c.header(), words.reworded(c.header()), feature(sheet, c).map(words::help).orElse(""))).toList();
    }

    /** The columns of a kind that can be read. */
    static Stream<Profile.Column> readable(Profile.Sheet sheet) {
        return sheet.columns().stream().filter(c -> !c.to().isEmpty() || sheet.step(c).isPresent());
    }

    /** The feature that a column stands for; empty for one that says where an object lies. */
    Optional<EStructuralFeature> feature(Profile.Sheet sheet, Profile.Column column) {
        return column.to().stream().findFirst().map(path -> Metamodel.feature(type(sheet), path));
    }

    /** Everything that a column may be called, ours and the district's words: its own names, and those of what it refers to. */
    Stream<String> calls(Profile.Sheet sheet, Profile.Column column) {
        Stream<String> own = Stream.concat(Stream.of(column.header(), words.reworded(column.header())), column.aliases().stream());
        return Stream.concat(own, refersTo(sheet, column).stream().flatMap(t -> Stream.concat(Stream.of(words.typeName(t)),
                all().filter(s -> s.type().equals(t.getName())).flatMap(s -> Stream.concat(Stream.of(s.sheet()), s.aliases().stream())))));
    }

    /** What the cells of a column refer to. */
    List<EClass> refersTo(Profile.Sheet sheet, Profile.Column column) {
        return column.shares() != null || column.links() != null ? List.of() : column.to().stream().map(p -> Metamodel.feature(type(sheet), p))
                .filter(EReference.class::isInstance).map(f -> ((EReference) f).getEReferenceType()).toList();
    }
}
