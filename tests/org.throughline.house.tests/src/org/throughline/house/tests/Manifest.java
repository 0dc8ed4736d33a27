package org.throughline.house.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a bundle's manifest says of its dependencies.
 *
 * @param name the symbolic name
 * @param bundles the bundles it requires
 * @param imports the packages it imports
 * @param exports the packages it exports for everybody
 */
record Manifest(String name, Set<String> bundles, Set<String> imports, Set<String> exports) {

    static Manifest read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var main = new java.util.jar.Manifest(in).getMainAttributes();
            String name = main.getValue("Bundle-SymbolicName").replaceAll(";.*", "");
            return new Manifest(name, names(main.getValue("Require-Bundle")), names(main.getValue("Import-Package")),
                    names(main.getValue("Export-Package"), "x-internal:=true", "x-friends:="));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(String header, String... unless) {
        // A comma inside quotes belongs to a version range.
        var names = new TreeSet<String>();
        Stream.of(Optional.ofNullable(header).orElse("").split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(String::strip).filter(s -> !s.isEmpty())
                .filter(s -> Arrays.stream(unless).noneMatch(s::contains))
                .forEach(s -> names.add(s.replaceAll(";.*", "")));
        return names;
    }
}
