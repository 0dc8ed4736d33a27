package org.throughline.ui;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.util.GUIHelper;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.throughline.model.initiatives.Strength;

/** How the matrix looks: strength is the size and the filling of a mark, never its color alone. */
final class MatrixLook extends AbstractRegistryConfiguration {

    private static final Color ACCENT = new Color(0x1F, 0x4E, 0x5F);
    private static final Color INK = new Color(0x1D, 0x2A, 0x30);
    private static final Color HEAD = new Color(0xF3, 0xF6, 0xF7);
    private static final Color FOCUS = new Color(0xCF, 0xE3, 0xEA);

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        style(registry, GridRegion.BODY, DisplayMode.NORMAL, GUIHelper.COLOR_WHITE, HorizontalAlignmentEnum.CENTER);
        style(registry, GridRegion.BODY, DisplayMode.SELECT, FOCUS, HorizontalAlignmentEnum.CENTER);
        for (String region : new String[] {GridRegion.COLUMN_HEADER, GridRegion.CORNER}) {
            style(registry, region, DisplayMode.NORMAL, HEAD, HorizontalAlignmentEnum.CENTER);
            style(registry, region, DisplayMode.SELECT, FOCUS, HorizontalAlignmentEnum.CENTER);
        }
        style(registry, GridRegion.ROW_HEADER, DisplayMode.NORMAL, HEAD, HorizontalAlignmentEnum.LEFT);
        style(registry, GridRegion.ROW_HEADER, DisplayMode.SELECT, FOCUS, HorizontalAlignmentEnum.LEFT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new Mark(), DisplayMode.NORMAL, GridRegion.BODY);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                new BackgroundPainter(new PaddingDecorator(new TextPainter(false, false, false), 0, 6, 0, 6, false)),
                DisplayMode.NORMAL, GridRegion.ROW_HEADER);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                new BackgroundPainter(new PaddingDecorator(new TextPainter(true, false, false), 4, 4, 4, 4, false)),
                DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
    }

    private static void style(IConfigRegistry registry, String region, DisplayMode mode, Color back, HorizontalAlignmentEnum align) {
        var style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, back);
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, INK);
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, align);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, region);
    }

    /** A filled disc for core, a half-filled one for supports, a small ring for touches. */
    private static final class Mark extends BackgroundPainter {

        @Override
        public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
            super.paintCell(cell, gc, bounds, registry);
            int x = bounds.x + bounds.width / 2;
            int y = bounds.y + bounds.height / 2;
            gc.setAntialias(SWT.ON);
            gc.setBackground(ACCENT);
            gc.setForeground(ACCENT);
            gc.setLineWidth(2);
            switch ((Strength) cell.getDataValue()) {
                case CORE -> gc.fillOval(x - 8, y - 8, 16, 16);
                case SUPPORTS -> {
                    gc.drawOval(x - 6, y - 6, 12, 12);
                    gc.fillArc(x - 6, y - 6, 12, 12, 90, 180);
                }
                case TOUCHES -> gc.drawOval(x - 4, y - 4, 8, 8);
                default -> {
                    // no link, no mark
                }
            }
        }
    }
}
