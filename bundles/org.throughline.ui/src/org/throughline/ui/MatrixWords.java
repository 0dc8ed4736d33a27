package org.throughline.ui;

import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.throughline.api.coherence.Dose;
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

    /** Stands where support is claimed and nobody knows what people get. */
    private static final String CLAIMED_ONLY = "\u25CB";

    /** The name in front of a row. */
    static String name(Initiative initiative) {
        return (initiative.getCode() == null ? "" : initiative.getCode() + "  ")
                + (initiative.getName() == null ? "" : initiative.getName());
    }

    /** The text in a row of the head of a column: the element's name, how many initiatives support it, what is measured. */
    static String head(ElementSupport e, int row, MatrixMeasure measure) {
        return switch (row) {
            case 0 -> Optional.ofNullable(e.element().getShortHeader()).orElse(e.element().getName());
            case 1 -> e.count() + (e.unsupported() ? " !" : "");
            default -> e.unsupported() && !measure.isClaim() ? "" : measure.of(e).isEmpty() ? CLAIMED_ONLY : measure.of(e);
        };
    }

    /** What is measured, in front of the row with its figures. */
    String caption(MatrixMeasure measure) {
        return words.apply(switch (measure) {
            case LINKS -> Messages.Matrix_coreCount;
            case STRENGTH -> Messages.Matrix_points;
            case HOURS -> Messages.Matrix_hours;
            case REACHED -> Messages.Matrix_reached;
            case COST -> Messages.Matrix_cost;
        });
    }

    /** What people get, or that this is only claimed, as another line; empty where links are shown. */
    String dose(MatrixMeasure measure, Dose dose) {
        if (measure.isClaim()) {
            return "";
        }
        String figure = measure.of(dose);
        return "\n" + (figure.isEmpty() ? words.apply(Messages.Matrix_claimedOnly) + ": " + words.apply(switch (measure) {
            case HOURS -> Messages.Matrix_noHours;
            case REACHED -> Messages.Matrix_noReached;
            default -> Messages.Matrix_noCost;
        }) : NLS.bind(words.apply(switch (measure) {
            case HOURS -> dose.planned() ? Messages.Matrix_hoursPlanned : Messages.Matrix_hoursDelivered;
            case REACHED -> Messages.Matrix_reachedSentence;
            default -> Messages.Matrix_costSentence;
        }), figure.replace("(", "").replace(")", ""))) + (dose.coverage().isEmpty() ? "" : "\n" + words.apply(dose.coverage()) + ".");
    }

    /** What a cell means. */
    String sentence(Initiative initiative, Element element, Optional<ElementLink> link) {
        return link.map(l -> "\"" + initiative.getName() + "\" " + verb(l.getStrength()) + " \"" + element.getName() + "\"."
                + (l.getRationale() == null ? "" : "\n" + l.getRationale()))
                .orElseGet(() -> NLS.bind(words.apply(Messages.Matrix_noLinkSentence), initiative.getName(), element.getName()));
    }

    /** What the head of a column means. */
    String explanation(ElementSupport e, MatrixMeasure measure) {
        String state = e.unsupported() ? words.apply(Messages.Matrix_gap) : e.thin() ? words.apply(Messages.Matrix_thin) : "";
        String code = Optional.ofNullable(e.element().getCode()).map(c -> c + " ").orElse("");
        return NLS.bind(words.apply(Messages.Matrix_explanation), new Object[] {code, e.element().getName(), e.count(), e.points(), state})
                + (e.unsupported() ? "" : dose(measure, e.dose()));
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
