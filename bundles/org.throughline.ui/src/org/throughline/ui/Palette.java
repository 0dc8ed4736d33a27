package org.throughline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

/**
 * The colors of the window, light or dark as the desktop is. Text on its ground has a contrast of at least 4.5 : 1.
 *
 * @param page the ground of what is read
 * @param ink text on it
 * @param quiet text that matters less
 * @param accent marks, headings
 * @param head the ground of headers
 * @param line between cells
 * @param focus the ground of what is selected
 * @param alarm the ground of what is missing
 */
public record Palette(Color page, Color ink, Color quiet, Color accent, Color head, Color line, Color focus, Color alarm) {

    private static final Palette LIGHT = new Palette(new Color(0xFF, 0xFF, 0xFF), new Color(0x1D, 0x2A, 0x30),
            new Color(0x55, 0x63, 0x6A), new Color(0x1F, 0x4E, 0x5F), new Color(0xF3, 0xF6, 0xF7), new Color(0xDD, 0xE4, 0xE7),
            new Color(0xCF, 0xE3, 0xEA), new Color(0xFB, 0xE3, 0xC8));
    private static final Palette DARK = new Palette(new Color(0x1E, 0x24, 0x28), new Color(0xE8, 0xEE, 0xF0),
            new Color(0xA9, 0xB7, 0xBD), new Color(0x8F, 0xC9, 0xDC), new Color(0x28, 0x30, 0x35), new Color(0x3B, 0x46, 0x4C),
            new Color(0x2F, 0x55, 0x64), new Color(0x6B, 0x45, 0x1B));

    /** The palette that fits the desktop. */
    public static Palette of(Display display) {
        Color ground = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
        boolean dark = ground.getRed() + ground.getGreen() + ground.getBlue() < 3 * 128;
        return dark ? DARK : LIGHT;
    }

    /** Whether this is the palette for a dark desktop. */
    public boolean dark() {
        return equals(DARK);
    }
}
