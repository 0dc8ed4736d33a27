package org.throughline.coherence.ui.internal;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * In which order rows and columns of the matrix stand.
 *
 * @param rows the order of the rows, by the elements that they support
 * @param by which total the columns are sorted by
 * @param columns the order of the columns
 */
record MatrixSorting(Order rows, MatrixTotal by, Order columns) {

    /** The order of the plan. */
    static final MatrixSorting NONE = new MatrixSorting(Order.PLAN, MatrixTotal.INITIATIVES, Order.PLAN);

    /** How something is sorted. */
    enum Order {
        /** As in the plan. */
        PLAN,
        /** The most first. */
        MOST,
        /** The fewest first. */
        LEAST;

        Order next() {
            return values()[(ordinal() + 1) % values().length];
        }

        /** In this order; those with as much keep the order of the plan, those of which nobody knows, which are below 0, stand last. */
        <T> List<T> of(List<T> plan, ToDoubleFunction<T> amount) {
            Comparator<T> known = Comparator.comparing(o -> amount.applyAsDouble(o) < 0);
            Comparator<T> least = Comparator.comparingDouble(amount);
            return this == PLAN ? plan : plan.stream().sorted(known.thenComparing(this == MOST ? least.reversed() : least)).toList();
        }
    }

    /** How it is sorted by a total. */
    Order of(MatrixTotal total) {
        return total == MatrixTotal.ELEMENTS ? rows : total == by ? columns : Order.PLAN;
    }

    /** The most first; where it is so already the fewest first, and after that as in the plan. */
    MatrixSorting next(MatrixTotal total) {
        Order next = of(total).next();
        return total == MatrixTotal.ELEMENTS ? new MatrixSorting(next, by, columns) : new MatrixSorting(rows, total, next);
    }
}
