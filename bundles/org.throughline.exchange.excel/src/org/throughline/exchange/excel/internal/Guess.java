package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellReference;
import org.throughline.api.exchange.MappedColumn;

/** What a sheet that no profile knows probably holds. Whatever is guessed says why, and is for a person to confirm. */
final class Guess {

    private static final int LOOK_AT = 20;
    private static final int SAMPLES = 3;
    /** The share of the widest row that a row of headers fills. */
    private static final double FILLED = 0.6;
    /** The share of columns that have to be understood for a kind to be proposed. */
    private static final double ENOUGH = 0.5;

    private final Kinds kinds;
    private final Directory directory;

    Guess(Kinds kinds, Directory directory) {
        this.kinds = kinds;
        this.directory = directory;
    }

    /** The position of the row that probably holds the headers: the first one that is filled with texts that differ. */
    static int head(Table table) {
        List<Table.Row> first = table.rows().stream().limit(LOOK_AT).toList();
        int widest = first.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        for (int i = 0; i < first.size(); i++) {
            List<Cell> cells = List.copyOf(first.get(i).cells().values());
            boolean texts = cells.stream().allMatch(c -> c.value() instanceof String);
            boolean differ = cells.stream().map(c -> Profile.normal(c.text())).distinct().count() == cells.size();
            if (texts && differ && cells.size() >= Math.max(Math.min(2, widest), FILLED * widest)) {
                return i;
            }
        }
        return 0;
    }

    /** The kind whose columns answer the headers best, where they answer enough of them and the key. */
    Optional<Profile.Sheet> kind(Table table, int head) {
        Profile.Sheet best = null;
        double most = 0;
        for (Profile.Sheet kind : (Iterable<Profile.Sheet>) kinds.all()::iterator) {
            double score = score(table, head, kind);
            if (score > most) {
                most = score;
                best = kind;
            }
        }
        return most >= ENOUGH ? Optional.ofNullable(best) : Optional.empty();
    }

    private double score(Table table, int head, Profile.Sheet kind) {
        List<MappedColumn> columns = byHead(table, head, kind);
        boolean titled = Stream.concat(Stream.of(kind.sheet(), kinds.name(kind)), kind.aliases().stream()).anyMatch(t -> Profile.same(t, table.title()));
        boolean hasPlace = kind.within().stream().allMatch(s -> columns.stream().anyMatch(c -> c.to().equals(s.header())));
        double known = columns.stream().filter(c -> !isOpen(c)).count();
        double share = columns.isEmpty() || !hasPlace ? 0 : known / columns.size() + (titled ? ENOUGH : 0);
        return share >= ENOUGH && (titled || hasKey(columns, kind) || hasKey(columns(table, head, kind), kind)) ? share : 0;
    }

    private List<MappedColumn> byHead(Table table, int head, Profile.Sheet kind) {
        var taken = new HashSet<String>();
        List<MappedColumn> called = columns(table, head).stream().map(c -> called(c, kind, taken)).toList();
        return called.stream().map(c -> isOpen(c) ? alike(c, kind, taken) : c).toList();
    }

    /** What each column of a sheet of this kind stands for. */
    List<MappedColumn> columns(Table table, int head, Profile.Sheet kind) {
        List<MappedColumn> byHead = byHead(table, head, kind);
        var taken = new HashSet<String>();
        byHead.forEach(c -> taken.add(c.to()));
        var columns = new ArrayList<MappedColumn>();
        for (MappedColumn column : byHead) {
            columns.add(isOpen(column) ? byContent(column, table, head, kind, taken) : column);
        }
        boolean hasKey = hasKey(columns, kind);
        return columns.stream().map(c -> !hasKey && isOpen(c) ? named(c, table, head, kind, taken) : c)
                .map(c -> isOpen(c) ? c.takenFor(MappedColumn.LEFT_OUT, "Nothing like it is known for " + kinds.name(kind) + ".") : c).toList();
    }

    /** The columns that have a header, with samples and nothing else. */
    static List<MappedColumn> columns(Table table, int head) {
        Heads.Row heads = heads(table, head);
        return heads.heads().stream().map(Heads.Head::cell).map(cell -> new MappedColumn(cell.column(), CellReference.convertNumToColString(cell.column()),
                cell.text(), values(table, head, cell.column()).limit(SAMPLES).toList(), MappedColumn.LEFT_OUT, "")).toList();
    }

