package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Point;

/**
 * Blocks below one another.
 *
 * @param blocks the blocks, the first on top
 */
public record Page(List<Block> blocks) implements Block {

    private static final int GAP = 8;

    /** Copies the list. */
    public Page {
        blocks = List.copyOf(blocks);
    }

    /** Blocks below one another. */
    public static Page of(Block... blocks) {
        return new Page(List.of(blocks));
    }

    @Override
    public Picture laid(Room room, int width) {
        var parts = new ArrayList<Picture.Placed>();
        int y = 0;
        for (Block block : blocks) {
            Picture part = block.laid(room, width);
            parts.add(new Picture.Placed(new Point(0, y), part));
            y += part.height() + room.length(GAP);
        }
        return Picture.joined(width, Math.max(0, y - room.length(GAP)), parts);
    }
}
