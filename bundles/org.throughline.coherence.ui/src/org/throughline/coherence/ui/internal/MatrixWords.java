package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.throughline.api.coherence.Dose;
import org.throughline.api.coherence.SupportPicture.ElementSupport;
import org.throughline.api.describe.Describer;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Strength;

/**
 * What stands in the matrix of support, and what its cells mean in sentences.
 *
 * @param describer the words of the district
 * @param someMonths whether hours are those of some months and not of the year
 */
record MatrixWords(Describer describer, boolean someMonths) {

    /** Stands where support is claimed and nobody knows what people get. */
    private static final String CLAIMED_ONLY = "\u25CB";

    /** A text of ours in the words of the district. */
    String reworded(String text) {
        return describer.reworded(text);
    }

    /** The name in front of a row. */
    static String name(Initiative initiative) {
        return (initiative.getCode() == null ? "" : initiative.getCode() + "  ") + (initiative.getName() == null ? "" : initiative.getName());
    }

    /** The name of an element with its code. */
    static String name(Element element) {
        return Stream.of(element.getCode(), element.getName()).filter(t -> t != null && !t.isBlank()).collect(Collectors.joining(" "));
    }

    /** The text in a row of the head of a column: the element's name, how many initiatives support it, what is measured. */
    String head(ElementSupport e, int row, MatrixMeasure measure) {
        return switch (row) {
            case 0 -> Optional.ofNullable(e.element().getShortHeader()).orElse(e.element().getName());
            case 1 -> e.count() + (e.unsupported() ? " !" : "");
            default -> e.unsupported() && !measure.isClaim() ? "" : measure.of(e).isEmpty() ? CLAIMED_ONLY : measure.of(e);
        };
    }

    /** What the figures of a total are. */
    String total(MatrixTotal total, MatrixMeasure measure) {
        return switch (total) {
            case ELEMENTS -> reworded(Messages.Matrix_elementCount);
            case INITIATIVES -> reworded(Messages.Matrix_count);
            case MEASURED -> caption(measure);
        };
    }

    /** The sign of what it is sorted by. The words of the elements are written upward, and their sign with them. */
    static String sign(MatrixTotal total, MatrixSorting.Order order) {
        boolean upward = total == MatrixTotal.ELEMENTS;
        return switch (order) {
            case PLAN -> "";
            case MOST -> upward ? " \u25C2" : " \u25BE";
            case LEAST -> upward ? " \u25B8" : " \u25B4";
        };
    }

    /** How it is sorted by a total, and how to sort it otherwise. */
    String sorted(MatrixTotal total, MatrixMeasure measure, MatrixSorting.Order order) {
        return NLS.bind(reworded(Messages.Matrix_sort), total(total, measure), reworded(switch (order) {
            case PLAN -> Messages.Matrix_sortedAsInPlan;
            case MOST -> Messages.Matrix_sortedMost;
            case LEAST -> Messages.Matrix_sortedLeast;
        }));
    }

    /** What is measured, in front of the row with its figures. */
    String caption(MatrixMeasure measure) {
        return reworded(switch (measure) {
            case LINKS -> Messages.Matrix_coreCount;
            case STRENGTH -> Messages.Matrix_points;
            case HOURS -> someMonths ? Messages.Matrix_hoursInMonths : Messages.Matrix_hours;
            case REACHED -> Messages.Matrix_reached;
            case COST -> Messages.Matrix_cost;
        });
    }

    /** What people get, or that this is only claimed, with how much it rests on. */
    String dose(Dose dose) {
        String figures = Stream.of(MatrixMeasure.HOURS, MatrixMeasure.REACHED, MatrixMeasure.COST).map(m -> figure(m, dose)).collect(Collectors.joining(" "));
        return figures + (dose.coverage().isEmpty() ? "" : " " + NLS.bind(reworded(Messages.Matrix_restsOn), reworded(dose.coverage())));
    }

    private String figure(MatrixMeasure measure, Dose dose) {
        String figure = measure.of(dose);
        if (figure.isEmpty()) {
            return reworded(switch (measure) {
                case HOURS -> Messages.Matrix_noHours;
                case REACHED -> Messages.Matrix_noReached;
                default -> Messages.Matrix_noCost;
            });
        }
        return NLS.bind(reworded(switch (measure) {
            case HOURS -> hours(dose);
            case REACHED -> Messages.Matrix_reachedSentence;
            default -> Messages.Matrix_costSentence;
        }), figure.replace("(", "").replace(")", ""));
    }

    private String hours(Dose dose) {
        return someMonths ? Messages.Matrix_hoursMonthsSentence : dose.planned() ? Messages.Matrix_hoursPlanned : Messages.Matrix_hoursDelivered;
    }

    /** What a cell means. */
    String sentence(Initiative initiative, Element element, Optional<ElementLink> link) {
        return link.map(l -> "\"" + text(initiative.getName()) + "\" " + verb(l.getStrength()) + " \"" + text(element.getName()) + "\".")
                .orElseGet(() -> NLS.bind(reworded(Messages.Matrix_noLinkSentence), text(initiative.getName()), text(element.getName())));
    }

    /** Why a link is claimed, by whom, and what shows it; that nobody says so where it is missing. */
    String claim(ElementLink link) {
        return Stream.of(said(Messages.Matrix_because, link.getRationale(), Messages.Matrix_noRationale),
                said(Messages.Matrix_claimedBy, link.getClaimedBy(), Messages.Matrix_noClaimedBy),
                said(Messages.Matrix_evidence, link.getEvidence(), Messages.Matrix_noEvidence)).collect(Collectors.joining(" "));
    }

    private String said(String sentence, String value, String nothing) {
        return value == null || value.isBlank() ? reworded(nothing) : NLS.bind(reworded(sentence), value.strip().replaceAll("\\.$", ""));
    }

    /** What the head of a column means. */
    String explanation(ElementSupport e) {
        String state = e.unsupported() ? reworded(Messages.Matrix_gap) : e.thin() ? reworded(Messages.Matrix_thin) : "";
        String code = Optional.ofNullable(e.element().getCode()).map(c -> c + " ").orElse("");
        return NLS.bind(reworded(Messages.Matrix_explanation), List.of(code, text(e.element().getName()), e.count(), e.points(), state).toArray())
                + (e.unsupported() ? "" : "\n" + dose(e.dose()));
    }

    /** A strength as a choice in a menu. */
    String choice(Strength strength) {
        return switch (strength) {
            case CORE -> reworded(Messages.Matrix_core);
            case SUPPORTS -> reworded(Messages.Matrix_supports);
            case TOUCHES -> reworded(Messages.Matrix_touches);
            default -> reworded(Messages.Matrix_noLink);
        };
    }

    /** A strength in a list. */
    String strength(Strength strength) {
        return strength == Strength.NOT_STATED ? reworded(Messages.Matrix_notStated) : choice(strength);
    }

    private String verb(Strength strength) {
        return reworded(switch (strength) {
            case CORE -> Messages.Matrix_coreVerb;
            case SUPPORTS -> Messages.Matrix_supportsVerb;
            case TOUCHES -> Messages.Matrix_touchesVerb;
            default -> Messages.Matrix_notStatedVerb;
        });
    }

    private static String text(String name) {
        return name == null ? "" : name;
    }
}
