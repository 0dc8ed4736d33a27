package org.throughline.ui.picture;

import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.throughline.ui.Palette;

/** Paints a picture. The colors are those of Okabe and Ito; each tone has a hatching of its own, too. */
record Painter(Palette palette, Map<Weight, Font> fonts, int hatch) {

    private static final Map<Tone, Color> COLORS = Map.of(Tone.FIRST, new Color(0x00, 0x72, 0xB2), Tone.SECOND, new Color(0xE6, 0x9F, 0x00),
            Tone.THIRD, new Color(0x00, 0x9E, 0x73), Tone.FOURTH, new Color(0xCC, 0x79, 0xA7), Tone.FIFTH, new Color(0x56, 0xB4, 0xE9),
            Tone.SIXTH, new Color(0xF0, 0xE4, 0x42), Tone.REST, new Color(0x8A, 0x93, 0x98), Tone.OVER, new Color(0xD5, 0x5E, 0x00));
    private static final Color DARK = new Color(0x1D, 0x2A, 0x30);
    private static final Color ALARM_ON_LIGHT = new Color(0xA3, 0x3B, 0x00);
    private static final Color ALARM_ON_DARK = new Color(0xFF, 0xB0, 0x70);

    void paint(Picture picture, GC gc, Rectangle seen) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        for (Drawn drawn : picture.drawn()) {
            Rectangle place = drawn.place();
            // a line has no height or no width, and still is seen
            if (seen.intersects(place.x, place.y, Math.max(1, place.width), Math.max(1, place.height))) {
                paint(drawn, gc);
            }
        }
    }

    private void paint(Drawn drawn, GC gc) {
        switch (drawn) {
            case Drawn.Fill fill -> fill(fill, gc);
            case Drawn.Line line -> line(line, gc);
            case Drawn.Caption caption -> {
                gc.setFont(fonts.get(caption.weight()));
                gc.setForeground(color(caption.weight()));
                gc.drawText(caption.text(), caption.place().x, caption.place().y, SWT.DRAW_TRANSPARENT);
            }
        }
    }

    /** The color of a text. */
    Color color(Weight weight) {
        return switch (weight) {
            case PLAIN, STRONG -> palette.ink();
            case QUIET -> palette.quiet();
            case HEADING -> palette.accent();
            case ALARM -> palette.dark() ? ALARM_ON_DARK : ALARM_ON_LIGHT;
        };
    }

    private void line(Drawn.Line line, GC gc) {
        gc.setForeground(line.limit() ? palette.ink() : palette.line());
        gc.setLineWidth(line.limit() ? Math.max(2, hatch / 3) : 1);
        Rectangle p = line.place();
        gc.drawLine(p.x, p.y, p.x + p.width, p.y + p.height);
        gc.setLineWidth(1);
    }

    private void fill(Drawn.Fill fill, GC gc) {
        Rectangle p = fill.place();
        if (fill.tone() == Tone.GROUND) {
            gc.setBackground(palette.head());
            gc.fillRoundRectangle(p.x, p.y, p.width, p.height, hatch, hatch);
            return;
        }
        if (fill.tone() == Tone.HOLLOW) {
            gc.setForeground(palette.ink());
            gc.drawRectangle(p.x, p.y, Math.max(0, p.width - 1), Math.max(0, p.height - 1));
            return;
        }
        gc.setBackground(COLORS.get(fill.tone()));
        gc.fillRectangle(p);
        hatching(fill.tone(), p, gc);
        gc.setForeground(palette.quiet());
        gc.drawRectangle(p.x, p.y, Math.max(0, p.width - 1), Math.max(0, p.height - 1));
    }

    /** Thin lines, in the color that is seen on the ground. */
    private void hatching(Tone tone, Rectangle p, GC gc) {
        Rectangle before = gc.getClipping();
        gc.setClipping(p.intersection(before));
        gc.setForeground(tone == Tone.FIRST || tone == Tone.THIRD || tone == Tone.OVER ? palette.page() : DARK);
        gc.setAlpha(120);
        int far = p.width + p.height;
        for (int i = 0; i < far; i += hatch) {
            switch (tone) {
                case SECOND, OVER -> gc.drawLine(p.x + i - p.height, p.y + p.height, p.x + i, p.y);
                case THIRD -> gc.drawLine(p.x, p.y + i, p.x + p.width, p.y + i);
                case FOURTH -> gc.drawLine(p.x + i - p.height, p.y, p.x + i, p.y + p.height);
                case FIFTH -> gc.drawLine(p.x + i, p.y, p.x + i, p.y + p.height);
                case SIXTH -> {
                    gc.drawLine(p.x + i - p.height, p.y + p.height, p.x + i, p.y);
                    gc.drawLine(p.x + i - p.height, p.y, p.x + i, p.y + p.height);
                }
                default -> {
                    // plain
                }
            }
        }
        gc.setAlpha(255);
        gc.setClipping(before);
    }
}
