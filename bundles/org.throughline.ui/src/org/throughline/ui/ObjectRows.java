package org.throughline.ui;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;

/**
 * The rows of a table: all objects of a kind, of which those are shown that meet every filter, in the plan's order or sorted
 * by a column. Rows are filtered and sorted when somebody says so; after a change they stay where they are, as in a spreadsheet.
 */
final class ObjectRows {

    /** In which order a column puts the rows. */
    enum Order {
        PLAN, UP, DOWN
    }

    private final Map<ObjectColumn, String> filters = new LinkedHashMap<>();
    private List<EObject> all = List.of();
    private List<EObject> shown = List.of();
    private Locale locale = Locale.US;
    private Optional<ObjectColumn> sorted = Optional.empty();
    private Order order = Order.PLAN;

    /** Shows other objects, unfiltered and in the plan's order. */
    void start(List<EObject> objects, Locale ofPlan) {
        locale = ofPlan;
        all = objects;
        filters.clear();
        sorted = Optional.empty();
        order = Order.PLAN;
        shown = all;
    }

    /**
     * Takes over what the plan holds now.
     *
     * @param keep new objects that are shown whether they meet the filters or not
     * @return whether other rows are shown than before
     */
    boolean update(List<EObject> objects, Set<EObject> keep) {
        if (objects.equals(all)) {
            return false;
        }
        Set<EObject> before = identities(shown);
        Set<EObject> known = identities(all);
        all = objects;
        Predicate<EObject> passing = passes();
        Predicate<EObject> stays = o -> before.contains(o) || keep.contains(o) || !known.contains(o) && passing.test(o);
        if (order == Order.PLAN) {
            shown = all.stream().filter(stays).toList();
        } else {
            Set<EObject> now = identities(all);
            var next = new ArrayList<>(shown.stream().filter(now::contains).toList());
            all.stream().filter(o -> !before.contains(o)).filter(stays).forEach(next::add);
            shown = next;
        }
        return true;
    }

    /** Goes on with columns that were made anew. */
    void columns(List<ObjectColumn> columns) {
        var before = new LinkedHashMap<>(filters);
        filters.clear();
        columns.stream().filter(before::containsKey).forEach(c -> filters.put(c, before.get(c)));
        sorted = sorted.flatMap(s -> columns.stream().filter(s::equals).findFirst());
        order = sorted.isEmpty() ? Order.PLAN : order;
    }

    /** The objects shown, in order. */
    List<EObject> shown() {
        return shown;
    }

    /** How many there are. */
    int total() {
        return all.size();
    }

    /** What is typed under a column's head. */
    String filter(ObjectColumn column) {
        return filters.getOrDefault(column, "");
    }

    /** Whether any filter is on. */
    boolean filtered() {
        return !filters.isEmpty();
    }

    /** Shows what meets this and the other filters. */
    void filter(ObjectColumn column, String typed) {
        if (typed.isBlank()) {
            filters.remove(column);
        } else {
            filters.put(column, typed);
        }
        arrange();
    }

    /** Shows everything. */
    void clearFilters() {
        filters.clear();
        arrange();
    }

    /** Sorts by a column; again: the other way round; again: as the plan has it. */
    void sort(ObjectColumn column) {
        order = sorted.filter(column::equals).isEmpty() ? Order.UP : order == Order.UP ? Order.DOWN : order == Order.DOWN ? Order.PLAN : Order.UP;
        sorted = Optional.of(column);
        arrange();
    }

    /** How a column sorts the rows now. */
    Order order(ObjectColumn column) {
        return sorted.filter(column::equals).isPresent() ? order : Order.PLAN;
    }

    private void arrange() {
        List<EObject> passing = filters.isEmpty() ? all : all.stream().filter(passes()).toList();
        shown = order == Order.PLAN ? passing : sorted(passing, sorted.orElseThrow());
    }

    private Predicate<EObject> passes() {
        return filters.entrySet().stream().map(f -> ColumnFilter.of(f.getKey(), f.getValue(), locale)).reduce(Predicate::and).orElse(o -> true);
    }

    /** A row with what it is sorted by, which is read once. */
    private record Ranked(EObject object, Optional<Comparable<?>> rank, CollationKey text) {

        boolean empty() {
            return rank.isEmpty() && text.getSourceString().isEmpty();
        }

        @SuppressWarnings("unchecked")
        static int compare(Ranked a, Ranked b) {
            return a.rank.isPresent() && b.rank.isPresent() ? ((Comparable<Object>) a.rank.get()).compareTo(b.rank.get()) : a.text.compareTo(b.text);
        }
    }

    private List<EObject> sorted(List<EObject> objects, ObjectColumn by) {
        Collator collator = Collator.getInstance(locale);
        List<Ranked> ranked = new ArrayList<>(objects.size());
        for (EObject object : objects) {
            Optional<Comparable<?>> rank = by.rank(object);
            ranked.add(new Ranked(object, rank, collator.getCollationKey(rank.isPresent() ? "" : by.text(object))));
        }
        Comparator<Ranked> way = order == Order.UP ? Ranked::compare : Collections.reverseOrder(Ranked::compare);
        // what is empty stands last, whichever way
        ranked.sort(Comparator.comparing(Ranked::empty).thenComparing(way));
        return ranked.stream().map(Ranked::object).toList();
    }

    private static Set<EObject> identities(List<EObject> objects) {
        Set<EObject> set = Collections.newSetFromMap(new IdentityHashMap<>(objects.size() * 2));
        set.addAll(objects);
        return set;
    }
}
