package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.DistrictPlan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists or counts objects of a kind. */
@Component(service = Verb.class)
@Command(name = "query", description = "Lists or counts the objects of one kind.")
public final class QueryVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final Describer describer;

    @Parameters(paramLabel = "PLAN", description = "The plan to look at.")
    Path plan;

    @Option(names = "--type", required = true, description = "The kind of object, such as Initiative or School, or your own word for it.")
    String type;

    @Option(names = "--count", description = "Only counts.")
    boolean count;

    /** Looks at plans of this service, in the describer's words. */
    @Activate
    public QueryVerb(@Reference Plans plans, @Reference Describer describer) {
        this.plans = plans;
        this.describer = describer;
    }

    @Override
    public Integer call() throws PlanException, UsageException {
        try (var session = plans.open(plan)) {
            Describer words = describer.in(session.plan());
            List<EObject> found = contents(session.plan()).filter(o -> isOfType(o, words)).toList();
            if (found.isEmpty()) {
                requireKnown(session.plan(), words);
            }
            var answer = new Answer().put("type", type).put("count", found.size());
            if (!count) {
                answer.put("items", found.stream().map(o -> item(o, words)).toList());
            }
            answer(answer, () -> count ? Integer.toString(found.size())
                    : found.stream().map(o -> code(o).map(c -> c + "  ").orElse("") + words.label(o))
                            .collect(Collectors.joining(System.lineSeparator())));
            return DONE;
        }
    }

    private boolean isOfType(EObject object, Describer words) {
        return Stream.concat(Stream.of(object.eClass()), object.eClass().getEAllSuperTypes().stream()).anyMatch(c -> isMeant(c, words));
    }

    /** A kind goes by its name in the metamodel, and by what it is called on screen: one of them, or several. */
    private boolean isMeant(EClass kind, Describer words) {
        return kind.getName().equals(type) || words.typeName(kind).equalsIgnoreCase(type) || words.typeNames(kind).equalsIgnoreCase(type);
    }

    private static Answer item(EObject object, Describer words) {
        var item = new Answer().put("id", ((Identified) object).getId()).put("label", words.label(object));
        code(object).ifPresent(c -> item.put("code", c));
        return item.put("sentence", words.sentence(object));
    }

    private static Optional<String> code(EObject object) {
        return object instanceof Named named ? Optional.ofNullable(named.getCode()) : Optional.empty();
    }

    /** A kind that nobody knows is a slip of the pen, not an empty answer. */
    private void requireKnown(DistrictPlan root, Describer words) throws UsageException {
        var known = new HashSet<EClass>();
        collect(root.eClass(), known);
        if (known.stream().noneMatch(c -> isMeant(c, words))) {
            throw new UsageException("There is no kind of object called \"" + type + "\". There are: "
                    + known.stream().map(EClass::getName).sorted().collect(Collectors.joining(", ")) + ".");
        }
    }

    private static void collect(EClass type, Set<EClass> known) {
        if (known.add(type)) {
            known.addAll(type.getEAllSuperTypes());
            type.getEAllContainments().forEach(r -> collect(r.getEReferenceType(), known));
        }
    }

    private static Stream<EObject> contents(DistrictPlan root) {
        Iterable<EObject> all = root::eAllContents;
        return Stream.concat(Stream.of(root), StreamSupport.stream(all.spliterator(), false))
                .filter(Identified.class::isInstance);
    }
}
