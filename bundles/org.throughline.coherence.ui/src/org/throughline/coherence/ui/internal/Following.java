package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.Optional;

import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.LiveFindings;
import org.throughline.api.session.Session;
import org.throughline.ui.Stage;

/** The findings of the plan of the window; what changes do not concern is kept. */
final class Following implements AutoCloseable {

    private final Findings findings;
    private Optional<Session> followed = Optional.empty();
    private Optional<LiveFindings> live = Optional.empty();

    Following(Findings findings) {
        this.findings = findings;
    }

    /** What is found now. */
    List<Finding> now(Stage stage) {
        Optional<Session> session = stage.plan().session();
        if (!session.equals(followed)) {
            close();
            followed = session;
            live = session.map(findings::follow);
        }
        return live.map(LiveFindings::now).orElse(List.of());
    }

    @Override
    public void close() {
        live.ifPresent(LiveFindings::close);
        live = Optional.empty();
        followed = Optional.empty();
    }
}
