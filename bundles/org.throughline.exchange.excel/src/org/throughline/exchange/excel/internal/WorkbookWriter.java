package org.throughline.exchange.excel.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;
import org.throughline.model.identity.ContentPart;
import org.throughline.model.identity.ExternalId;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.DistrictPlan;

/** Writes the objects of a plan as rows of sheets. */
final class WorkbookWriter {

    private static final int MOST_CHARACTERS = 42;

    private final XSSFWorkbook workbook;
    private final DistrictPlan plan;
    private final Metamodel metamodel;
    private final Headings headings;
    private final Styles styles;
    private final Choices choices;
    private final OwnColumns own;

    WorkbookWriter(XSSFWorkbook workbook, DistrictPlan plan, Headings headings, Describer describer) {
        this.workbook = workbook;
        this.plan = plan;
        this.headings = headings;
        metamodel = new Metamodel(plan.eClass());
        styles = new Styles(workbook, describer);
        choices = new Choices(workbook);
        own = new OwnColumns(plan);
    }

    /**
     * Writes a sheet, and says how many rows it has below the headers.
     *
     * @param filled whether with the plan's objects, or only with the headers
     */
    int write(Profile.Sheet written, boolean filled) {
        XSSFSheet sheet = workbook.createSheet(headings.title(written));
        EClass type = metamodel.type(written.type());
        Profile.Sheet mapping = withOwnColumns(written, type);
        List<EObject> objects = filled ? Places.all(plan, mapping, type) : List.of();
        List<EObject> across = mapping.crossTab() == null ? List.of() : all(metamodel.type(mapping.crossTab().of())).stream()
                .filter(o -> !(o instanceof ContentPart part && Boolean.TRUE.equals(part.getHidden()))).toList();
        header(sheet, mapping, type, across);
        for (int i = 0; i < objects.size(); i++) {
            row(sheet.createRow(i + 1), mapping, objects.get(i), across);
        }
        dropDowns(sheet, mapping, type);
        if (!filled) {
            typed(sheet, mapping, type);
        }
        finish(sheet, objects.size(), mapping.columns().size() + across.size());
        return objects.size();
    }

    /** With a column for each field of the district's own. */
    private Profile.Sheet withOwnColumns(Profile.Sheet mapping, EClass type) {
        if (mapping.crossTab() != null || mapping.onlyExisting()) {
            return mapping;
        }
        return mapping.with(Stream.concat(mapping.columns().stream(), own.of(type).stream().map(Profile.Column::extra)).toList());
    }

    /** Gives the columns of an empty sheet the formats that their values need. */
    private void typed(XSSFSheet sheet, Profile.Sheet mapping, EClass type) {
        for (int at = 0; at < mapping.columns().size(); at++) {
            List<String> to = mapping.columns().get(at).to();
            sheet.setDefaultColumnStyle(at, to.isEmpty() ? styles.text() : styles.of(Metamodel.feature(type, to.get(0))));
        }
    }

    /** Hides what only the drop-downs need, and opens the workbook on its first sheet. */
    void finish() {
        choices.hide();
        workbook.setActiveSheet(0);
    }

    private void header(XSSFSheet sheet, Profile.Sheet mapping, EClass type, List<EObject> across) {
        XSSFRow row = sheet.createRow(0);
        int at = 0;
        for (Profile.Column column : mapping.columns()) {
            XSSFCell cell = row.createCell(at++);
            cell.setCellValue(headings.header(mapping, column));
            cell.setCellStyle(styles.header());
            column.to().stream().findFirst().ifPresent(path -> styles.explain(cell, Metamodel.feature(type, path)));
        }
        for (EObject object : across) {
            XSSFCell cell = row.createCell(at++);
            cell.setCellValue(Directory.code((Named) object));
            cell.setCellStyle(styles.header());
            styles.explain(cell, ((Named) object).getName());
        }
    }

    private void row(XSSFRow row, Profile.Sheet mapping, EObject object, List<EObject> across) {
        int at = 0;
        for (Profile.Column column : mapping.columns()) {
            Optional<Profile.Step> step = mapping.step(column);
            if (step.isPresent()) {
                int here = at++;
                Places.shown(object, mapping, step.get()).ifPresent(o -> words(row.createCell(here), text(column, o)));
            } else {
                value(row, at++, column, object);
            }
        }
        for (EObject target : across) {
            crossing(row, at++, mapping.crossTab(), object, target);
        }
    }

