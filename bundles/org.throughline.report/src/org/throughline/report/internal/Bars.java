package org.throughline.report.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Bars against what there is, as a picture that prints. */
final class Bars {

    private static final int ROW = 20;
    private static final int BAR = 12;

    private final int labels;
    private final int width;
    private final List<Bar> bars = new ArrayList<>();

    /** With room for labels on the left. */
    Bars(int labels, int width) {
        this.labels = labels;
        this.width = width;
    }

    /**
     * One bar.
     *
     * @param part the part of it that counts against what there is
     * @param mark what there is, as a line across
     * @param text what stands at the end
     */
    private record Bar(String label, double whole, double part, Optional<BigDecimal> mark, String text) {

        boolean over() {
            return mark.isPresent() && part > mark.get().doubleValue() + 0.0001;
        }

        double most() {
            return Math.max(whole, mark.map(BigDecimal::doubleValue).orElse(0.0));
        }
    }

    Bars add(String label, BigDecimal whole, BigDecimal part, Optional<BigDecimal> mark, String text) {
        bars.add(new Bar(label, whole.doubleValue(), part.doubleValue(), mark, text));
        return this;
    }

    /** Writes the picture; the description says to somebody who cannot see it what it shows. */
    void write(Html html, String title, String description, int texts) {
        int room = width - labels - texts;
        double most = bars.stream().mapToDouble(Bar::most).max().orElse(0);
        double scale = most == 0 ? 0 : room / most;
        html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + width + " " + (bars.size() * ROW + 4), "role", "img", "aria-label", html.reworded(title + " " + description), "class", "bars");
        for (int i = 0; i < bars.size(); i++) {
            bar(html, bars.get(i), i * ROW + 3, scale);
        }
        html.close();
    }

    private void bar(Html html, Bar bar, int y, double scale) {
        html.leaf("text", bar.label(), "x", labels - 8, "y", y + BAR - 2, "class", "end");
        html.empty("rect", "x", labels, "y", y, "width", length(bar.whole() * scale), "height", BAR, "class", "soft");
        html.empty("rect", "x", labels, "y", y, "width", length(bar.part() * scale), "height", BAR, "class", bar.over() ? "over" : "full");
        bar.mark().ifPresent(m -> html.empty("line", "x1", length(labels + m.doubleValue() * scale), "x2", length(labels + m.doubleValue() * scale), "y1", y - 2, "y2", y + BAR + 2, "class", "mark"));
        html.leaf("text", bar.text(), "x", length(labels + bar.most() * scale + 8), "y", y + BAR - 2, "class", "hint");
    }

    private static String length(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
