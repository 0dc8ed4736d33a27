package org.throughline.exchange.excel.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ImportProgress;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.MappedColumn;
import org.throughline.api.exchange.MappedSheet;
import org.throughline.api.exchange.Mapping;
import org.throughline.api.exchange.MappingChoice;
import org.throughline.api.exchange.OpenedWorkbook;
import org.throughline.api.session.Session;
import org.throughline.model.plan.DistrictPlan;

/** A workbook of Excel that was read. */
final class XlsxWorkbook implements OpenedWorkbook {

    private final Path source;
    private final List<Table> tables;
    private final Profiles profiles;
    private final Describer describer;
    /** Kept for one plan: to make them takes a look at everything that a plan can hold. */
    private Kinds kinds;
    private DistrictPlan kindsOf;

    XlsxWorkbook(Path source, List<Table> tables, Profiles profiles, Describer describer) {
        this.source = source;
        this.tables = tables;
        this.profiles = profiles;
        this.describer = describer;
    }

    @Override
    public Path source() {
        return source;
    }

    @Override
    public Mapping recognized(DistrictPlan plan) throws ExchangeException {
        Profile found = profiles.forImport(Optional.empty(), tables);
        var metamodel = new Metamodel(plan.eClass());
        Kinds all = kindsOf(plan);
        var known = new Recognized(all, layouts(plan, found, metamodel));
        var guess = new Guess(all, new Directory(plan));
        List<MappedSheet> sheets = tables.stream().filter(t -> !t.rows().isEmpty())
                .map(t -> known.sheet(t).orElseGet(() -> guessed(t, found.leavesOut(t.title()), all, guess, Optional.empty(), Guess.head(t)))).toList();
        return known.any() ? new Mapping(found.key(), describer.in(plan).reworded(found.name()), sheets) : new Mapping("", "", sheets);
    }

    private Map<String, Layout> layouts(DistrictPlan plan, Profile found, Metamodel metamodel) {
        Map<String, Layout> layouts = new HashMap<>();
        Recognition.of(plan, found, tables, metamodel, describer).filling(plan, metamodel, tables, Answers.NONE, ImportProgress.NONE)
                .layouts().forEach(l -> layouts.put(l.table().title(), l));
        return layouts;
    }

    @Override
    public MappedSheet mapped(DistrictPlan plan, String sheet, String kind, int headRow) throws ExchangeException {
        Table table = table(sheet);
        Kinds all = kindsOf(plan);
        int head = headRow == 0 ? Guess.head(table) : table.rows().stream().filter(r -> r.index() + 1 >= headRow).findFirst().map(table.rows()::indexOf)
                .orElse(table.rows().size() - 1);
        return guessed(table, false, all, new Guess(all, new Directory(plan)), all.of(kind), head);
    }

    private static MappedSheet guessed(Table table, boolean leftOut, Kinds kinds, Guess guess, Optional<Profile.Sheet> chosen, int head) {
        Optional<Profile.Sheet> kind = chosen.or(() -> leftOut ? Optional.empty() : guess.kind(table, head));
        List<MappedColumn> columns = kind.map(k -> guess.columns(table, head, k)).orElseGet(() -> Guess.columns(table, head));
        return new MappedSheet(table.title(), kind.isPresent(), kind.map(Profile.Sheet::sheet).orElse(""), kind.map(kinds::name).orElse(""),
                table.rows().get(head).index() + 1, table.rows().size() - head - 1, leftOut, false, columns);
    }

    @Override
    public List<List<String>> firstRows(String sheet, int most) {
        var rows = new ArrayList<List<String>>();
        for (Table.Row row : table(sheet).rows()) {
            while (rows.size() < Math.min(row.index(), most)) {
                rows.add(List.of());
            }
            if (rows.size() < most) {
                var texts = new ArrayList<String>();
                row.cells().forEach((column, cell) -> {
                    while (texts.size() < column) {
                        texts.add("");
                    }
                    texts.add(cell.text());
                });
                rows.add(List.copyOf(texts));
            }
        }
        return rows;
    }

    @Override
    public List<MappingChoice> kinds(DistrictPlan plan) throws ExchangeException {
        return kindsOf(plan).choices();
    }

    @Override
    public List<MappingChoice> features(DistrictPlan plan, String kind) throws ExchangeException {
        Kinds all = kindsOf(plan);
        return all.of(kind).map(all::features).orElse(List.of());
    }

    @Override
    public Optional<String> missing(DistrictPlan plan, MappedSheet sheet) throws ExchangeException {
        return sheet.fixed() || sheet.known() && !sheet.kind().isEmpty() || !sheet.taken() ? Optional.empty() : kindsOf(plan).of(sheet.kind())
                .map(k -> new Together(k, sheet).missing(describer.in(plan)::reworded))
                .orElseGet(() -> Optional.of("Say what the sheet \"" + sheet.title() + "\" holds, or leave it out."));
    }

    @Override
    public ImportResult read(Session session, Mapping mapping, Answers answers, boolean dryRun, ImportProgress progress) throws ExchangeException {
        var metamodel = new Metamodel(session.plan().eClass());
        Profile profile = profile(session.plan(), mapping, "");
        var request = new ImportRequest(source, Optional.empty(), dryRun, answers);
        return Recognition.of(session.plan(), profile, tables, metamodel, describer).read(session, request, metamodel, tables, progress);
    }

    @Override
    public Path keep(DistrictPlan plan, Mapping mapping, String name) throws ExchangeException {
        return new KeptProfiles().keep(profile(plan, mapping, name));
    }

    /** The profile that says what the mapping does: the one that knew the workbook, as far as it was left as it was. */
    private Profile profile(DistrictPlan plan, Mapping mapping, String name) throws ExchangeException {
        Profile found = mapping.profile().isEmpty() ? profiles.shipped() : profiles.named(mapping.profile());
        if (name.isEmpty() && mapping.sheets().stream().allMatch(s -> s.known() && s.taken() != found.leavesOut(s.title()))) {
            return found;
        }
        Map<String, Layout> layouts = layouts(plan, found, new Metamodel(plan.eClass()));
        Recognition ready = Recognition.of(plan, found, tables, new Metamodel(plan.eClass()), describer);
        var sheets = new ArrayList<Profile.Sheet>();
        var leftOut = new ArrayList<String>();
        for (MappedSheet sheet : mapping.sheets()) {
            if (!sheet.taken()) {
                leftOut.add(sheet.title());
            } else if (sheet.known() && layouts.containsKey(sheet.title())) {
                Profile.Sheet original = ready.original().sheets().get(ready.profile().sheets().indexOf(layouts.get(sheet.title()).mapping()));
                sheets.add(original);
            } else {
                Optional<String> missing = missing(plan, sheet);
                if (missing.isPresent()) {
                    throw new ExchangeException(missing.get());
                }
                sheets.add(new Together(kindsOf(plan).of(sheet.kind()).orElseThrow(), sheet).sheet());
            }
        }
        if (sheets.isEmpty()) {
            throw new ExchangeException("No sheet of \"" + source + "\" is taken. Say what at least one of them holds.");
        }
        return new Profile(KeptProfiles.key(name), name, sheets, leftOut);
    }

    private Kinds kindsOf(DistrictPlan plan) throws ExchangeException {
        if (kinds == null || kindsOf != plan) {
            kinds = new Kinds(profiles.shipped(), new Metamodel(plan.eClass()), describer, describer.in(plan));
            kindsOf = plan;
        }
        return kinds;
    }

    private Table table(String title) {
        return tables.stream().filter(t -> t.title().equals(title)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The workbook has no sheet \"" + title + "\"."));
    }
}
