package org.throughline.ui.picture;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.throughline.ui.Stage;

/** Measures text as a control draws it. What was measured is kept: the same words are measured again and again. */
final class CanvasRoom implements Room {

    private static final int MANY = 20_000;

    private final Control control;
    private final Stage stage;
    private final Map<Weight, Font> fonts;
    private final Map<Weight, Map<String, Integer>> widths = new EnumMap<>(Weight.class);
    private final Map<Weight, Integer> lines = new EnumMap<>(Weight.class);

    CanvasRoom(Control control, Stage stage, Map<Weight, Font> fonts) {
        this.control = control;
        this.stage = stage;
        this.fonts = fonts;
    }

    @Override
    public int length(int pixels) {
        return stage.length(pixels);
    }

    @Override
    public int width(String text, Weight weight) {
        Map<String, Integer> known = widths.computeIfAbsent(weight, w -> new HashMap<>());
        if (known.size() > MANY) {
            known.clear();
        }
        return known.computeIfAbsent(text, t -> t.isEmpty() ? 0 : measure(t, weight));
    }

    @Override
    public int line(Weight weight) {
        return lines.computeIfAbsent(weight, w -> {
            var gc = new GC(control);
            gc.setFont(fonts.get(w));
            int high = gc.textExtent("\u00C4g").y + 2;
            gc.dispose();
            return high;
        });
    }

    private int measure(String text, Weight weight) {
        var gc = new GC(control);
        gc.setFont(fonts.get(weight));
        int wide = gc.textExtent(text).x;
        gc.dispose();
        return wide;
    }
}
