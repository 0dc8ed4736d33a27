package org.throughline.report.internal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Bars in pairs.
 *
 * @param title what it shows
 * @param note how it is to be read, and how the figures are made
 * @param first what the first bar of each pair is
 * @param second what the second one is; empty if there is only one
 * @param pairs the pairs
 */
record Picture(String title, String note, String first, String second, List<Pair> pairs) {

    /** Copies the list. */
    Picture {
        pairs = List.copyOf(pairs);
    }

    /**
     * One pair.
     *
     * @param label what is compared
     * @param first the first figure
     * @param second the second one
     * @param firstText the first figure as it is written
     * @param secondText the second one
     */
    record Pair(String label, double first, double second, String firstText, String secondText) {
    }

    /** The same in words, for who cannot see it. */
    String inWords() {
        return title + ". " + pairs.stream().map(p -> p.label() + ": " + first + " " + p.firstText()
                + (second.isEmpty() ? "" : ", " + second + " " + p.secondText())).collect(Collectors.joining("; ")) + ".";
    }

    /** The same with our words put into those of a district. */
    Picture reworded(UnaryOperator<String> words) {
        return new Picture(words.apply(title), words.apply(note), first, words.apply(second),
                pairs.stream().map(p -> new Pair(words.apply(p.label()), p.first(), p.second(), p.firstText(), p.secondText())).toList());
    }

    /** In each pair the longer bar is as long as in every other: figures of several units stand side by side. */
    Picture scaled() {
        return new Picture(title, note, first, second, pairs.stream().map(p -> {
            double most = Math.max(p.first(), p.second());
            return most == 0 ? p : new Pair(p.label(), 100 * p.first() / most, 100 * p.second() / most, p.firstText(), p.secondText());
        }).toList());
    }
}
