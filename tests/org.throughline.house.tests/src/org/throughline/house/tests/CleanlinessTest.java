package org.throughline.house.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What must never be in the repository: the address of a registry, the path of a machine, generated code. */
class CleanlinessTest {

    private static final Pattern REGISTRY = Pattern.compile(
            "https?://(?!maven\\.apache\\.org/(POM|xsd))[a-z0-9.-]*(maven|npmjs|registry|repo1?\\.|nexus|artifactory|debian)[a-z0-9.-]*/?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MACHINE = Pattern.compile("(?<![\\w$}])/(home|Users|root|work|mnt)/[\\w.-]+|[A-Z]:\\\\Users\\\\");
    private static final Pattern GENERATED = Pattern.compile("(^|/)(src-gen|target|bin)/|^build/|\\.class$|(^|/)OSGI-INF/.*\\.xml$");

    private final Repository repository = Repository.here();

    @Test
    void no_registry_is_named() {
        assertEquals(List.of(), matches(REGISTRY));
    }

    @Test
    void no_path_of_a_machine_is_named() {
        assertEquals(List.of(), matches(MACHINE));
    }

    @Test
    void no_generated_code_is_kept() throws Exception {
        // What git keeps is what counts: the folders that a build makes are beside it and ignored.
        var git = new ProcessBuilder("git", "-C", repository.root().toString(), "ls-files").redirectErrorStream(true).start();
        List<String> kept = git.inputReader().lines().toList();
        assertEquals(0, git.waitFor(), kept::toString);
        assertTrue(!kept.isEmpty());

        assertEquals(List.of(), kept.stream().filter(f -> GENERATED.matcher(f).find()).toList());
        assertEquals(List.of(), repository.files().stream().filter(f -> f.toString().endsWith(".java"))
                .filter(f -> repository.text(f).orElse("").contains("@" + "generated")).toList());
    }

    private List<String> matches(Pattern pattern) {
        return repository.files().stream().flatMap(f -> matches(f, pattern)).toList();
    }

    private Stream<String> matches(Path file, Pattern pattern) {
        return repository.text(file).stream().flatMap(String::lines)
                .filter(line -> pattern.matcher(line).find()).map(line -> file + ": " + line.strip());
    }
}
