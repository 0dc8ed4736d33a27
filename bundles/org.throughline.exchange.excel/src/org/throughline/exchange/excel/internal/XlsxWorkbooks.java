package org.throughline.exchange.excel.internal;

import java.nio.file.Path;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.OpenedWorkbook;
import org.throughline.api.exchange.Workbooks;

/** Looks into workbooks of Excel. */
@Component(service = Workbooks.class)
public final class XlsxWorkbooks implements Workbooks {

    private final Profiles profiles;
    private final Describer describer;

    /** Takes mapping profiles from the catalog, and the words of a district from the describer. */
    @Activate
    public XlsxWorkbooks(@Reference ContentCatalog catalog, @Reference Describer describer) {
        profiles = new Profiles(catalog);
        this.describer = describer;
    }

    @Override
    public OpenedWorkbook open(Path source) throws ExchangeException {
        return new XlsxWorkbook(source, WorkbookReader.read(source), profiles, describer);
    }
}
