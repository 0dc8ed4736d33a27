package org.throughline.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the verbs share: {@code --help}, {@code --json} and the place to write to. */
abstract class VerbOptions {

    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Explains this verb.")
    boolean help;

    @Option(names = "--json", description = "Answers with one JSON object.")
    boolean json;

    /** Prints the answer as JSON or as text, whichever was asked for. */
    final void answer(Answer asJson, Supplier<String> asText) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? asJson.toString() : asText.get());
        out.flush();
    }

    /** Prints a line that is not the answer. */
    final void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    static String text(Path file) {
        return file.toString();
    }
}
