package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Point;

/**
 * Blocks beside one another where there is room, otherwise below one another.
 *
 * @param blocks the blocks, the first at the left
 */
public record Beside(List<Block> blocks) implements Block {

    private static final int NARROWEST = 480;
    private static final int GAP = 36;

    /** Copies the list. */
    public Beside {
        blocks = List.copyOf(blocks);
    }

    /** Blocks beside one another. */
    public static Beside of(Block... blocks) {
        return new Beside(List.of(blocks));
    }

    @Override
    public Picture laid(Room room, int width) {
        int gap = room.length(GAP);
        int each = blocks.isEmpty() ? 0 : (width - gap * (blocks.size() - 1)) / blocks.size();
        if (each < room.length(NARROWEST)) {
            return new Page(blocks).laid(room, width);
        }
        var parts = new ArrayList<Picture.Placed>();
        int high = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Picture part = blocks.get(i).laid(room, each);
            parts.add(new Picture.Placed(new Point(i * (each + gap), 0), part));
            high = Math.max(high, part.height());
        }
        return Picture.joined(width, high, parts);
    }
}
