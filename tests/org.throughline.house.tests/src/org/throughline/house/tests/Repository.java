package org.throughline.house.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the repository that people write. */
final class Repository {

    private static final Set<String> MADE_BY_THE_BUILD = Set.of("target", "bin", "build", "src-gen", ".git");

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** The repository around the folder in which the tests run. */
    static Repository here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return new Repository(folder);
    }

    /** The topmost folder. */
    Path root() {
        return root;
    }

    /** Every file that is kept, with its path from the root. */
    List<Path> files() {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).map(root::relativize).filter(Repository::isKept).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manifests of the product's bundles. */
    List<Manifest> manifests() {
        return files().stream().filter(f -> f.endsWith(Path.of("META-INF", "MANIFEST.MF")))
                .filter(f -> f.startsWith("bundles") || f.startsWith("model"))
                .map(f -> Manifest.read(root.resolve(f))).toList();
    }

    /** The text of a file; empty for one that holds no text. */
    Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(root.resolve(file)));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKept(Path file) {
        for (Path part : file) {
            String name = part.toString();
            if (MADE_BY_THE_BUILD.contains(name) || name.startsWith(".polyglot")
                    || name.equals(".tycho-consumer-pom.xml")) {
                return false;
            }
        }
        return true;
    }
}
