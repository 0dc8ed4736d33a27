package org.throughline.cli.internal;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.Modules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a module. */
@Component(service = Verb.class)
@Command(name = "remove", description = "Removes a module; what it added to plans stays in them and can be looked at.")
public final class RemoveVerb extends VerbOptions implements Verb {

    private final ComponentServiceObjects<Modules> modules;

    @Parameters(index = "0", paramLabel = "ID", description = "The module's id, as modules lists it.")
    String id;

    /** Removes with this service, which is asked for when it is needed. */
    @Activate
    public RemoveVerb(@Reference ComponentServiceObjects<Modules> modules) {
        this.modules = modules;
    }

    @Override
    public Integer call() throws ModuleException {
        modules.getService().remove(id);
        answer(new Answer().put("removed", id), () -> "The module " + id + " is removed. What it added to plans stays in them and can be looked at.");
        return DONE;
    }
}
