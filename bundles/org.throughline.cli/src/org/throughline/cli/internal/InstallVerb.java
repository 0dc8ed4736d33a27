package org.throughline.cli.internal;

import java.nio.file.Path;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.modules.InstalledModule;
import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.Modules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs or updates a module. */
@Component(service = Verb.class)
@Command(name = "install", description = "Installs a module, or updates it, for you alone and without the network.",
        footer = {"", "The module is checked before anything is written, and is at work from the next start on."})
public final class InstallVerb extends VerbOptions implements Verb {

    private final ComponentServiceObjects<Modules> modules;

    @Parameters(index = "0", paramLabel = "FILE", description = "The module: the zip that build-module makes.")
    Path file;

    @Option(names = "--look", description = "Checks it and says what it would add; installs nothing.")
    boolean look;

    /** Installs with this service, which is asked for when it is needed. */
    @Activate
    public InstallVerb(@Reference ComponentServiceObjects<Modules> modules) {
        this.modules = modules;
    }

    @Override
    public Integer call() throws ModuleException {
        Modules service = modules.getService();
        InstalledModule module = look ? service.look(file) : service.install(file);
        answer(ModulesVerb.json(module), () -> text(module));
        return DONE;
    }

    private String text(InstalledModule module) {
        String named = module.name() + " (" + module.id() + " " + module.version() + ")";
        String by = module.publisher().isEmpty() ? "Its publisher is not named." : "Published by " + module.publisher() + ".";
        String adds = module.provides().isEmpty() ? "" : " It adds: " + String.join("; ", module.provides()) + ".";
        if (look) {
            return named + " can be installed. " + by + adds;
        }
        return named + " is installed. " + by + adds
                + module.former().map(f -> " Version " + f + " is kept: modules --back " + module.id() + " goes back to it.").orElse("");
    }
}
