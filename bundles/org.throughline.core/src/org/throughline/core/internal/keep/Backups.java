package org.throughline.core.internal.keep;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.throughline.api.session.Backup;
import org.throughline.api.session.Plans;

/**
 * What a plan's file held before each save: the last ten, and of the days before those the last one of each of fourteen. They are
 * counted, since a clock can jump.
 */
public final class Backups {

    private static final int LAST = 10;
    private static final int DAYS = 14;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss");
    private static final Pattern NAME = Pattern.compile("(\\d{4,9}) (\\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d)"
            + Pattern.quote(Plans.FILE_ENDING));

    private Backups() {
    }

    /** The backups of a plan, the newest first. Other files in their folder are left alone and not named. */
    public static List<Backup> of(Path plan) throws IOException {
        Path folder = Beside.backups(plan);
        var found = new ArrayList<Backup>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> backup(file).ifPresent(found::add));
            }
        }
        found.sort(Comparator.comparing(Backup::number).reversed());
        return found;
    }

    /**
     * Keeps what a plan's file holds now, before something else takes its place.
     *
     * @param now the time in its name
     */
    public static void keep(Path plan, LocalDateTime now) throws IOException {
        List<Backup> there = of(plan);
        int number = there.isEmpty() ? 1 : there.get(0).number() + 1;
        Path folder = Files.createDirectories(Beside.backups(plan));
        Path backup = folder.resolve("%04d %s%s".formatted(number, TIME.format(now), Plans.FILE_ENDING));
        try {
            // a save puts another file in the place of this one, so that a second name for it is all it takes
            Files.createLink(backup, plan);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(plan, backup);
        }
        thin(of(plan));
    }

    private static void thin(List<Backup> newestFirst) throws IOException {
        var days = new HashSet<LocalDate>();
        for (Backup old : newestFirst.subList(Math.min(LAST, newestFirst.size()), newestFirst.size())) {
            if (!(days.size() < DAYS && days.add(old.on().toLocalDate()))) {
                Files.deleteIfExists(old.file());
            }
        }
    }

    private static Optional<Backup> backup(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        try {
            return name.matches() && Files.isRegularFile(file)
                    ? Optional.of(new Backup(Integer.parseInt(name.group(1)), LocalDateTime.parse(name.group(2), TIME), file))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
