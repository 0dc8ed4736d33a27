package org.throughline.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.Condition;
import org.throughline.api.query.Queries;
import org.throughline.api.query.Query;
import org.throughline.api.query.QueryException;
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
@Command(name = "query", description = "Lists or counts the objects of one kind, all of them or those that meet conditions.")
public final class QueryVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final Describer describer;
    private final Queries queries;

    @Parameters(paramLabel = "PLAN", description = "The plan to look at.")
    Path plan;

    @Option(names = "--type", paramLabel = "KIND", required = true, description = "The kind of object, such as Initiative or School, or your own word for it.")
    String type;

    @Option(names = "--where", paramLabel = "CONDITION", description = {"Only those for which this holds: a feature, one of = != < <= > >= ~, "
            + "and a value, such as 'enrollment>500', 'audience.schools=S07' or 'name~coach'. Nothing after = asks for those where it "
            + "is not set. Can be given several times."})
    List<String> where = List.of();

    @Option(names = "--refers-to", paramLabel = "OBJECT", description = "Only those that refer to the object of this id, code or name, "
            + "themselves or by one of their parts.")
    Optional<String> refersTo = Optional.empty();

    @Option(names = "--count", description = "Only counts.")
    boolean count;

    /** Looks at plans of this service with these queries, in the describer's words. */
    @Activate
    public QueryVerb(@Reference Plans plans, @Reference Queries queries, @Reference Describer describer) {
        this.plans = plans;
        this.queries = queries;
        this.describer = describer;
    }

    @Override
    public Integer call() throws PlanException, UsageException {
        try (var session = plans.open(plan)) {
            Describer words = describer.in(session.plan());
            List<EObject> found = queries.find(session, new Query(kind(session.plan(), words), conditions(), refersTo));
            var answer = new Answer().put("type", type).put("count", found.size());
            if (!count) {
                answer.put("items", found.stream().map(o -> item(o, words)).toList());
            }
            answer(answer, () -> count ? Integer.toString(found.size())
                    : found.stream().map(o -> code(o).map(c -> c + "  ").orElse("") + words.label(o))
                            .collect(Collectors.joining(System.lineSeparator())));
            return DONE;
        } catch (QueryException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private List<Condition> conditions() throws UsageException {
        var conditions = new ArrayList<Condition>();
        for (String text : where) {
            conditions.add(Condition.parse(text).orElseThrow(() -> new UsageException("\"" + text + "\" is no condition. Write a feature, "
                    + "one of = != < <= > >= ~, and a value, such as \"enrollment>500\".")));
        }
        return conditions;
    }

    /** A kind goes by its name in the metamodel, and by what it is called on screen: one of them, or several. */
    private String kind(DistrictPlan plan, Describer words) {
        var known = new HashSet<EClass>();
        collect(plan.eClass(), known);
        return known.stream().filter(k -> words.typeName(k).equalsIgnoreCase(type) || words.typeNames(k).equalsIgnoreCase(type)
                || words.typeName(k).replace(" ", "").equalsIgnoreCase(type)).map(EClass::getName).sorted().findFirst()
                .filter(k -> known.stream().noneMatch(c -> c.getName().equals(type))).orElse(type);
    }

    private static void collect(EClass kind, Set<EClass> known) {
        if (known.add(kind)) {
            known.addAll(kind.getEAllSuperTypes());
            kind.getEAllContainments().forEach(r -> collect(r.getEReferenceType(), known));
        }
    }

    private static Answer item(EObject object, Describer words) {
        var item = new Answer();
        if (object instanceof Identified identified && identified.getId() != null) {
            item.put("id", identified.getId());
        }
        item.put("label", words.label(object));
        code(object).ifPresent(c -> item.put("code", c));
        return item.put("sentence", words.sentence(object));
    }

    private static Optional<String> code(EObject object) {
        return object instanceof Named named ? Optional.ofNullable(named.getCode()) : Optional.empty();
    }
}
