package org.throughline.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.modules.InstalledModule;
import org.throughline.api.modules.InstalledModule.State;
import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.Modules;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the modules, and switches them on and off. */
@Component(service = Verb.class)
@Command(name = "modules", description = "Lists the modules that you installed, and switches one on or off.",
        footer = {"", "A change counts from the next start on. To start once without modules, add --without-modules to any command."})
public final class ModulesVerb extends VerbOptions implements Verb {

    private final ComponentServiceObjects<Modules> modules;

    @ArgGroup
    Change change;

    static final class Change {

        @Option(names = "--enable", paramLabel = "ID", description = "Switches this module on, also one that was left out because the program ended while it started.")
        Optional<String> enable = Optional.empty();

        @Option(names = "--disable", paramLabel = "ID", description = "Switches this module off; it stays installed.")
        Optional<String> disable = Optional.empty();

        @Option(names = "--back", paramLabel = "ID", description = "Goes back to the version of this module before its last update.")
        Optional<String> back = Optional.empty();
    }

    /** Lists with this service, which is asked for when it is needed. */
    @Activate
    public ModulesVerb(@Reference ComponentServiceObjects<Modules> modules) {
        this.modules = modules;
    }

    @Override
    public Integer call() throws ModuleException {
        Modules service = modules.getService();
        if (change != null) {
            change(service);
        }
        List<InstalledModule> all = service.all();
        answer(new Answer().put("modules", all.stream().map(ModulesVerb::json).toList()), () -> text(all));
        return all.stream().anyMatch(m -> m.reason().isPresent()) ? DONE_WITH_PROBLEMS : DONE;
    }

    private void change(Modules service) throws ModuleException {
        if (change.enable.isPresent()) {
            service.enable(change.enable.get());
        } else if (change.disable.isPresent()) {
            service.disable(change.disable.get());
        } else if (change.back.isPresent()) {
            service.back(change.back.get());
        }
    }

    static Answer json(InstalledModule module) {
        var answer = new Answer().put("id", module.id()).put("version", module.version()).put("state", module.state().word())
                .texts("provides", module.provides()).put("name", module.name()).put("publisher", module.publisher());
        module.reason().ifPresent(r -> answer.put("reason", r));
        module.former().ifPresent(f -> answer.put("former", f));
        return answer;
    }

    private static String text(List<InstalledModule> all) {
        if (all.isEmpty()) {
            return "No module is installed. install FILE adds one, and new-module begins one of your own.";
        }
        var lines = new ArrayList<String>();
        for (InstalledModule module : all) {
            lines.add(module.id() + " " + module.version() + "  " + (module.state() == State.NEXT_START ? "at work from the next start on" : module.state().word()));
            lines.add("    " + module.name() + (module.publisher().isEmpty() ? "" : ", published by " + module.publisher()));
            module.provides().forEach(p -> lines.add("    adds " + p));
            module.former().ifPresent(f -> lines.add("    version " + f + " is kept to go back to"));
            module.reason().ifPresent(r -> lines.add("    " + r));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
