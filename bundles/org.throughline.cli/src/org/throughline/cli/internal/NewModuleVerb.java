package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.modules.ModuleBuilder;
import org.throughline.api.modules.ModuleException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a module. */
@Component(service = Verb.class)
@Command(name = "new-module", description = "Writes the files of a new module, which can be built as they are.")
public final class NewModuleVerb extends VerbOptions implements Verb {

    private final ComponentServiceObjects<ModuleBuilder> builder;

    @Parameters(index = "0", paramLabel = "ID", description = "The module's id, such as org.example.visits.")
    String id;

    @Option(names = "--rung", paramLabel = "NUMBER", defaultValue = "1",
            description = "What it adds: 0 data only, 1 behavior such as a rule, 2 kinds of things, 3 views. Without it, 1.")
    int rung;

    @Option(names = "--dir", paramLabel = "FOLDER", required = true, description = "The folder to make.")
    Path folder;

    /** Makes files with this service, which is asked for when it is needed. */
    @Activate
    public NewModuleVerb(@Reference ComponentServiceObjects<ModuleBuilder> builder) {
        this.builder = builder;
    }

    @Override
    public Integer call() throws ModuleException, UsageException {
        if (rung < 0 || rung > ModuleBuilder.RUNGS) {
            throw new UsageException("There is no rung " + rung + ": 0 is data only, 1 behavior, 2 kinds of things, 3 views.");
        }
        List<Path> written = builder.getService().create(id, rung, folder);
        answer(new Answer().put("id", id).put("rung", rung).texts("files", written.stream().map(VerbOptions::text).toList()), () -> text(written));
        return DONE;
    }

    private String text(List<Path> written) {
        var lines = new ArrayList<String>();
        written.forEach(f -> lines.add("  " + f));
        lines.add("Change them as you like, then: build-module " + folder);
        return String.join(System.lineSeparator(), lines);
    }
}
