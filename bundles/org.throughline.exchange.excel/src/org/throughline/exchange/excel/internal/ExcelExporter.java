package org.throughline.exchange.excel.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.describe.Describer;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ExportRequest;
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
    public int write(DistrictPlan plan, ExportRequest request) throws ExchangeException {
        Profile mapping = new Profiles(catalog).forExport(request.profile());
        Describer words = describer.in(plan);
        List<Profile.Sheet> sheets = request.kinds().isEmpty() ? mapping.written()
                : templates(mapping, request.kinds(), new Templates(mapping, new Metamodel(plan.eClass()), describer), words);
        try (var workbook = new XSSFWorkbook()) {
            var writer = new WorkbookWriter(workbook, plan, new Headings(mapping.with(sheets), words::reworded), words);
            int rows = sheets.stream().mapToInt(s -> writer.write(s, !request.empty())).sum();
            writer.finish();
            // In memory first: what POI meets on a full disk it tells nobody but its log.
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            WholeFile.write(request.target(), bytes.toByteArray());
            return rows;
        } catch (IOException e) {
            throw new ExchangeException("\"" + request.target() + "\" could not be written. Is its folder there, is the workbook "
                    + "closed in Excel, and is there room on the disk?", e);
        }
    }

    private static List<Profile.Sheet> templates(Profile profile, List<String> kinds, Templates templates, Describer words) throws ExchangeException {
        var sheets = new ArrayList<Profile.Sheet>();
        for (String kind : kinds) {
            Profile.Sheet sheet = templates.named(kind, words).orElseThrow(() -> new ExchangeException("There are no lists of objects called \"" + kind
                    + "\". Name one of: " + String.join(", ", profile.written().stream().map(Profile.Sheet::type).distinct().toList())
                    + ", or another kind that has a list in the plan."));
            if (sheets.stream().noneMatch(s -> s.sheet().equals(sheet.sheet()))) {
                sheets.add(sheet);
            }
        }
        return sheets;
    }
}
