package org.throughline.ratings.ui.internal;

import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.throughline.model.evidence.EvidenceItem;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.evidence.Seat;
import org.throughline.model.framework.Element;
import org.throughline.ratings.ui.internal.RatingSheet.Mark;
import org.throughline.ratings.ui.internal.RatingSheet.Rater;
import org.throughline.ui.Stage;

/** What a cell of a round says. Raters have no names: they are counted within their role group. */
final class RatingText {

    private RatingText() {
    }

    /** A mark in one sign; empty for an empty cell. */
    static String sign(Mark mark) {
        return switch (mark.state()) {
            case RATED -> Integer.toString(mark.level());
            case NOT_RATED -> "n";
            case NOT_APPLICABLE -> "a";
            default -> "";
        };
    }

    /** A rater, such as "Principals 3". */
    static String rater(Stage stage, Rater rater) {
        return seat(stage, rater.seat()) + " " + (rater.number() + 1);
    }

    static String seat(Stage stage, Seat seat) {
        return stage.words().label(seat);
    }

    /** What is rated, by its code and its name. */
    static String target(GroupRating rating) {
        String code = RatingSheet.code(rating);
        String name = RatingSheet.name(rating);
        return code.equals(name) ? name : code + " " + name;
    }

    /** What is rated, by its code and the name that the heads of tables have for it. */
    static String shortTarget(GroupRating rating) {
        return rating.getTarget() instanceof Element element && element.getShortHeader() != null ? RatingSheet.code(rating) + " " + element.getShortHeader()
                : target(rating);
    }

    /** A cell: what is rated, who rated, and how. */
    static String sentence(Stage stage, RatingSheet sheet, GroupRating rating, Rater rater) {
        Mark mark = sheet.mark(rating, rater);
        String value = switch (mark.state()) {
            case RATED -> (mark.level() + " " + sheet.levelName(mark.level())).strip();
            case NOT_RATED -> Messages.Entry_notRated;
            case NOT_APPLICABLE -> Messages.Entry_notApplicable;
            default -> Messages.Entry_empty;
        };
        return NLS.bind(Messages.Entry_cell, new Object[] {target(rating), rater(stage, rater), value});
    }

    /** The evidence that was named before the rating; empty where nothing was said of it. */
    static String evidence(GroupRating rating) {
        if (Boolean.TRUE.equals(rating.getNoEvidenceYet())) {
            return Messages.Entry_noEvidence;
        }
        return rating.getEvidence().isEmpty() ? ""
                : NLS.bind(Messages.Entry_evidence, rating.getEvidence().stream().map(EvidenceItem::getName).collect(Collectors.joining("; ")));
    }
}
