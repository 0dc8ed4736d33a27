package org.throughline.api.content;

import java.util.List;

/**
 * What moved under the district between the version that was taken over and another one.
 *
 * @param newer the other version
 * @param pieces what differs, each of which can be taken or left
 */
public record Moves(Newer newer, List<Piece> pieces) {

    /** Copies the list. */
    public Moves {
        pieces = List.copyOf(pieces);
    }

    /** The pieces that can be taken without giving up anything of the district's own. */
    public List<Piece> withoutCollisions() {
        return pieces.stream().filter(p -> !p.collides()).toList();
    }
}
