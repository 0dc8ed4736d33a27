package org.throughline.modules.build.internal;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Place;
import org.throughline.api.diagnostic.Severity;

/** The Java of a module, compiled by the compiler that the program brings along. */
final class Sources {

    private static final String RELEASE = "21";
    private static final Pattern LINE = Pattern.compile("^(.*):(\\d+): (error|warning): (.*)$");

    private final Path folder;
    private final List<File> classPath;

    Sources(Path folder, List<File> classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /** Whether there is any Java. */
    boolean any() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.anyMatch(f -> f.toString().endsWith(".java"));
        }
    }

    /** Compiles into a folder; what is wrong. */
    List<Diagnostic> compile(Path classes) {
        var said = new StringWriter();
        var arguments = new ArrayList<>(List.of("-proc:none", "-g", "-parameters", "-encoding", "UTF-8", "-nowarn", "-Xemacs",
                "-cp", String.join(File.pathSeparator, classPath.stream().map(File::toString).toList()), "-d", classes.toString()));
        // what tells the older Javas apart comes with a JDK only; a bare Java compiles against itself
        boolean jdk = Files.exists(Path.of(System.getProperty("java.home"), "lib", "ct.sym"));
        arguments.addAll(jdk ? List.of("--release", RELEASE) : List.of("-source", RELEASE, "-target", RELEASE));
        arguments.add(folder.toString());
        boolean sound = BatchCompiler.compile(arguments.toArray(String[]::new), new PrintWriter(said), new PrintWriter(said), null);
        List<Diagnostic> errors = said.toString().lines().map(LINE::matcher).filter(Matcher::matches).filter(m -> m.group(3).equals("error"))
                .map(m -> Diagnostic.of(Severity.ERROR, "module.java", sentence(m.group(4))).at(Place.line(Integer.parseInt(m.group(2)))).about(m.group(1))).toList();
        return sound || !errors.isEmpty() ? errors
                : List.of(Diagnostic.of(Severity.ERROR, "module.java", "The Java could not be compiled: " + said.toString().strip()).about(folder.toString()));
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
