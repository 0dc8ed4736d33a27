package org.throughline.coherence.ui.internal;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.convert.DisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.Transform;
import org.throughline.ui.Palette;

/** How the matrix looks: strength is the size and the filling of a mark, what is missing is a sign and a tint. */
final class MatrixLook extends AbstractRegistryConfiguration {

    /** Label of cells in the header that hold an element's name, written upward. */
    static final String NAME = "NAME";
    /** Label of cells in the header that hold a figure of an element without support. */
    static final String MISSING = "MISSING";
    /** Label of cells in front of rows that hold a figure. */
    static final String FIGURE = "FIGURE";

    /** Label of the words of a total that somebody is on. */
    static final String MARKED = "MARKED";
    /** Label of the name of what is selected in the window. */
    static final String SELECTED = "SELECTED";

    private final Palette palette;

    private final Font font;
    private final double scale;

    /** @param scale how much larger than in the window marks are */
    MatrixLook(Palette palette, Font font, double scale) {
        this.palette = palette;
        this.font = font;
        this.scale = scale;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        region(registry, GridRegion.BODY, palette.page(), HorizontalAlignmentEnum.CENTER);
        region(registry, GridRegion.COLUMN_HEADER, palette.head(), HorizontalAlignmentEnum.CENTER);
        region(registry, GridRegion.CORNER, palette.head(), HorizontalAlignmentEnum.RIGHT);
        region(registry, GridRegion.ROW_HEADER, palette.head(), HorizontalAlignmentEnum.LEFT);
        painter(registry, GridRegion.BODY, new MatrixMark(palette, scale));
        ICellPainter text = padded(6);
        painter(registry, GridRegion.ROW_HEADER, text);
        // figures stand in the middle, and need all the room there is
        painter(registry, GridRegion.COLUMN_HEADER, padded(0));
        painter(registry, GridRegion.CORNER, text);
        painter(registry, NAME, new Upward(palette));
        style(registry, FIGURE, DisplayMode.NORMAL, palette.head(), HorizontalAlignmentEnum.CENTER);
        style(registry, FIGURE, DisplayMode.SELECT, palette.focus(), HorizontalAlignmentEnum.CENTER);
        style(registry, MISSING, DisplayMode.NORMAL, palette.alarm(), HorizontalAlignmentEnum.CENTER);
        style(registry, MARKED, DisplayMode.NORMAL, palette.focus(), HorizontalAlignmentEnum.RIGHT);
        style(registry, SELECTED, DisplayMode.NORMAL, palette.focus(), HorizontalAlignmentEnum.LEFT);
        for (String anchor : new String[] {SelectionStyleLabels.SELECTION_ANCHOR_STYLE, SelectionStyleLabels.SELECTION_ANCHOR_GRID_LINE_STYLE}) {
            style(registry, anchor, DisplayMode.NORMAL, palette.focus(), HorizontalAlignmentEnum.CENTER);
            style(registry, anchor, DisplayMode.SELECT, palette.focus(), HorizontalAlignmentEnum.CENTER);
        }
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, palette.line());
        registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new Copied(), DisplayMode.NORMAL, GridRegion.BODY);
    }

    private static ICellPainter padded(int sides) {
        return new BackgroundPainter(new PaddingDecorator(new TextPainter(false, false, false), 0, sides, 0, sides, false));
    }

    private void region(IConfigRegistry registry, String region, Color ground, HorizontalAlignmentEnum align) {
        style(registry, region, DisplayMode.NORMAL, ground, align);
        style(registry, region, DisplayMode.SELECT, palette.focus(), align);
        style(registry, region, DisplayMode.HOVER, ground, align);
    }

    private void style(IConfigRegistry registry, String label, DisplayMode mode, Color ground, HorizontalAlignmentEnum align) {
        var style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, ground);
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, palette.ink());
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, align);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        style.setAttributeValue(CellStyleAttributes.FONT, font);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
    }

    private static void painter(IConfigRegistry registry, String label, ICellPainter painter) {
        for (DisplayMode mode : new DisplayMode[] {DisplayMode.NORMAL, DisplayMode.SELECT}) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, mode, label);
        }
    }

    /** What a copied cell says. */
    private static final class Copied extends DisplayConverter {

        @Override
        public Object canonicalToDisplayValue(Object cell) {
            return ((MatrixCell) cell).copied();
        }

        @Override
        public Object displayToCanonicalValue(Object number) {
            throw new UnsupportedOperationException();
        }
    }

    /** Text that is read from below, broken into lines where it is long. */
    private static final class Upward extends BackgroundPainter {

        private static final int MARGIN = 6;

        private final Palette palette;

        Upward(Palette palette) {
            this.palette = palette;
        }

        @Override
        public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
            super.paintCell(cell, gc, bounds, registry);
            var layout = new TextLayout(gc.getDevice());
            layout.setFont(gc.getFont());
            layout.setText(String.valueOf(cell.getDataValue()));
            layout.setWidth(bounds.height - 2 * MARGIN);
            var turned = new Transform(gc.getDevice());
            gc.getTransform(turned);
            turned.translate(bounds.x + (bounds.width - layout.getBounds().height) / 2f, bounds.y + bounds.height - MARGIN);
            turned.rotate(-90);
            var before = new Transform(gc.getDevice());
            gc.getTransform(before);
            gc.setTransform(turned);
            gc.setForeground(palette.ink());
            layout.draw(gc, 0, 0);
            gc.setTransform(before);
            before.dispose();
            turned.dispose();
            layout.dispose();
        }
    }
}
