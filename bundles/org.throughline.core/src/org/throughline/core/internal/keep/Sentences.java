package org.throughline.core.internal.keep;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.core.internal.keep.Claim.Holder;

/** What is said about work that is kept, came back, or could not. */
public final class Sentences {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MMMM d, h:mm a", Locale.US);

    private Sentences() {
    }

    public static String inUse(Path plan, Holder by) {
        return "\"" + plan.getFileName() + "\" has been open since " + WHEN.format(by.since().atZone(ZoneId.systemDefault())) + " with "
                + by.who() + (by.isHere() ? " on this computer" : " on the computer " + by.machine())
                + ". Close it there first, or work in a copy.";
    }

    public static Diagnostic lookOnly(Path plan, Holder by) {
        return Diagnostic.of(Severity.WARNING, "session.in-use", inUse(plan, by)
                + " Until then you can look at it here, as it was saved last.");
    }

    public static Diagnostic cameBack(List<String> steps) {
        return Diagnostic.of(Severity.INFO, "session.came-back", (steps.size() == 1 ? "A change that was" : steps.size() + " changes that were")
                + " not saved when Throughline ended came back: " + listed(steps)
                + ". Undo takes back what you do not want.");
    }

    public static Diagnostic cameBackInPart(List<String> steps, int lost, Path aside) {
        return Diagnostic.of(Severity.WARNING, "session.came-back-in-part", "Of the changes that were not saved when Throughline ended, "
                + (steps.isEmpty() ? "none could be done again" : steps.size() + " came back (" + listed(steps) + ") and " + lost + " could not be done again")
                + ". What is known of them is kept in \"" + aside.getFileName() + "\".");
    }

    public static Diagnostic doesNotFit(Path plan, Path aside) {
        return Diagnostic.of(Severity.WARNING, "session.journal-aside", "Beside \"" + plan.getFileName()
                + "\" lay changes that were never saved, but the plan is not the one they were made in: somebody changed or replaced it since. "
                + "They were not done again and are kept in \"" + aside.getFileName() + "\".");
    }

    public static Diagnostic waits(Path plan) {
        return Diagnostic.of(Severity.WARNING, "session.journal-waits", "Beside \"" + plan.getFileName()
                + "\" lie changes that were never saved. They are done again as soon as the plan can be changed here.");
    }

    public static Diagnostic noJournal(Path plan) {
        return Diagnostic.of(Severity.WARNING, "session.no-journal", "What you do in \"" + plan.getFileName()
                + "\" cannot be kept safe between saves, since nothing can be written beside it: the folder may be protected, the disk full "
                + "or the share away. Save often, or save it elsewhere.");
    }

    private static String listed(List<String> steps) {
        int first = Math.max(0, steps.size() - 3);
        return (first > 0 ? "the last of them " : "") + String.join(", ", steps.subList(first, steps.size()).stream().map(s -> "\"" + s + "\"").toList());
    }
}
