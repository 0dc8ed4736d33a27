package org.throughline.exchange.excel.internal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.throughline.api.exchange.ExchangeException;

/** Reads a workbook's values. Formulas are read by the value that was last computed. */
final class WorkbookReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Nobody reads a header across more columns than this. */
    private static final int MOST_COLUMNS = 1000;

    private WorkbookReader() {
    }

    /** Whether the file begins as a workbook does and holds one. */
    static boolean looksLikeWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The sheets that are not hidden.
     *
     * @throws ExchangeException if the file cannot be read as a workbook; the message says what and what to do
     */
    static List<Table> read(Path file) throws ExchangeException {
        requireReadable(file);
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(pack)) {
            var tables = new ArrayList<Table>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    tables.add(table(workbook.getSheetAt(i)));
                }
            }
            return tables;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            // POI answers damage with exceptions of many kinds; to the reader they all mean the same.
            throw new ExchangeException(isBomb(e)
                    ? "\"" + file + "\" would unpack to far more than a workbook holds, so it was not opened. Ask who sent it."
                    : "\"" + file + "\" is damaged or incomplete. Open it in Excel, save it again as .xlsx, and try once more.", e);
        }
    }

    private static boolean isBomb(Throwable e) {
        return e != null && (String.valueOf(e.getMessage()).contains("Zip bomb") || e.getCause() != e && isBomb(e.getCause()));
    }

    private static void requireReadable(Path file) throws ExchangeException {
        if (!Files.exists(file)) {
            throw new ExchangeException("There is no file \"" + file + "\". Check the name and the folder.");
        }
        if (Files.isDirectory(file)) {
            throw new ExchangeException("\"" + file + "\" is a folder. Choose a workbook.");
        }
        byte[] start = start(file);
        if (start.length == 0) {
            throw new ExchangeException("\"" + file + "\" is empty. Choose a workbook that holds something.");
        }
        if (Arrays.equals(start, OLD)) {
            throw new ExchangeException("\"" + file + "\" has a password, or comes from a very old Excel. "
                    + "Take the password off, or save it as .xlsx.");
        }
        if (!Arrays.equals(start, ZIP)) {
            throw new ExchangeException("\"" + file + "\" is not a workbook. Choose a file that Excel saved as .xlsx.");
        }
        requireHonestEntries(file);
    }

    private static byte[] start(Path file) throws ExchangeException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        } catch (IOException e) {
            throw new ExchangeException("\"" + file + "\" could not be read. May you open it?", e);
        }
    }

    private static void requireHonestEntries(Path file) throws ExchangeException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().map(ZipEntry::getName).anyMatch(n -> n.startsWith("/") || n.contains("..") || n.contains("\\"))) {
                throw new ExchangeException("\"" + file + "\" names files outside itself, which no workbook does. "
                        + "It was not opened. Ask who sent it.");
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new ExchangeException("\"" + file + "\" is not a workbook. Choose a file that Excel saved as .xlsx.");
            }
        } catch (IOException e) {
            throw new ExchangeException("\"" + file + "\" is damaged or incomplete. "
                    + "Open it in Excel, save it again as .xlsx, and try once more.", e);
        }
    }

    private static Table table(org.apache.poi.ss.usermodel.Sheet sheet) {
        var rows = new ArrayList<Table.Row>();
        Map<Integer, List<CellRangeAddress>> merged = sheet.getMergedRegions().stream().filter(m -> m.getLastColumn() > m.getFirstColumn())
                .collect(Collectors.groupingBy(CellRangeAddress::getFirstRow));
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            var cells = new TreeMap<Integer, Cell>();
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                Object value = value(cell);
                if (value != null) {
                    cells.put(cell.getColumnIndex(), cell(cell, value));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Table.Row(row.getRowNum(), row.getZeroHeight(), cells, spread(cells, merged.getOrDefault(row.getRowNum(), List.of()))));
            }
        }
        return new Table(sheet.getSheetName(), rows);
    }

    private static Map<Integer, Cell> spread(Map<Integer, Cell> cells, List<CellRangeAddress> merged) {
        if (merged.isEmpty()) {
            return cells;
        }
        var spread = new TreeMap<>(cells);
        merged.stream().filter(m -> cells.containsKey(m.getFirstColumn()) && m.getLastColumn() < MOST_COLUMNS).forEach(m -> {
            for (int column = m.getFirstColumn(); column <= m.getLastColumn(); column++) {
                spread.put(column, cells.get(m.getFirstColumn()));
            }
        });
        return spread;
    }

    private static Cell cell(org.apache.poi.ss.usermodel.Cell cell, Object value) {
        boolean percent = value instanceof BigDecimal && cell.getCellStyle().getDataFormatString().contains("%");
        return new Cell(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex(), value, percent,
                cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "", Colors.of(cell.getCellStyle()));
    }

    /** The value of a cell; {@code null} for an empty one, inside this class only. */
    private static Object value(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate()
                    : BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> new Cell.Wrong(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case STRING -> cell.getStringCellValue().isBlank() ? null : cell.getStringCellValue();
            default -> null;
        };
    }
}
