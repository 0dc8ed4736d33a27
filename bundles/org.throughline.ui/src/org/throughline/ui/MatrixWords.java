package org.throughline.ui;

import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Strength;

/**
 * What stands in the matrix of support, and what its cells mean in sentences.
 *
 * @param words puts a text of ours into the words of the district
 */
record MatrixWords(UnaryOperator<String> words) {

    /** The name in front of a row. */
    static String name(Initiative initiative) {
        return (initiative.getCode() == null ? "" : initiative.getCode() + "  ")
                + (initiative.getName() == null ? "" : initiative.getName());
    }

    /** The text in a row of the head of a column: the element's name, how many initiatives support it, their strength. */
    static String head(ElementSupport e, int row) {
        return switch (row) {
            case 0 -> Optional.ofNullable(e.element().getShortHeader()).orElse(e.element().getName());
            case 1 -> e.count() + (e.unsupported() ? " !" : "");
            default -> String.valueOf(e.points());
        };
    }

    /** What a cell means. */
    String sentence(Initiative initiative, Element element, Optional<ElementLink> link) {
        return link.map(l -> "\"" + initiative.getName() + "\" " + verb(l.getStrength()) + " \"" + element.getName() + "\"."
                + (l.getRationale() == null ? "" : "\n" + l.getRationale()))
                .orElseGet(() -> NLS.bind(words.apply(Messages.Matrix_noLinkSentence), initiative.getName(), element.getName()));
    }

    /** What the head of a column means. */
    String explanation(ElementSupport e) {
        String state = e.unsupported() ? words.apply(Messages.Matrix_gap) : e.thin() ? words.apply(Messages.Matrix_thin) : "";
        String code = Optional.ofNullable(e.element().getCode()).map(c -> c + " ").orElse("");
        return NLS.bind(words.apply(Messages.Matrix_explanation), new Object[] {code, e.element().getName(), e.count(), e.points(), state});
    }

    /** A strength as a choice in a menu. */
    String choice(Strength strength) {
        return switch (strength) {
            case CORE -> words.apply(Messages.Matrix_core);
            case SUPPORTS -> words.apply(Messages.Matrix_supports);
            case TOUCHES -> words.apply(Messages.Matrix_touches);
            default -> words.apply(Messages.Matrix_noLink);
        };
    }

    private String verb(Strength strength) {
        return switch (strength) {
            case CORE -> words.apply(Messages.Matrix_coreVerb);
            case SUPPORTS -> words.apply(Messages.Matrix_supportsVerb);
            case TOUCHES -> words.apply(Messages.Matrix_touchesVerb);
            default -> words.apply(Messages.Matrix_notStatedVerb);
        };
    }
}
