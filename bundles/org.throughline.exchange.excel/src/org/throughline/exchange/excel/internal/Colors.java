package org.throughline.exchange.excel.internal;

import java.util.Comparator;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.IndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** What people call the color with which a cell is filled. */
final class Colors {

    private static final Map<String, int[]> NAMES = Map.of("red", new int[] {255, 0, 0}, "orange", new int[] {255, 165, 0},
            "yellow", new int[] {255, 255, 0}, "green", new int[] {0, 176, 80}, "blue", new int[] {0, 112, 192},
            "purple", new int[] {112, 48, 160}, "pink", new int[] {255, 153, 204}, "gray", new int[] {160, 160, 160},
            "white", new int[] {255, 255, 255}, "black", new int[] {0, 0, 0});

    private static final IndexedColorMap INDEXED = new DefaultIndexedColorMap();

    private Colors() {
    }

    /** The name of the color that is nearest; empty where a cell is not filled, or in white. */
    static String of(CellStyle style) {
        if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND || !(style instanceof XSSFCellStyle xssf)) {
            return "";
        }
        XSSFColor color = xssf.getFillForegroundXSSFColor();
        byte[] rgb = color == null ? null : color.isIndexed() ? INDEXED.getRGB(color.getIndexed()) : color.getRGBWithTint();
        if (rgb == null || rgb.length < 3) {
            return "";
        }
        String name = NAMES.entrySet().stream().min(Comparator.comparingInt(e -> distance(rgb, e.getValue()))).orElseThrow().getKey();
        return name.equals("white") ? "" : name;
    }

    private static int distance(byte[] rgb, int[] other) {
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            int difference = (rgb[i] & 0xFF) - other[i];
            sum += difference * difference;
        }
        return sum;
    }
}
