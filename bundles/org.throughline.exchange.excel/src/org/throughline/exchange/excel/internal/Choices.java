package org.throughline.exchange.excel.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Drop-downs. Their words stand in a hidden sheet, because Excel allows only 255 characters in a list of its own. */
final class Choices {

    static final String SHEET = "Lists";
    private static final int ROWS = 2000;
    /** More than any figure of a district. */
    private static final String MOST = "1000000000000";

    private final XSSFWorkbook workbook;
    private XSSFSheet lists;
    private int next;

    Choices(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** The words among which a feature's values are chosen; none where anything may be written. */
    static List<String> words(EStructuralFeature feature, Function<Object, String> text) {
        if (feature.getEType() instanceof EEnum literals) {
            return literals.getELiterals().stream().filter(l -> l.getValue() != 0).map(l -> text.apply(l.getInstance())).toList();
        }
        return feature.getEType().getInstanceClass() == Boolean.class ? Stream.of("yes", "no").toList() : List.of();
    }

    /** Offers words in a column, below its header. Other words are asked about, not refused. */
    void offer(XSSFSheet sheet, int column, List<String> words, String header) {
        if (words.isEmpty()) {
            return;
        }
        if (lists == null) {
            lists = workbook.createSheet(SHEET);
        }
        int at = next++;
        for (int i = 0; i < words.size(); i++) {
            var row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            row.createCell(at).setCellValue(words.get(i));
        }
        String letter = CellReference.convertNumToColString(at);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        validate(sheet, column, helper.createFormulaListConstraint(SHEET + "!$" + letter + "$1:$" + letter + "$" + words.size()), header,
                "This is not one of the words in the list. Keep it anyway?");
    }

    /** Asks about what is no number or no date where one is expected, or lies outside what a feature may hold. */
    void bound(XSSFSheet sheet, int column, EStructuralFeature feature, String header) {
        Class<?> type = feature.isMany() ? null : feature.getEType().getInstanceClass();
        DataValidationHelper helper = sheet.getDataValidationHelper();
        if (type == LocalDate.class) {
            validate(sheet, column, helper.createDateConstraint(OperatorType.BETWEEN, "1900-01-01", "2999-12-31", "yyyy-MM-dd"), header,
                    "A date is expected here. Keep it anyway?");
        } else if (type == BigDecimal.class || type == Integer.class) {
            String least = Metamodel.bound(feature, "min").orElse("-" + MOST);
            String most = Metamodel.bound(feature, "max").orElse(MOST);
            String range = least.startsWith("-") && most.equals(MOST) ? "" : most.equals(MOST) ? " of " + least + " or more" : " from " + least + " to " + most;
            validate(sheet, column, helper.createDecimalConstraint(OperatorType.BETWEEN, least, most), header, "A number" + range + " is expected here. Keep it anyway?");
        }
    }

    private static void validate(XSSFSheet sheet, int column, DataValidationConstraint constraint, String header, String asked) {
        DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, new CellRangeAddressList(1, ROWS, column, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(header, asked);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    /** Puts the words out of sight. */
    void hide() {
        if (lists != null) {
            int last = workbook.getNumberOfSheets() - 1;
            workbook.setSheetOrder(SHEET, last);
            workbook.setSheetVisibility(last, SheetVisibility.HIDDEN);
        }
    }
}
