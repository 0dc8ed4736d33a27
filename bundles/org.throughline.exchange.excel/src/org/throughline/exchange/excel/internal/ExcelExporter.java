package org.throughline.exchange.excel.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.Exporter;
import org.throughline.api.exchange.WholeFile;
import org.throughline.model.plan.DistrictPlan;

/** Writes workbooks, as a mapping profile says, so that importing them again changes nothing. */
@Component(service = Exporter.class)
public final class ExcelExporter implements Exporter {

    private final ContentCatalog catalog;
    private final Describer describer;

    /** Takes mapping profiles from the catalog and the words of headers from the describer. */
    @Activate
    public ExcelExporter(@Reference ContentCatalog catalog, @Reference Describer describer) {
        this.catalog = catalog;
        this.describer = describer;
    }

    @Override
    public String format() {
        return "excel";
    }

    @Override
    public String fileEnding() {
        return ".xlsx";
    }

    @Override
    public int write(DistrictPlan plan, Path target, Optional<String> profile) throws ExchangeException {
        Profile mapping = Profile.find(profile, catalog);
        try (var workbook = new XSSFWorkbook()) {
            Describer words = describer.in(plan);
            var writer = new WorkbookWriter(workbook, plan, new Headings(mapping, words::reworded), words);
            int rows = mapping.written().stream().mapToInt(writer::write).sum();
            writer.finish();
            // In memory first: what POI meets on a full disk it tells nobody but its log.
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            WholeFile.write(target, bytes.toByteArray());
            return rows;
        } catch (IOException e) {
            throw new ExchangeException("\"" + target + "\" could not be written. Is its folder there, is the workbook "
                    + "closed in Excel, and is there room on the disk?", e);
        }
    }
}
