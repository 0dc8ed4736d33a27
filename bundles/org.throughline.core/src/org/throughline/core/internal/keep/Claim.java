package org.throughline.core.internal.keep;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The note beside a plan that says who has it open. On this machine it holds as long as the program that wrote it runs; on
 * another as long as that one renews it, by the clock of the disk that both write to.
 */
public final class Claim implements AutoCloseable {

    private static final int RENEW_MINUTES = 2;
    private static final Duration STALE = Duration.ofMinutes(10);
    private static final String UNKNOWN = "?";

    /**
     * Who has a plan open.
     *
     * @param who the name that this person goes by in the plan's history
     * @param machine the name of the computer
     * @param process the program's number on that computer
     * @param started when that program was started, since numbers are used again
     * @param since when the plan was opened
     */
    public record Holder(String who, String machine, long process, String started, Instant since) {

        public boolean isHere() {
            return machine.equals(Claim.machine());
        }

        private boolean runs() {
            return ProcessHandle.of(process).filter(ProcessHandle::isAlive)
                    .filter(p -> started.equals(UNKNOWN) || Claim.started(p).equals(started)).isPresent();
        }
    }

    private final Path note;
    private final byte[] text;
    private final ScheduledExecutorService renewal;

    private Claim(Path note, byte[] text) {
        this.note = note;
        this.text = text;
        renewal = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("plan's lock").factory());
        renewal.scheduleWithFixedDelay(this::renew, RENEW_MINUTES, RENEW_MINUTES, TimeUnit.MINUTES);
    }

    /** Who has a plan open, if anybody still does. */
    public static Optional<Holder> holder(Path plan) {
        Path note = Beside.claim(plan);
        return read(note).filter(h -> h.isHere() ? h.runs() : isFresh(note));
    }

    /**
     * Writes the note, in the place of any that is there.
     *
     * @throws IOException if nothing can be written beside the plan
     */
    static Claim take(Path plan, String who) throws IOException {
        Path note = Beside.claim(plan);
        ProcessHandle process = ProcessHandle.current();
        byte[] text = new Tokens().add(who).add(machine()).add(Long.toString(process.pid())).add(started(process))
                .add(Instant.now().toString()).line().getBytes(StandardCharsets.UTF_8);
        Files.deleteIfExists(note);
        try {
            Files.write(note, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("Somebody else opened the plan at this moment.", e);
        }
        Beside.hide(note);
        return new Claim(note, text);
    }

    /** Takes the note away, unless somebody else has put another one in its place. */
    @Override
    public void close() {
        renewal.shutdownNow();
        try {
            if (isOurs()) {
                Files.deleteIfExists(note);
            }
        } catch (IOException e) {
            // it is stale as soon as this program has ended
        }
    }

    private void renew() {
        try {
            if (isOurs()) {
                // written and not only touched, so that the time is that of the disk's own clock
                Files.write(note, text, StandardOpenOption.WRITE);
            }
        } catch (IOException e) {
            // a share that is away for a while; the next time it may be back
        }
    }

    private boolean isOurs() throws IOException {
        return Files.exists(note) && Arrays.equals(Files.readAllBytes(note), text);
    }

    private static Optional<Holder> read(Path note) {
        try {
            Tokens words = Tokens.of(Files.readString(note));
            return Optional.of(new Holder(words.next(), words.next(), Long.parseLong(words.next()), words.next(),
                    Instant.parse(words.next())));
        } catch (IOException | NoSuchElementException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isFresh(Path note) {
        Path probe = note.resolveSibling(note.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createFile(probe);
            Instant now = Files.getLastModifiedTime(probe).toInstant();
            return Files.getLastModifiedTime(note).toInstant().isAfter(now.minus(STALE));
        } catch (IOException e) {
            return true;
        } finally {
            delete(probe);
        }
    }

    private static void delete(Path probe) {
        try {
            Files.deleteIfExists(probe);
        } catch (IOException e) {
            probe.toFile().deleteOnExit();
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse(UNKNOWN);
    }

    /** The computer's own name, asked of the computer before it is asked of the network, which may be slow to answer. */
    private static String machine() {
        return Optional.ofNullable(System.getenv("COMPUTERNAME")).or(() -> Optional.ofNullable(System.getenv("HOSTNAME"))).or(Claim::ofKernel)
                .orElseGet(Claim::ofNetwork);
    }

    private static Optional<String> ofKernel() {
        try {
            return Optional.of(Files.readString(Path.of("/proc/sys/kernel/hostname")).strip()).filter(name -> !name.isEmpty());
        } catch (IOException e) {
            // a system that does not tell it so
            return Optional.empty();
        }
    }

    private static String ofNetwork() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
