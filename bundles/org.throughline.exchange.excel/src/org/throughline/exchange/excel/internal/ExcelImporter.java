package org.throughline.exchange.excel.internal;

import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ImportProgress;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.session.Session;

/** Reads workbooks, as a mapping profile says. */
@Component(service = Importer.class)
public final class ExcelImporter implements Importer {

    /** The format's name. */
    static final String FORMAT = "excel";

    private final Profiles profiles;
    private final Describer describer;

    /** Takes mapping profiles from the catalog, and the words of a district from the describer. */
    @Activate
    public ExcelImporter(@Reference ContentCatalog catalog, @Reference Describer describer) {
        profiles = new Profiles(catalog);
        this.describer = describer;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognizes(Path source) {
        return WorkbookReader.looksLikeWorkbook(source);
    }

    @Override
    public ImportResult read(Session session, ImportRequest request) throws ExchangeException {
        List<Table> tables = WorkbookReader.read(request.source());
        Profile found = profiles.forImport(request.profile(), tables);
        var metamodel = new Metamodel(session.plan().eClass());
        return Recognition.of(session.plan(), found, tables, metamodel, describer).read(session, request, metamodel, tables, ImportProgress.NONE);
    }
}
