package org.throughline.exchange.excel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.Answers;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ImportProgress;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.session.Session;
import org.throughline.model.plan.DistrictPlan;

/**
 * A profile made ready for the sheets of a workbook: it also knows the sheets that are called as a template is, and what
 * sheets and columns are called in the district's words.
 *
 * @param profile in our words and the district's
 * @param completed the same with a column for everything that the objects have
 * @param original the same in our words alone
 */
record Recognition(Profile profile, Profile completed, Profile original) {

    static Recognition of(DistrictPlan plan, Profile found, List<Table> tables, Metamodel metamodel, Describer describer) {
        Describer words = describer.in(plan);
        Profile whole = withTemplates(found, tables, new Templates(found, metamodel, describer), words);
        Profile completed = whole.with(whole.sheets().stream().map(new Templates(whole, metamodel, describer)::completed).toList());
        return new Recognition(new Headings(whole, words::reworded).profile(), new Headings(completed, words::reworded).profile(), whole);
    }

    /** Prepares to fill a plan from tables. */
    Filling filling(DistrictPlan plan, Metamodel metamodel, List<Table> tables, Answers answers, ImportProgress progress) {
        return new Filling(plan, metamodel, profile, completed, tables, answers, progress);
    }

    /** Reads tables into the plan of a session. */
    ImportResult read(Session session, ImportRequest request, Metamodel metamodel, List<Table> tables, ImportProgress progress) throws ExchangeException {
        var filling = filling(session.plan(), metamodel, tables, request.answers(), progress);
        if (filling.layouts().isEmpty()) {
            throw new ExchangeException("No sheet of \"" + request.source() + "\" is one that is expected. It has: "
                    + String.join(", ", tables.stream().map(Table::title).toList()) + ". Expected is one of: "
                    + String.join(", ", profile.sheets().stream().map(Profile.Sheet::sheet).toList()) + ".");
        }
        if (session.readOnly() && !request.dryRun()) {
            throw new ExchangeException("This plan can be looked at but not changed. Save it under another name first.");
        }
        String what = "Import " + request.source().getFileName();
        if (request.dryRun()) {
            session.tryOut(what, filling);
        } else {
            session.change(what, filling);
        }
        return result(request, filling);
    }

    /** A profile that also knows the sheets that have the title of a template. */
    private static Profile withTemplates(Profile profile, List<Table> tables, Templates templates, Describer words) {
        var sheets = new ArrayList<>(profile.sheets());
        tables.stream().filter(t -> !t.rows().isEmpty() && !profile.leavesOut(t.title()) && profile.sheets().stream().noneMatch(s -> Profile.same(s.sheet(), t.title())))
                .flatMap(t -> templates.named(t.title(), words).stream())
                .filter(s -> sheets.stream().noneMatch(k -> Profile.same(k.sheet(), s.sheet()))).forEach(sheets::add);
        return profile.with(sheets);
    }

    private static ImportResult result(ImportRequest request, Filling filling) {
        int created = 0;
        int updated = 0;
        int dropped = 0;
        Map<String, Integer> counts = new TreeMap<>();
        for (Row row : filling.rows()) {
            if (row.object == null) {
                dropped++;
            } else {
                created += row.created ? 1 : 0;
                updated += !row.created && row.updated ? 1 : 0;
                if (!row.layout.mapping().onlyExisting()) {
                    counts.merge(row.object.eClass().getName(), 1, Integer::sum);
                }
            }
        }
        int read = filling.rows().size();
        return new ImportResult(request.source().toString(), ExcelImporter.FORMAT, request.dryRun(), read, created, updated,
                read - created - updated - dropped, 0, dropped, counts, filling.problems().all(), filling.problems().questions());
    }
}
