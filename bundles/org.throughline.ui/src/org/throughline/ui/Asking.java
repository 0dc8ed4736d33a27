package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Validation;

/** Asks the rules what is wrong with a plan, once there is a moment of rest. */
final class Asking {

    private static final int REST_MS = 150;
    private static final int LONG_REST_MS = 1_500;
    /** Where the rules take longer, they are asked less often, and not about what is only being typed. */
    private static final long QUICK_MS = 120;

    private final Validation validation;
    private final Control page;
    private final Consumer<List<Diagnostic>> answer;
    private final Runnable ask = this::ask;
    private Optional<Session> session = Optional.empty();
    private Optional<Runnable> trial = Optional.empty();
    private long took;

    /** @param answer is told what was found, in the UI thread */
    Asking(Validation validation, Control page, Consumer<List<Diagnostic>> answer) {
        this.validation = validation;
        this.page = page;
        this.answer = answer;
    }

    /** Asks soon about the plan as it is. */
    void later(Session about) {
        session = Optional.of(about);
        trial = Optional.empty();
        page.getDisplay().timerExec(took > QUICK_MS ? LONG_REST_MS : REST_MS, ask);
    }

    /** Asks soon about the plan as it would be after a change that is not made yet. */
    void whatIf(Runnable change) {
        if (took <= QUICK_MS && session.filter(s -> !s.readOnly()).isPresent()) {
            trial = Optional.of(change);
            page.getDisplay().timerExec(REST_MS, ask);
        }
    }

    /** Asks no more. */
    void never() {
        session = Optional.empty();
        page.getDisplay().timerExec(-1, ask);
    }

    private void ask() {
        if (page.isDisposed() || session.isEmpty()) {
            return;
        }
        Session about = session.get();
        long start = System.nanoTime();
        var found = new ArrayList<Diagnostic>();
        Runnable check = () -> found.addAll(validation.check(about.plan()));
        if (trial.isPresent()) {
            Runnable change = trial.get();
            about.tryOut("", () -> {
                change.run();
                check.run();
            });
        } else {
            check.run();
        }
        took = (System.nanoTime() - start) / 1_000_000;
        answer.accept(found);
    }
}