    private void value(XSSFRow row, int at, Profile.Column column, EObject object) {
        if (column.extra()) {
            ((Identified) object).getExtraFields().stream().filter(f -> column.header().equals(f.getName()) && f.getValue() != null).findFirst()
                    .ifPresent(f -> words(row.createCell(at), f.getValue()));
            return;
        }
        List<String> paths = column.readBack() == null ? column.to() : List.of(column.readBack());
        List<Object> values = paths.stream().flatMap(p -> values(object, p)).toList();
        if (values.isEmpty()) {
            return;
        }
        XSSFCell cell = row.createCell(at);
        if (column.shares() != null) {
            words(cell, Shares.text(values, column.shares(), o -> text(column, o)));
        } else if (values.size() == 1) {
            single(cell, column, values.get(0), Metamodel.feature(object.eClass(), paths.get(0)));
        } else {
            words(cell, values.stream().map(v -> text(column, v)).collect(Collectors.joining("; ")));
        }
    }

    private void words(XSSFCell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(styles.text());
    }

    private void single(XSSFCell cell, Profile.Column column, Object value, EStructuralFeature feature) {
        switch (value) {
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Integer number when !feature.isMany() -> cell.setCellValue(number);
            case LocalDate day -> cell.setCellValue(day);
            default -> cell.setCellValue(text(column, value));
        }
        cell.setCellStyle(styles.of(feature));
    }

    private static Stream<Object> values(EObject object, String path) {
        EObject owner = Metamodel.owner(object, path, false);
        Object value = owner == null ? null : owner.eGet(Metamodel.feature(object.eClass(), path));
        return switch (value) {
            case null -> Stream.empty();
            case Collection<?> many -> many.stream().map(Object.class::cast);
            case Enumerator literal when literal.getValue() == 0 -> Stream.empty();
            default -> Stream.of(value);
        };
    }

    private static String text(Profile.Column column, Object value) {
        return switch (value) {
            case Enumerator literal -> column.values().entrySet().stream()
                    .filter(e -> e.getValue().equals(literal.getName()) && e.getKey().length() < 5 && e.getKey().startsWith("y"))
                    .map(e -> e.getKey().toUpperCase()).findFirst().orElseGet(() -> Words.of(literal.getName()));
            case Boolean yes -> yes ? "yes" : "no";
            case ExternalId id -> id.getValue();
            case Named named -> "name".equals(column.by()) && named.getName() != null ? named.getName() : Directory.code(named);
            case EObject object -> Directory.composed(object).orElse("");
            default -> value.toString();
        };
    }

    private void crossing(XSSFRow row, int at, Profile.CrossTab tab, EObject object, EObject target) {
        var list = (EReference) object.eClass().getEStructuralFeature(tab.list());
        for (Object each : (Collection<?>) object.eGet(list)) {
            var link = (EObject) each;
            if (link.eGet(link.eClass().getEStructuralFeature(tab.refers())) == target
                    && link.eGet(link.eClass().getEStructuralFeature(tab.value())) instanceof Enumerator value) {
                tab.values().entrySet().stream().filter(e -> e.getValue().equals(value.getName())).map(Map.Entry::getKey)
                        .findFirst().ifPresent(shown -> {
                            row.createCell(at).setCellValue(Double.parseDouble(shown));
                            row.getCell(at).setCellStyle(styles.number());
                        });
            }
        }
    }

    private void dropDowns(XSSFSheet sheet, Profile.Sheet mapping, EClass type) {
        for (int at = 0; at < mapping.columns().size(); at++) {
            Profile.Column column = mapping.columns().get(at);
            Optional<Profile.Step> step = mapping.step(column);
            if (step.isPresent()) {
                choices.offer(sheet, at, all(Places.type(plan.eClass(), mapping, step.get())).stream().map(o -> text(column, o)).toList(),
                        headings.header(mapping, column));
            } else if (column.to().size() == 1) {
                EStructuralFeature feature = Metamodel.feature(type, column.to().get(0));
                List<String> words = feature instanceof EReference r && !r.isContainment() && !r.isMany()
                        ? all(r.getEReferenceType()).stream().map(o -> text(column, o)).filter(Objects::nonNull).toList()
                        : Choices.words(feature, v -> text(column, v));
                choices.offer(sheet, at, words, headings.header(mapping, column));
                choices.bound(sheet, at, feature, headings.header(mapping, column));
            }
        }
    }

    private void finish(XSSFSheet sheet, int rows, int columns) {
        sheet.createFreezePane(columns > 3 ? 2 : 1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(rows, 1), 0, columns - 1));
        for (int at = 0; at < columns; at++) {
            int widest = 6;
            for (int r = 0; r <= rows; r++) {
                XSSFCell cell = sheet.getRow(r).getCell(at);
                widest = cell == null ? widest : Math.max(widest, styles.length(cell) + (r == 0 ? 3 : 1));
            }
            sheet.setColumnWidth(at, Math.min(widest, MOST_CHARACTERS) * 256);
        }
    }

    private List<EObject> all(EClass type) {
        var found = new ArrayList<EObject>();
        plan.eAllContents().forEachRemaining(o -> {
            if (type.isSuperTypeOf(o.eClass())) {
                found.add(o);
            }
        });
        return found;
    }
}
