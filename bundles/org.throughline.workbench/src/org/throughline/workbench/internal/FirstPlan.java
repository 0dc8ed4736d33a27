package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Session;
import org.throughline.workbench.internal.keep.Keeping;

/**
 * The plan that the program was started with. It is read while the window is being made, and belongs to the window's
 * thread from the moment it is handed over.
 *
 * @param file the plan's file
 * @param reading what comes of it
 */
record FirstPlan(Path file, CompletableFuture<Session> reading) {

    /** Begins to read. */
    static FirstPlan open(Path file) {
        return new FirstPlan(file, CompletableFuture.supplyAsync(() -> read(file)));
    }

    /**
     * The plan, once it is read.
     *
     * @throws PlanException if it could not be
     */
    Session session() throws PlanException {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof PlanException told) {
                throw told;
            }
            throw e;
        }
    }

    private static Session read(Path file) {
        try {
            Session session = Keeping.read(file);
            // What the window asks first is asked here once, so that the code for it is loaded by then.
            Services.get(Coherence.class).support(session.plan(), SupportFilter.ALL);
            return session;
        } catch (PlanException e) {
            throw new CompletionException(e);
        }
    }
}
