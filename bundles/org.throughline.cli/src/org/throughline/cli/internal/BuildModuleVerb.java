package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.modules.ModuleBuilder;
import org.throughline.api.modules.ModuleBuilder.Built;
import org.throughline.api.modules.ModuleException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Builds a module. */
@Component(service = Verb.class)
@Command(name = "build-module", description = "Builds a module against this very program, without any other tool and without the network.",
        footer = {"", "The zip that can be installed lies in the module's folder. Jars in its folder lib go along with it."})
public final class BuildModuleVerb extends VerbOptions implements Verb {

    private final ComponentServiceObjects<ModuleBuilder> builder;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The module's folder, with its META-INF/MANIFEST.MF.")
    Path folder;

    /** Builds with this service, which is asked for when it is needed. */
    @Activate
    public BuildModuleVerb(@Reference ComponentServiceObjects<ModuleBuilder> builder) {
        this.builder = builder;
    }

    @Override
    public Integer call() throws ModuleException {
        Built built = seenFromHere(builder.getService().build(folder));
        var answer = new Answer().put("folder", text(folder)).put("problems", Answer.problems(built.problems()));
        built.file().ifPresent(f -> answer.put("file", text(f)));
        answer(answer, () -> text(built));
        return built.file().isPresent() ? DONE : DONE_WITH_PROBLEMS;
    }

    /** Paths as short as somebody would write them here. */
    private static Built seenFromHere(Built built) {
        return new Built(built.file().map(BuildModuleVerb::seenFromHere),
                built.problems().stream().map(p -> p.value().map(v -> p.about(text(seenFromHere(Path.of(v))))).orElse(p)).toList());
    }

    private static Path seenFromHere(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    private static String text(Built built) {
        List<String> lines = built.problems().stream().map(BuildModuleVerb::line).toList();
        return built.file().map(f -> "Built " + f + System.lineSeparator() + "Install it with: install " + f)
                .orElseGet(() -> String.join(System.lineSeparator(), lines) + System.lineSeparator() + "Nothing was built.");
    }

    /** As compilers say it, so that an editor finds the place. */
    private static String line(Diagnostic problem) {
        return problem.value().map(v -> v + problem.place().line().map(l -> ":" + l).orElse("") + ": ").orElse("") + problem.message();
    }
}
