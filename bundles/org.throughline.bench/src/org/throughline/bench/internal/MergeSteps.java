package org.throughline.bench.internal;

import java.nio.file.Path;
import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.compare.CompareException;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Merge;
import org.throughline.api.compare.Version;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.support.SupportFactory;
import org.throughline.model.support.Team;

/** What is measured of a merge: two versions of a large plan, each with many changes of every kind, and how long it takes to open the three. */
final class MergeSteps {

    private static final int TURNS = 2;

    private final Plans plans;
    private final Comparisons comparisons;

    MergeSteps(Plans plans, Comparisons comparisons) {
        this.plans = plans;
        this.comparisons = comparisons;
    }

    boolean knows(String step) {
        return step.startsWith("merge-");
    }

    /** Does one step; the versions lie beside the base. */
    double run(String step, Path base, int changes) throws PlanException {
        return switch (step) {
            case "merge-write" -> write(base, changes);
            // once or twice before, so that what is measured is the work and not the start of a program
            case "merge-open" -> {
                double ms = 0;
                for (int i = 0; i <= TURNS; i++) {
                    ms = open(base);
                }
                yield ms;
            }
            case "merge-apply" -> {
                double ms = 0;
                for (int i = 0; i <= TURNS; i++) {
                    ms = merge(base);
                }
                yield ms;
            }
            default -> throw new IllegalArgumentException(step);
        };
    }

    private double write(Path base, int changes) throws PlanException {
        for (String name : new String[] {"a", "b"}) {
            try (Session session = plans.openCopy(base)) {
                session.change("Work", () -> work(session, new Random(name.hashCode()), changes));
                session.saveAs(version(base, name));
            }
        }
        return changes;
    }

    private double open(Path base) throws PlanException {
        System.gc();
        long began = System.nanoTime();
        try (Session o = plans.openCopy(base); Session a = plans.openCopy(version(base, "a")); Session b = plans.openCopy(version(base, "b"))) {
            double ms = (System.nanoTime() - began) / 1e6;
            return o.readOnly() || a.readOnly() || b.readOnly() ? Double.NaN : ms;
        }
    }

    private double merge(Path base) throws PlanException {
        try (Session o = plans.openCopy(base); Session a = plans.openCopy(version(base, "a")); Session b = plans.openCopy(version(base, "b"))) {
            System.gc();
            long began = System.nanoTime();
            Merge merge = comparisons.merge(new Version("base", o), new Version("a", a), new Version("b", b));
            int said = merge.conflicts().size();
            int changed = merge.apply("Merge").changes().size();
            double ms = (System.nanoTime() - began) / 1e6;
            if (said == 0 || changed == 0) {
                throw new IllegalStateException("The work to be measured came to nothing.");
            }
            return ms;
        } catch (CompareException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path version(Path base, String name) {
        return base.resolveSibling(name + "-" + base.getFileName());
    }

    /** As many changes as named: values, names, new objects, deletions, moves and other orders. */
    private static void work(Session session, Random random, int changes) {
        DistrictPlan plan = session.plan();
        for (int i = 0; i < changes; i++) {
            Initiative one = plan.getInitiatives().get(random.nextInt(plan.getInitiatives().size()));
            switch (i % 8) {
                case 0, 1 -> one.setName(one.getName() + " " + random.nextInt(100));
                case 2 -> one.setOwner(plan.getDistrict().getStaff().get(random.nextInt(plan.getDistrict().getStaff().size())));
                case 3 -> one.getLinks().add(InitiativesFactory.eINSTANCE.createElementLink());
                case 4 -> {
                    Team team = SupportFactory.eINSTANCE.createTeam();
                    team.setName("Team " + random.nextInt());
                    plan.getTeams().add(random.nextInt(plan.getTeams().size()), team);
                }
                case 5 -> delete(session, one.getAtSchools().isEmpty() ? plan.getTeams().get(random.nextInt(plan.getTeams().size())) : one.getAtSchools().get(0));
                case 6 -> plan.getTeams().move(random.nextInt(plan.getTeams().size()), random.nextInt(plan.getTeams().size()));
                default -> {
                    if (!one.getAtSchools().isEmpty()) {
                        plan.getInitiatives().get(random.nextInt(plan.getInitiatives().size())).getAtSchools().add(one.getAtSchools().get(0));
                    }
                }
            }
        }
    }

    private static void delete(Session session, EObject object) {
        if (EcoreUtil.isAncestor(session.plan(), object)) {
            session.delete(object);
        }
    }
}
