package org.throughline.ui;

import java.util.function.BiFunction;
import java.util.function.IntSupplier;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Values of a table that are computed when they are asked for, and never written. */
public record Content(IntSupplier rows, IntSupplier columns, BiFunction<Integer, Integer, Object> value) implements IDataProvider {

    @Override
    public Object getDataValue(int column, int row) {
        return value.apply(column, row);
    }

    @Override
    public void setDataValue(int column, int row, Object newValue) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getColumnCount() {
        return columns.getAsInt();
    }

    @Override
    public int getRowCount() {
        return rows.getAsInt();
    }
}
