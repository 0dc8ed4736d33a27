package org.throughline.ui.picture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Cards beside each other, or below each other where there is too little room.
 *
 * @param cards the cards
 * @param between what stands between two of them, such as a sign that they differ; empty for nothing
 */
public record Cards(List<Card> cards, String between) implements Block {

    private static final int NARROWEST = 170;

    /** Copies the list. */
    public Cards {
        cards = List.copyOf(cards);
    }

    /**
     * A card.
     *
     * @param title what stands out on it
     * @param weight how the title looks
     * @param text what stands below
     * @param sentence what it says
     * @param behind what it is about
     */
    public record Card(String title, Weight weight, String text, String sentence, List<? extends EObject> behind) {

        /** Copies the list. */
        public Card {
            behind = List.copyOf(behind);
        }
    }

    @Override
    public Picture laid(Room room, int width) {
        if (cards.isEmpty()) {
            return new Picture(width, 0, List.of(), List.of());
        }
        int gap = room.length(10) + (between.isEmpty() ? 0 : room.width(between, Weight.STRONG) + room.length(10));
        int beside = Math.max(1, Math.min(cards.size(), (width + gap) / (room.length(NARROWEST) + gap)));
        int each = (width - gap * (beside - 1)) / beside;
        var drawn = new ArrayList<Drawn>();
        var marks = new ArrayList<Mark>();
        int y = 0;
        for (int first = 0; first < cards.size(); first += beside) {
            List<Card> line = cards.subList(first, Math.min(cards.size(), first + beside));
            int high = line.stream().mapToInt(c -> height(room, c, each)).max().orElse(0);
            for (int i = 0; i < line.size(); i++) {
                draw(room, line.get(i), new Rectangle(i * (each + gap), y, each, high), drawn, marks);
                if (i > 0) {
                    between(room, new Point(i * (each + gap) - gap, y + high / 2), gap, drawn);
                }
            }
            y += high + room.length(8);
        }
        return new Picture(width, y - room.length(8), drawn, marks);
    }

    private void between(Room room, Point left, int gap, List<Drawn> drawn) {
        if (!between.isEmpty()) {
            int wide = room.width(between, Weight.STRONG);
            int line = room.line(Weight.STRONG);
            drawn.add(new Drawn.Caption(new Rectangle(left.x + (gap - wide) / 2, left.y - line / 2, wide, line), between, Weight.STRONG));
        }
    }

    private static int height(Room room, Card card, int width) {
        int inner = width - 2 * room.length(10);
        return Wrapped.of(room, card.title(), card.weight(), inner).height() + 2 * room.length(8)
                + (card.text().isEmpty() ? 0 : room.length(2) + Wrapped.of(room, card.text(), Weight.PLAIN, inner).height());
    }

    private static void draw(Room room, Card card, Rectangle place, List<Drawn> drawn, List<Mark> marks) {
        drawn.add(new Drawn.Fill(place, Tone.GROUND));
        int inner = place.width - 2 * room.length(10);
        Wrapped title = Wrapped.of(room, card.title(), card.weight(), inner);
        int x = place.x + room.length(10);
        int y = place.y + room.length(8);
        title.draw(room, card.weight(), x, y, inner, false, drawn);
        if (!card.text().isEmpty()) {
            Wrapped.of(room, card.text(), Weight.PLAIN, inner).draw(room, Weight.PLAIN, x, y + title.height() + room.length(2), inner, false, drawn);
        }
        marks.add(new Mark(place, card.sentence(), card.behind()));
    }
}
