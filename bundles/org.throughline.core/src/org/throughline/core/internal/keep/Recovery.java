package org.throughline.core.internal.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EPackage;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.OpenFile;
import org.throughline.api.session.SessionListener.Event;
import org.throughline.core.internal.keep.JournalFile.Content;
import org.throughline.core.internal.keep.JournalFile.Step;

/** Does again what a journal holds beyond the plan's file. */
public final class Recovery {

    /**
     * What came of it.
     *
     * @param problem what is to be said, if anything came back or could not
     * @param length how much of the journal goes on to be the beginning of the next; 0 if there is none
     */
    public record Result(Optional<Diagnostic> problem, long length) {
    }

    private static final Result NOTHING = new Result(Optional.empty(), 0);

    private final OpenFile session;
    private final EPackage.Registry metamodels;
    private final Cover cover;
    private final boolean look;
    private final List<String> back = new ArrayList<>();
    /** How many of the steps that are done are the journal's. */
    private int done;

    private Recovery(OpenFile session, EPackage.Registry metamodels, Cover cover, boolean look) {
        this.session = session;
        this.metamodels = metamodels;
        this.cover = cover;
        this.look = look;
    }

    /**
     * Brings back what was not saved.
     *
     * @param plan the plan's file
     * @param base what is in it
     * @param session the plan as it is in its file
     * @param metamodels where the kinds of its objects are found
     * @param cover what the steps are under
     */
    public static Result of(Path plan, byte[] base, OpenFile session, EPackage.Registry metamodels, Cover cover) {
        return of(plan, base, session, new Recovery(session, metamodels, cover, false));
    }

    /** The same, and a journal that does not fit stays where it is. */
    public static Result look(Path plan, byte[] base, OpenFile session, EPackage.Registry metamodels, Cover cover) {
        return of(plan, base, session, new Recovery(session, metamodels, cover, true));
    }

    private static Result of(Path plan, byte[] base, OpenFile session, Recovery recovery) {
        Path journal = Beside.journal(plan);
        if (!Files.exists(journal)) {
            return NOTHING;
        }
        if (session.readOnly()) {
            return new Result(Optional.of(Sentences.waits(plan)), 0);
        }
        try {
            Content content = JournalFile.read(journal, base);
            return content.fits().isPresent() ? recovery.bringBack(plan, content)
                    : new Result(Optional.of(Sentences.doesNotFit(plan, recovery.look ? journal : aside(journal, plan, true))), 0);
        } catch (IOException e) {
            return new Result(Optional.of(Sentences.noJournal(plan)), 0);
        }
    }

    private Result bringBack(Path plan, Content content) throws IOException {
        long length = content.fits().orElseThrow();
        for (int i = 0; i < content.steps().size(); i++) {
            Step step = content.steps().get(i);
            try {
                bringBack(words(step));
            } catch (RuntimeException e) {
                return new Result(Optional.of(Sentences.cameBackInPart(back, content.steps().size() - i,
                        look ? Beside.journal(plan) : aside(Beside.journal(plan), plan, false))), length);
            }
            length = step.end();
        }
        return new Result(back.isEmpty() ? Optional.empty() : Optional.of(Sentences.cameBack(back)), length);
    }

    /** Undo and redo are done as such where the step they speak of came back too; otherwise as the change that they were. */
    private void bringBack(Tokens words) {
        // the time
        words.next();
        Event event = Event.valueOf(words.next());
        String what = words.next();
        if (event == Event.UNDONE && done > 0) {
            session.undo();
            done--;
            back.remove(back.size() - 1);
        } else if (event == Event.REDONE && session.redoLabel().isPresent()) {
            session.redo();
            done++;
            back.add(what);
        } else {
            session.bring(label(event, what), session, StepReader.changes(session, metamodels, words));
            done += event == Event.CHANGED ? 1 : 0;
            back.add(label(event, what));
        }
    }

    /** A step that lies bare where all are covered was not written by us. */
    private Tokens words(Step step) {
        if (step.covered() != cover.hides()) {
            throw new IllegalArgumentException("The step is not under the cover of its file.");
        }
        if (!step.covered()) {
            return step.words();
        }
        Tokens words = Tokens.of(cover.under(step.words().next()));
        if (!words.next().equals(JournalFile.STEP)) {
            throw new IllegalArgumentException("What is under the cover is no step.");
        }
        return words;
    }

    private static String label(Event event, String what) {
        return switch (event) {
            case UNDONE -> "Undo: " + what;
            case REDONE -> "Redo: " + what;
            default -> what;
        };
    }

    /** Keeps a journal under a name that nobody else uses. */
    private static Path aside(Path journal, Path plan, boolean move) throws IOException {
        for (int i = 1;; i++) {
            Path aside = plan.resolveSibling(plan.getFileName() + ".not-saved-" + i);
            if (!Files.exists(aside)) {
                return move ? Files.move(journal, aside, StandardCopyOption.ATOMIC_MOVE) : Files.copy(journal, aside);
            }
        }
    }
}