    /** The headers in a row; together with the row above where one text there stands over several columns. */
    private static Heads.Row heads(Table table, int head) {
        List<Heads.Row> candidates = Heads.of(new Table(table.title(), table.rows().subList(Math.max(0, head - 1), head + 1))).rows();
        boolean spread = head > 0 && table.rows().get(head - 1).spread().size() > table.rows().get(head - 1).cells().size() && table.rows().get(head - 1).cells().size() > 1;
        return spread ? candidates.getLast() : candidates.stream().filter(r -> r.index() == (head == 0 ? 0 : 1)).findFirst().orElseThrow();
    }

    private static Stream<String> values(Table table, int head, int column) {
        return table.rows().subList(head + 1, table.rows().size()).stream().filter(r -> r.cells().containsKey(column)).map(r -> r.cells().get(column).text()).distinct();
    }

    private static boolean hasKey(List<MappedColumn> columns, Profile.Sheet kind) {
        return columns.stream().anyMatch(c -> kind.match().contains(c.to()));
    }

    private static boolean isOpen(MappedColumn column) {
        return column.to().equals(MappedColumn.LEFT_OUT);
    }

    private MappedColumn called(MappedColumn column, Profile.Sheet kind, Set<String> taken) {
        return found(column, kind, taken, n -> Profile.same(n, column.head()), n -> "It is called so.");
    }

    private MappedColumn alike(MappedColumn column, Profile.Sheet kind, Set<String> taken) {
        return found(column, kind, taken, n -> Alike.isSimilar(column.head(), n) || isShort(column.head(), n),
                n -> "Its header is like \"" + n + "\".");
    }

    private MappedColumn found(MappedColumn column, Profile.Sheet kind, Set<String> taken, Predicate<String> fits, UnaryOperator<String> why) {
        for (Profile.Column candidate : (Iterable<Profile.Column>) Kinds.readable(kind).filter(c -> !taken.contains(c.header()))::iterator) {
            Optional<String> name = kinds.calls(kind, candidate).filter(fits).findFirst();
            if (name.isPresent() && taken.add(candidate.header())) {
                return column.takenFor(candidate.header(), why.apply(name.get()));
            }
        }
        return column;
    }

    /** Whether a text leaves out letters of a longer one, as "Bldg" does of "Buildings". */
    private static boolean isShort(String text, String of) {
        String some = Profile.normal(text);
        String all = Profile.normal(of);
        if (some.length() < 3 || all.length() <= some.length() || all.length() > 3 * some.length() || some.charAt(0) != all.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < all.length() && at < some.length(); i++) {
            at += all.charAt(i) == some.charAt(at) ? 1 : 0;
        }
        return at == some.length();
    }

    /** A column whose values are what things in the plan are called. */
    private MappedColumn byContent(MappedColumn column, Table table, int head, Profile.Sheet kind, Set<String> taken) {
        List<String> values = values(table, head, column.column()).limit(LOOK_AT).toList();
        for (Profile.Column candidate : (Iterable<Profile.Column>) Kinds.readable(kind).filter(c -> !taken.contains(c.header()))::iterator) {
            List<String> known = values.stream().filter(v -> kinds.refersTo(kind, candidate).stream()
                    .anyMatch(t -> directory.find(t, v).size() == 1 || directory.beginning(t, v).isPresent())).toList();
            if (!values.isEmpty() && known.size() >= ENOUGH * values.size() && taken.add(candidate.header())) {
                return column.takenFor(candidate.header(), "Your plan knows \"" + known.getFirst() + "\".");
            }
        }
        return column;
    }

    /** A column of texts that all differ, where nothing else tells the rows apart. */
    private MappedColumn named(MappedColumn column, Table table, int head, Profile.Sheet kind, Set<String> taken) {
        List<Table.Row> rows = table.rows().subList(head + 1, table.rows().size());
        List<String> values = values(table, head, column.column()).toList();
        boolean texts = values.stream().allMatch(v -> v.toLowerCase(Locale.US).chars().anyMatch(Character::isLetter));
        Optional<Profile.Column> name = Kinds.readable(kind).filter(c -> c.to().equals(List.of("name"))).findFirst();
        return name.isPresent() && texts && !rows.isEmpty() && values.size() == rows.size() && taken.add(name.get().header())
                ? column.takenFor(name.get().header(), "Its values all differ, as names do.") : column;
    }
}
