package org.throughline.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.session.Backup;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Safekeeping;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the backups of a plan, and puts one back. */
@Component(service = Verb.class)
@Command(name = "backups", description = "Lists what a plan's file held before each of its last saves, and puts one of them back.",
        footer = {"", "A backup is a plan like any other: every verb reads it, and the window opens it."})
public final class BackupsVerb extends VerbOptions implements Verb {

    private static final DateTimeFormatter ON = DateTimeFormatter.ofPattern("EEE MMM d, uuuu h:mm:ss a", Locale.US);

    private final Safekeeping safekeeping;

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan.")
    Path plan;

    @Option(names = "--restore", paramLabel = "NUMBER", description = "Puts this backup in the place of the plan; a backup of the plan as it is now is kept before.")
    Optional<Integer> restore = Optional.empty();

    /** Finds backups with this service. */
    @Activate
    public BackupsVerb(@Reference Safekeeping safekeeping) {
        this.safekeeping = safekeeping;
    }

    @Override
    public Integer call() throws PlanException, UsageException {
        if (restore.isPresent()) {
            Backup chosen = safekeeping.backups(plan).stream().filter(b -> b.number() == restore.get()).findFirst()
                    .orElseThrow(() -> new UsageException("The plan has no backup " + restore.get() + "."));
            safekeeping.restore(plan, chosen);
        }
        List<Backup> backups = safekeeping.backups(plan);
        answer(new Answer().put("file", text(plan)).put("backups", backups.stream().map(BackupsVerb::json).toList()), () -> text(backups));
        return DONE;
    }

    private static Answer json(Backup backup) {
        return new Answer().put("number", backup.number()).put("on", backup.on().toString()).put("file", text(backup.file())).put("size", size(backup));
    }

    private String text(List<Backup> backups) {
        var lines = new ArrayList<String>();
        restore.ifPresent(number -> lines.add("Backup " + number + " is the plan again; what was there before is the newest backup."));
        if (backups.isEmpty()) {
            lines.add("There are no backups yet. Each save keeps one of what was there before.");
        }
        backups.forEach(b -> lines.add("%5d  %s  %,d KB".formatted(b.number(), ON.format(b.on()), size(b) / 1024)));
        return String.join(System.lineSeparator(), lines);
    }

    private static long size(Backup backup) {
        try {
            return Files.size(backup.file());
        } catch (IOException e) {
            return 0;
        }
    }
}
