package org.throughline.compare.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EPackage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.compare.CompareException;
import org.throughline.api.compare.Comparison;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Merge;
import org.throughline.api.compare.Version;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Severity;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.EmbeddedMetamodel;

/** Compares and merges by identity. */
@Component(service = Comparisons.class)
public final class PlanComparisons implements Comparisons {

    private final Describer describer;

    /** Says what it finds in the words of this service. */
    @Activate
    public PlanComparisons(@Reference Describer describer) {
        this.describer = describer;
    }

    @Override
    public Comparison compare(Version before, Version after) throws CompareException {
        requireOnePlan(before, after);
        DistrictPlan earlier = plan(before);
        return new TwoWay(new Trees(earlier, earlier, plan(after)), before, after, describer.in(plan(after)));
    }

    @Override
    public Merge merge(Version base, Version a, Version b) throws CompareException {
        requireOnePlan(base, a);
        requireOnePlan(a, b);
        for (Version version : List.of(base, a, b)) {
            requireWhole(version);
        }
        requireOneMetamodel(a, b);
        var trees = new Trees(plan(base), plan(a), plan(b));
        requireOneKind(trees, a, b);
        return new ThreeWay(trees, base, a, b, describer.in(plan(a)));
    }

    private static DistrictPlan plan(Version version) {
        return version.session().plan();
    }

    private static void requireOnePlan(Version one, Version other) throws CompareException {
        if (!Objects.equals(plan(one).getId(), plan(other).getId())) {
            throw new CompareException(one.name() + " and " + other.name() + " are not two versions of one plan: each was made by itself. "
                    + "Choose files that come from the same plan, such as a copy of it or a backup.");
        }
    }

    private static void requireWhole(Version version) throws CompareException {
        boolean partial = version.session().readOnly()
                && version.session().problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
        if (partial) {
            throw new CompareException(version.name() + " could be read only in part, so that a merge would lose what could not be read. "
                    + "Check it, or restore it from a backup.");
        }
    }

    /** Two files may each describe a module that is not installed here, one of them in an older form. */
    private static void requireOneMetamodel(Version a, Version b) throws CompareException {
        Map<String, String> known = plan(a).getMetamodels().stream().filter(m -> m.getUri() != null && m.getEcore() != null)
                .collect(Collectors.toMap(EmbeddedMetamodel::getUri, EmbeddedMetamodel::getEcore, (x, y) -> x));
        for (EmbeddedMetamodel theirs : plan(b).getMetamodels()) {
            if (!EPackage.Registry.INSTANCE.containsKey(theirs.getUri()) && known.containsKey(theirs.getUri())
                    && !known.get(theirs.getUri()).equals(theirs.getEcore())) {
                throw new CompareException(a.name() + " and " + b.name() + " hold content of two versions of the module \""
                        + Objects.requireNonNullElse(theirs.getModule(), theirs.getUri()) + "\", which is not installed. Install it, then merge them.");
            }
        }
    }

    private void requireOneKind(Trees trees, Version a, Version b) throws CompareException {
        for (Trio t : trees.trios()) {
            if (t.isInBoth() && !Kinds.same(t.a.type(), t.b.type())) {
                Describer words = describer.in(plan(a));
                throw new CompareException("\"" + words.label(t.a.object) + "\" is of the kind " + Describer.inside(words.typeName(t.a.type())) + " in " + a.name()
                        + " and of the kind " + Describer.inside(words.typeName(t.b.type())) + " in " + b.name() + ". Somebody changed a file by hand; they cannot be merged.");
            }
        }
    }
}
