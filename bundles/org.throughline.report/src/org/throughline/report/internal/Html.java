package org.throughline.report.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/** Writes a page that is HTML and well-formed XML at once. Every text and attribute is escaped. */
final class Html {

    private final UnaryOperator<String> words;
    private final StringBuilder page = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * An empty page.
     *
     * @param words puts a text of ours into the words of the district
     */
    Html(UnaryOperator<String> words) {
        this.words = words;
    }

    /** Opens an element; {@code attributes} are names and values in turn. */
    Html open(String element, Object... attributes) {
        start(element, attributes);
        page.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        page.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element with nothing but a text in it. */
    Html leaf(String element, Object text, Object... attributes) {
        start(element, attributes);
        page.append('>').append(escaped(text)).append("</").append(element).append(">\n");
        return this;
    }

    /** An element with nothing but a text of ours in it, in the words of the district. */
    Html ours(String element, String text, Object... attributes) {
        return leaf(element, words.apply(text), attributes);
    }

    /** A text of ours in the words of the district. */
    String reworded(String ours) {
        return words.apply(ours);
    }

    /** An element without content. */
    Html empty(String element, Object... attributes) {
        start(element, attributes);
        page.append("/>\n");
        return this;
    }

    /** A text. */
    Html text(Object text) {
        page.append(escaped(text));
        return this;
    }

    /** A style sheet or a document type, written as it is. */
    Html raw(String trusted) {
        page.append(trusted);
        return this;
    }

    private void start(String element, Object... attributes) {
        page.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
    }

    private static String escaped(Object text) {
        return text.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
