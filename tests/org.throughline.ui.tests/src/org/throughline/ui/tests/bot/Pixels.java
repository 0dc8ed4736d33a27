package org.throughline.ui.tests.bot;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** What is on the screen, as colors. */
public final class Pixels {

    private final ImageData data;

    /** What the screen shows now. */
    public Pixels(Display display) {
        Rectangle screen = display.getBounds();
        var image = new Image(display, screen.width, screen.height);
        var gc = new GC(display);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        data = image.getImageData();
        image.dispose();
    }

    /**
     * The contrast of what is written on a control with its ground, as WCAG 2 defines it, from 1 to 21: the ground is the color that most
     * pixels have, and what is written is drawn in the color that stands out most, since the edges of letters are mixed with the ground.
     */
    public double contrast(Control control) {
        Point at = control.toDisplay(0, 0);
        Point size = control.getSize();
        var counts = new HashMap<RGB, Integer>();
        for (int y = Math.max(0, at.y); y < Math.min(data.height, at.y + size.y); y++) {
            for (int x = Math.max(0, at.x); x < Math.min(data.width, at.x + size.x); x++) {
                counts.merge(data.palette.getRGB(data.getPixel(x, y)), 1, Integer::sum);
            }
        }
        RGB ground = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return counts.keySet().stream().mapToDouble(c -> contrast(c, ground)).max().orElse(1);
    }

    private static double contrast(RGB one, RGB other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance (WCAG 2.2, "relative luminance"). */
    private static double luminance(RGB color) {
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
