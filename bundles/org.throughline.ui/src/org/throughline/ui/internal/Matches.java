package org.throughline.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.throughline.model.identity.Named;

/** Finds, among many objects, those that somebody means who types a beginning, a code or some words of a name. */
public final class Matches {

    private static final int RANKS = 4;

    private final List<EObject> all;
    private final String[] texts;
    private final String[] codes;

    /**
     * @param all the objects to find among, in the order in which equally good ones are told
     * @param label what an object is called that has no name
     */
    public Matches(List<EObject> all, Function<EObject, String> label) {
        this.all = all;
        texts = new String[all.size()];
        codes = new String[all.size()];
        for (int i = 0; i < texts.length; i++) {
            EObject object = all.get(i);
            Named named = object instanceof Named n ? n : null;
            texts[i] = small(named != null && named.getName() != null ? named.getName() : label.apply(object));
            codes[i] = named == null || named.getCode() == null ? "" : small(named.getCode());
        }
    }

    /**
     * The best matches, best first: what is called so, then what begins so, then where each word typed begins a word,
     * then where each occurs. Nothing typed matches everything.
     *
     * @param wanted leaves out what is not to be offered
     * @param most how many at most
     */
    public List<EObject> find(String typed, Predicate<EObject> wanted, int most) {
        String whole = small(typed.strip());
        String[] words = whole.isEmpty() ? new String[0] : whole.split("\\s+");
        List<List<EObject>> ranks = new ArrayList<>();
        for (int i = 0; i < RANKS; i++) {
            ranks.add(new ArrayList<>());
        }
        for (int i = 0; i < texts.length && ranks.get(0).size() < most; i++) {
            int rank = rank(i, whole, words);
            if (rank < RANKS && ranks.get(rank).size() < most && wanted.test(all.get(i))) {
                ranks.get(rank).add(all.get(i));
            }
        }
        return ranks.stream().flatMap(List::stream).limit(most).toList();
    }

    private int rank(int i, String whole, String[] words) {
        if (texts[i].equals(whole) || codes[i].equals(whole) || whole.isEmpty()) {
            return 0;
        }
        if (texts[i].startsWith(whole) || codes[i].startsWith(whole)) {
            return 1;
        }
        int rank = 2;
        // A plain loop: this is asked of each of fifty thousand objects for each letter.
        for (String word : words) {
            int at = texts[i].indexOf(word);
            if (at < 0 && !codes[i].contains(word)) {
                return RANKS;
            }
            if (!beginsAWord(texts[i], word, at) && !codes[i].startsWith(word)) {
                rank = RANKS - 1;
            }
        }
        return rank;
    }

    private static boolean beginsAWord(String text, String word, int first) {
        for (int at = first; at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
