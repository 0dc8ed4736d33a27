package org.throughline.exchange.excel.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.session.Session;

/** Reads workbooks, as a mapping profile says. */
@Component(service = Importer.class)
public final class ExcelImporter implements Importer {

    private final ContentCatalog catalog;
    private final Describer describer;

    /** Takes mapping profiles from the catalog, and the words of a district from the describer. */
    @Activate
    public ExcelImporter(@Reference ContentCatalog catalog, @Reference Describer describer) {
        this.catalog = catalog;
        this.describer = describer;
    }

    @Override
    public String format() {
        return "excel";
    }

    @Override
    public boolean recognizes(Path source) {
        return WorkbookReader.looksLikeWorkbook(source);
    }

    @Override
    public ImportResult read(Session session, ImportRequest request) throws ExchangeException {
        Profile found = Profile.find(request.profile(), catalog);
        List<Table> tables = WorkbookReader.read(request.source());
        Describer words = describer.in(session.plan());
        var metamodel = new Metamodel(session.plan().eClass());
        Profile whole = withTemplates(found, tables, new Templates(found, metamodel, describer), words);
        Profile completed = whole.with(whole.sheets().stream().map(new Templates(whole, metamodel, describer)::completed).toList());
        Profile profile = new Headings(whole, words::reworded).profile();
        var filling = new Filling(session.plan(), metamodel, profile, new Headings(completed, words::reworded).profile(), tables, request.answers());
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
        tables.stream().filter(t -> !t.rows().isEmpty() && profile.sheets().stream().noneMatch(s -> Profile.same(s.sheet(), t.title())))
                .flatMap(t -> templates.named(t.title(), words).stream())
                .filter(s -> sheets.stream().noneMatch(k -> Profile.same(k.sheet(), s.sheet()))).forEach(sheets::add);
        return profile.with(sheets);
    }

    private ImportResult result(ImportRequest request, Filling filling) {
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
        return new ImportResult(request.source().toString(), format(), request.dryRun(), read, created, updated,
                read - created - updated - dropped, 0, dropped, counts, filling.problems().all(), filling.problems().questions());
    }
}
