package org.throughline.core.internal.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a journal in a thread of its own, so that a slow disk or share does not hold up who works. What is handed over is
 * on the disk as soon as the disk allows, in the order in which it was handed over.
 */
final class Pen implements AutoCloseable {

    private final Path plan;
    private final Path journal;
    private final List<byte[]> waiting = new ArrayList<>();
    private final Thread thread;
    private final long length;
    private boolean writing;
    private boolean closed;
    private Optional<IOException> failure = Optional.empty();

    /**
     * Writes behind the first bytes of a plan's journal.
     *
     * @param length how many of its bytes are to stay
     */
    Pen(Path plan, long length) {
        this.plan = plan;
        journal = Beside.journal(plan);
        this.length = length;
        thread = Thread.ofPlatform().daemon().name("journal").start(this::run);
    }

    /** Hands over a line. */
    synchronized void write(byte[] line) {
        if (failure.isEmpty()) {
            waiting.add(line);
            notifyAll();
        }
    }

    /** Waits until everything that was handed over is on the disk, or could not be written. */
    synchronized void settle() {
        boolean interrupted = false;
        while (failure.isEmpty() && (writing || !waiting.isEmpty())) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the journal could not be written; then nothing more is. */
    synchronized Optional<IOException> failure() {
        return failure;
    }

    /** Writes what waits and ends. */
    @Override
    public void close() {
        settle();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        FileChannel channel = null;
        try {
            for (List<byte[]> lines = next(); !lines.isEmpty(); lines = next()) {
                if (channel == null) {
                    channel = JournalFile.open(journal, length);
                    Beside.showAs(plan, journal);
                } else if (!Files.exists(journal)) {
                    // somebody who tidies up the folder, or a sync service, took it away under us
                    throw new NoSuchFileException(journal.toString());
                }
                JournalFile.append(channel, lines);
            }
        } catch (IOException e) {
            failed(e);
        } catch (RuntimeException e) {
            // whoever waits for the disk would wait for ever
            failed(new IOException(e));
        } finally {
            close(channel);
        }
    }

    private synchronized List<byte[]> next() {
        writing = false;
        notifyAll();
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                return List.of();
            }
        }
        writing = !waiting.isEmpty();
        List<byte[]> lines = List.copyOf(waiting);
        waiting.clear();
        return lines;
    }

    private synchronized void failed(IOException e) {
        failure = Optional.of(e);
        waiting.clear();
        writing = false;
        notifyAll();
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // everything in it is on the disk already
        }
    }
}
