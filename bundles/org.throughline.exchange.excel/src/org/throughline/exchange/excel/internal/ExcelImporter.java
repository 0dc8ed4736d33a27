package org.throughline.exchange.excel.internal;

import java.nio.file.Path;
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
        Profile profile = new Headings(Profile.find(request.profile(), catalog), describer.in(session.plan())::reworded).profile();
        List<Table> tables = WorkbookReader.read(request.source());
        var filling = new Filling(session.plan(), profile, tables, request.answers());
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
