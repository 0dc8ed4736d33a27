package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.Found;
import org.throughline.api.query.TextSearch;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.model.identity.Identified;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds anything in a plan by what is written in it. */
@Component(service = Verb.class)
@Command(name = "find", description = "Finds anything in a plan by its name, its code, or any text or value in it.")
public final class FindVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final TextSearch search;
    private final Describer describer;

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan to look in.")
    Path plan;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORD", description = "What to look for; all words have to occur.")
    List<String> looked;

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "Not more than so many (${DEFAULT-VALUE}).")
    int most;

    /** Looks at plans of this service with this search. */
    @Activate
    public FindVerb(@Reference Plans plans, @Reference TextSearch search, @Reference Describer describer) {
        this.plans = plans;
        this.search = search;
        this.describer = describer;
    }

    @Override
    public Integer call() throws PlanException {
        try (var session = plans.open(plan); var live = search.follow(session)) {
            Describer words = describer.in(session.plan());
            List<Found> found = live.find(String.join(" ", looked), most);
            answer(new Answer().put("items", found.stream().map(f -> item(f, words)).toList()),
                    () -> found.isEmpty() ? "Nothing was found." : found.stream().map(f -> words.label(f.object()) + "  (" + words.typeName(f.object().eClass()) + ")"
                            + (f.where().isEmpty() ? "" : "  " + f.where())).collect(Collectors.joining(System.lineSeparator())));
            return DONE;
        }
    }

    private static Answer item(Found found, Describer words) {
        return new Answer().put("id", found.object() instanceof Identified i ? i.getId() : "").put("type", found.object().eClass().getName())
                .put("label", words.label(found.object())).put("where", found.where());
    }
}
