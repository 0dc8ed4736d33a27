package org.throughline.coherence.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A reader who adds and subtracts. Knows what is shown, how the counts add up, and that no count is below 0.
 */
final class Reader {

    private static final double EXACT = 1e-9;
    private static final int MOST_ROUNDS = 100;

    private final double[] values;
    private final List<int[]> sums;

    /**
     * @param values the counts
     * @param sums for each sum the places of the whole and of its parts, in this order
     */
    Reader(double[] values, List<int[]> sums) {
        this.values = values;
        this.sums = sums;
    }

    /** Which of the counts that are not shown can be worked out. */
    BitSet workedOut(BitSet hidden) {
        BitSet found = eliminated(hidden);
        found.or(bounded(hidden));
        return found;
    }

    /** By adding and subtracting sums: where the reduced equations have a line with a single count that is not shown. */
    private BitSet eliminated(BitSet hidden) {
        int[] columns = hidden.stream().toArray();
        int[] columnOf = new int[values.length];
        for (int i = 0; i < columns.length; i++) {
            columnOf[columns[i]] = i;
        }
        var lines = new ArrayList<double[]>();
        for (int[] sum : sums) {
            double[] line = new double[columns.length];
            boolean any = false;
            for (int i = 0; i < sum.length; i++) {
                if (hidden.get(sum[i])) {
                    line[columnOf[sum[i]]] += i == 0 ? -1 : 1;
                    any = true;
                }
            }
            if (any) {
                lines.add(line);
            }
        }
        reduce(lines, columns.length);
        var found = new BitSet();
        for (double[] line : lines) {
            int[] left = places(line);
            if (left.length == 1) {
                found.set(columns[left[0]]);
            }
        }
        return found;
    }

    private static int[] places(double[] line) {
        return IntStream.range(0, line.length).filter(i -> Math.abs(line[i]) > EXACT).toArray();
    }

    private static void reduce(List<double[]> lines, int columns) {
        int rank = 0;
        for (int c = 0; c < columns && rank < lines.size(); c++) {
            int pivot = rank;
            for (int r = rank + 1; r < lines.size(); r++) {
                if (Math.abs(lines.get(r)[c]) > Math.abs(lines.get(pivot)[c])) {
                    pivot = r;
                }
            }
            if (Math.abs(lines.get(pivot)[c]) <= EXACT) {
                continue;
            }
            double[] line = lines.get(pivot);
            lines.set(pivot, lines.get(rank));
            lines.set(rank, line);
            double by = line[c];
            for (int i = c; i < columns; i++) {
                line[i] /= by;
            }
            for (int r = 0; r < lines.size(); r++) {
                if (r != rank) {
                    subtract(lines.get(r), line, c);
                }
            }
            rank++;
        }
    }

    private static void subtract(double[] from, double[] line, int column) {
        double times = from[column];
        if (Math.abs(times) > EXACT) {
            for (int i = column; i < from.length; i++) {
                from[i] -= times * line[i];
            }
        }
    }

    /** By what each can be at least and at most, sum by sum, until nothing gets closer. */
    private BitSet bounded(BitSet hidden) {
        double[] least = new double[values.length];
        double[] most = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            least[i] = hidden.get(i) ? 0 : values[i];
            most[i] = hidden.get(i) ? Double.POSITIVE_INFINITY : values[i];
        }
        boolean closer = true;
        for (int round = 0; closer && round < MOST_ROUNDS; round++) {
            closer = false;
            for (int[] sum : sums) {
                if (Arrays.stream(sum).anyMatch(hidden::get) && addsUp(sum)) {
                    closer |= closer(sum, least, most);
                }
            }
        }
        var found = new BitSet();
        hidden.stream().filter(i -> most[i] - least[i] <= EXACT).forEach(found::set);
        return found;
    }

    /** Numbers of two sources seldom add up, and then nothing follows from how large they are. */
    private boolean addsUp(int[] sum) {
        double parts = 0;
        for (int i = 1; i < sum.length; i++) {
            parts += values[sum[i]];
        }
        return Math.abs(parts - values[sum[0]]) <= EXACT;
    }

    private static boolean closer(int[] sum, double[] least, double[] most) {
        double low = 0;
        double high = 0;
        for (int i = 1; i < sum.length; i++) {
            low += least[sum[i]];
            high += most[sum[i]];
        }
        boolean closer = narrow(sum[0], low, high, least, most);
        for (int i = 1; i < sum.length; i++) {
            double otherLow = 0;
            double otherHigh = 0;
            for (int k = 1; k < sum.length; k++) {
                otherLow += k == i ? 0 : least[sum[k]];
                otherHigh += k == i ? 0 : most[sum[k]];
            }
            closer |= narrow(sum[i], least[sum[0]] - otherHigh, most[sum[0]] - otherLow, least, most);
        }
        return closer;
    }

    private static boolean narrow(int at, double low, double high, double[] least, double[] most) {
        boolean closer = low > least[at] + EXACT || high < most[at] - EXACT;
        least[at] = Math.max(least[at], low);
        most[at] = Math.min(most[at], high);
        return closer;
    }
}
