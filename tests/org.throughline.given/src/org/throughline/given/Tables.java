package org.throughline.given;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The sample's text tables, read the plainest way: for figures that are computed a second time, without the program. */
public final class Tables {

    private Tables() {
    }

    /** The rows of a table, each by header. */
    public static List<Map<String, String>> of(String name) throws IOException {
        List<String[]> lines = Files.readAllLines(Given.RIVERBEND.resolve("tables").resolve(name + ".tsv")).stream().map(l -> l.split("\t", -1)).toList();
        var rows = new ArrayList<Map<String, String>>();
        for (String[] line : lines.subList(1, lines.size())) {
            var row = new HashMap<String, String>();
            IntStream.range(0, line.length).forEach(i -> row.put(lines.get(0)[i], line[i]));
            rows.add(row);
        }
        return rows;
    }

    /** The codes in a cell, apart by semicolons. */
    public static List<String> list(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** A figure; an empty cell is 0. */
    public static double number(String cell) {
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }
}
