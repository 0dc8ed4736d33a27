package org.throughline.ui;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.LineBorderDecorator;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle.LineStyleEnum;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.util.GUIHelper;
import org.eclipse.swt.graphics.Color;

/** How a table of objects looks: figures at the right, what is not typed is quiet, the focused cell has a frame. */
final class GridLook extends AbstractRegistryConfiguration {

    /** Label of cells that hold figures. */
    static final String FIGURE = "FIGURE";
    /** Label of cells that are read and not typed, and of hints. */
    static final String QUIET = "QUIET";
    /** Label of the cells that one types filters into. */
    static final String FILTER = "FILTER";
    /** Label of a filter that is on. */
    static final String FILTER_ON = "FILTER_ON";

    private static final int SIDES = 6;

    private final Palette palette;

    GridLook(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        region(registry, GridRegion.BODY, palette.page(), HorizontalAlignmentEnum.LEFT);
        region(registry, GridRegion.COLUMN_HEADER, palette.head(), HorizontalAlignmentEnum.LEFT);
        region(registry, GridRegion.CORNER, palette.head(), HorizontalAlignmentEnum.LEFT);
        region(registry, GridRegion.ROW_HEADER, palette.head(), HorizontalAlignmentEnum.RIGHT);
        for (DisplayMode mode : new DisplayMode[] {DisplayMode.NORMAL, DisplayMode.SELECT}) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, cell(false), mode);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, cell(false), mode, GridRegion.BODY);
            // long heads go on in the next line
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, cell(true), mode, GridRegion.COLUMN_HEADER);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, cell(false), mode, GridRegion.ROW_HEADER);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, cell(false), mode, GridRegion.CORNER);
            attribute(registry, FIGURE, mode, HorizontalAlignmentEnum.RIGHT);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, colors(null, palette.quiet()), mode, QUIET);
            framed(registry, FILTER, mode, palette.page(), new BorderStyle(1, palette.line(), LineStyleEnum.SOLID));
            framed(registry, FILTER_ON, mode, palette.focus(), new BorderStyle(1, palette.accent(), LineStyleEnum.SOLID));
            framed(registry, SelectionStyleLabels.SELECTION_ANCHOR_STYLE, mode, palette.page(), new BorderStyle(2, palette.accent(), LineStyleEnum.SOLID));
        }
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, palette.line());
        registry.registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, palette.quiet());
    }

    private static ICellPainter cell(boolean wrap) {
        return new BackgroundPainter(new LineBorderDecorator(new PaddingDecorator(new TextPainter(wrap, false, false), 0, SIDES, 0, SIDES, false)));
    }

    private void region(IConfigRegistry registry, String region, Color ground, HorizontalAlignmentEnum align) {
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, full(ground, align), DisplayMode.NORMAL, region);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, full(palette.focus(), align), DisplayMode.SELECT, region);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, full(ground, align), DisplayMode.HOVER, region);
    }

    private void framed(IConfigRegistry registry, String label, DisplayMode mode, Color ground, BorderStyle frame) {
        Style style = colors(ground, palette.ink());
        style.setAttributeValue(CellStyleAttributes.BORDER_STYLE, frame);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
    }

    private Style full(Color ground, HorizontalAlignmentEnum align) {
        Style style = colors(ground, palette.ink());
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, align);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        style.setAttributeValue(CellStyleAttributes.FONT, GUIHelper.DEFAULT_FONT);
        return style;
    }

    private static Style colors(Color ground, Color ink) {
        var style = new Style();
        if (ground != null) {
            style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, ground);
        }
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, ink);
        return style;
    }

    private static void attribute(IConfigRegistry registry, String label, DisplayMode mode, HorizontalAlignmentEnum align) {
        var style = new Style();
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, align);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
    }
}
