package org.throughline.exchange.excel.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.Exporter;
import org.throughline.model.plan.DistrictPlan;

/** Writes workbooks, as a mapping profile says, so that importing them again changes nothing. */
@Component(service = Exporter.class)
public final class ExcelExporter implements Exporter {

    private final ContentCatalog catalog;
    private final Describer describer;

    /** Takes mapping profiles from the catalog and the help of columns from the describer. */
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
            var writer = new WorkbookWriter(workbook, plan, describer);
            int rows = mapping.sheets().stream().mapToInt(writer::write).sum();
            writer.finish();
            save(workbook, target.toAbsolutePath());
            return rows;
        } catch (IOException e) {
            throw new ExchangeException("\"" + target + "\" could not be written. Is its folder there, is the workbook "
                    + "closed in Excel, and is there room on the disk?", e);
        }
    }

    /** Beside the target first: a workbook that was there before stays whole until the new one is. */
    private static void save(XSSFWorkbook workbook, Path target) throws IOException {
        if (!Files.isDirectory(target.getParent())) {
            throw new IOException("no folder");
        }
        // not createTempFile, whose file only its owner may read
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".saving");
        try {
            try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                workbook.write(out);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
