package org.throughline.coherence.ui.internal;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.throughline.api.describe.Describer;
import org.throughline.model.calendar.SchoolYear;
import org.throughline.model.identity.Identified;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/** The question that a choice asks, in a sentence. */
record SupportQuestion(DistrictPlan plan, Describer words) {

    private static final Month USUAL_START = Month.AUGUST;

    /** Such as "Which initiatives support which elements for first-year teachers in higher-need schools?" */
    String of(SupportChoice choice) {
        if (!choice.filters()) {
            return Messages.Support_question;
        }
        return NLS.bind(Messages.Support_questionAbout, who(choice) + where(choice) + paid(choice) + when(choice)
                + (choice.withoutCompliance() ? Messages.Support_askedWithoutLaw : ""));
    }

    private String who(SupportChoice choice) {
        Optional<Identified> who = SupportChoice.find(SupportChoice.people(plan), choice.who());
        if (who.isEmpty() && choice.years() == ExperienceBand.NOT_STATED) {
            return "";
        }
        String people = who.map(w -> Describer.inside(words.label(w))).orElse(Messages.Support_people);
        return NLS.bind(Messages.Support_askedWho, NLS.bind(years(choice.years()), people));
    }

    private static String years(ExperienceBand years) {
        return switch (years) {
            case NOT_STATED -> "{0}";
            case FIRST_YEAR -> Messages.Support_inFirstYear;
            case FIRST_TWO_YEARS -> Messages.Support_inFirstTwoYears;
            case SECOND_YEAR -> Messages.Support_inSecondYear;
            case THIRD_TO_FIFTH_YEAR -> Messages.Support_inThirdToFifthYear;
            case SIXTH_YEAR_AND_LATER -> Messages.Support_inSixthYearAndLater;
        };
    }

    private String where(SupportChoice choice) {
        return SupportChoice.find(SupportChoice.places(plan), choice.place())
                .map(p -> NLS.bind(p instanceof School ? Messages.Support_askedAtSchool : Messages.Support_askedInSchools, p instanceof School ? words.label(p) : Describer.inside(words.label(p))))
                .orElse("");
    }

    private String paid(SupportChoice choice) {
        List<String> names = choice.chosenFunds(plan).stream().map(f -> f.getName() == null ? words.label(f) : f.getName()).toList();
        return names.isEmpty() ? "" : NLS.bind(Messages.Support_askedFunds, or(names));
    }

    private String when(SupportChoice choice) {
        return choice.months().isEmpty() ? "" : NLS.bind(Messages.Support_askedMonths, or(year(plan).stream().filter(choice.months()::contains).map(this::name).toList()));
    }

    /** A month by its name. */
    String name(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }

    /** The months in the order of the plan's school year. */
    static List<Month> year(DistrictPlan plan) {
        Month start = plan.getYears().stream().map(SchoolYear::getStarts).filter(s -> s != null).max(Comparator.naturalOrder())
                .map(LocalDate::getMonth).orElse(USUAL_START);
        return IntStream.range(0, 12).mapToObj(start::plus).toList();
    }

    private static String or(List<String> names) {
        return names.size() < 2 ? String.join("", names)
                : NLS.bind(Messages.Support_or, String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
