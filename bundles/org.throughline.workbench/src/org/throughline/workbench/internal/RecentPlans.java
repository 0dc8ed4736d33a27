package org.throughline.workbench.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;


/** The plans that were opened here last, the latest first. What is no longer there is not offered. */
final class RecentPlans {

    private static final String KEY = "plans";
    private static final int MOST = 8;

    private RecentPlans() {
    }

    static List<Path> all() {
        return new Remembered("recent").get(KEY).orElse("").lines().filter(l -> !l.isBlank()).map(Path::of).filter(Files::isRegularFile).toList();
    }

    static void add(Path file) {
        var now = new ArrayList<Path>();
        now.add(file.toAbsolutePath().normalize());
        all().stream().filter(p -> !p.equals(now.getFirst())).limit(MOST - 1).forEach(now::add);
        new Remembered("recent").put(KEY, String.join("\n", now.stream().map(Path::toString).toList()));
    }
}
