package org.throughline.bench.internal.torture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.throughline.api.session.Session;
import org.throughline.model.framework.Category;
import org.throughline.model.framework.Element;
import org.throughline.model.identity.ExternalId;
import org.throughline.model.identity.IdentityFactory;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.plan.DistrictPlan;

/**
 * Edits such as a planner makes, undo and redo among them: the same for the same seed on the same plan. Each writes its
 * number into the plan, so that the newest one present can be read from the plan alone.
 */
final class Edits {

    /** The system under whose name the number stands among the plan's external ids. */
    static final String SOURCE = "edit-loop";
    private static final int MANY = 30;
    private static final int ENOUGH = 20;

    private final Session session;
    private final DistrictPlan plan;
    private final Random random;
    private final long seed;
    private int number;

    Edits(Session session, long seed) {
        this.session = session;
        plan = session.plan();
        this.seed = seed;
        random = new Random(seed);
    }

    /** The number of the newest edit that is in a plan. */
    static Optional<Integer> last(DistrictPlan plan) {
        return plan.getExternalIds().stream().filter(id -> SOURCE.equals(id.getSource())).map(id -> Integer.valueOf(id.getValue())).findFirst();
    }

    /** Makes the next edit, and answers with its number. What is in the plan at any moment is what one of the last two edits made. */
    int next() {
        number++;
        int kind = random.nextInt(14);
        if (kind > 1) {
            change(() -> edit(kind));
        } else {
            // it may be killed in between, so that what is taken back is its own and not an edit that was said to be safe
            Initiative one = initiative();
            Runnable again = () -> one.setName("Initiative " + number + " of " + seed);
            change(again);
            session.undo();
            if (kind == 0) {
                change(again);
            } else {
                session.redo();
            }
        }
        return number;
    }

    private void change(Runnable edit) {
        session.change("Edit " + number, () -> {
            edit.run();
            mark();
        });
    }

    private void edit(int kind) {
        switch (kind) {
            case 2, 3 -> initiative().setName("Initiative " + number + " of " + seed);
            case 4 -> initiative().setDescription("First line\nsecond\tline with \\ and \u00e9, \u4e2d, \ud83c\udf31 " + number);
            case 5, 6 -> add();
            case 7 -> delete();
            case 8 -> plan.getInitiatives().move(random.nextInt(plan.getInitiatives().size()), random.nextInt(plan.getInitiatives().size()));
            case 9 -> plan.getDistrict().getSchools().get(random.nextInt(plan.getDistrict().getSchools().size())).setEnrollment(number);
            case 10 -> audience();
            case 11 -> link(initiative());
            case 12 -> swapParts();
            default -> {
                for (int i = 0; i < MANY; i++) {
                    initiative().setName("Renamed with many, " + number + " " + i);
                }
            }
        }
    }

    private void mark() {
        ExternalId mark = plan.getExternalIds().stream().filter(id -> SOURCE.equals(id.getSource())).findFirst().orElseGet(() -> {
            ExternalId made = IdentityFactory.eINSTANCE.createExternalId();
            made.setSource(SOURCE);
            plan.getExternalIds().add(made);
            return made;
        });
        mark.setValue(Integer.toString(number));
    }

    private void add() {
        Initiative added = InitiativesFactory.eINSTANCE.createInitiative();
        added.setId(id("initiative"));
        added.setName("Added " + number);
        // what refers to it is there before it is in the plan, as an import does it
        added.setAudience(InitiativesFactory.eINSTANCE.createAudience());
        link(added);
        plan.getInitiatives().add(random.nextInt(plan.getInitiatives().size() + 1), added);
    }

    private void delete() {
        if (plan.getInitiatives().size() > ENOUGH) {
            session.delete(initiative());
        }
    }

    private void audience() {
        Initiative initiative = initiative();
        if (initiative.getAudience() == null) {
            initiative.setAudience(InitiativesFactory.eINSTANCE.createAudience());
        }
        Audience audience = initiative.getAudience();
        var schools = plan.getDistrict().getSchools();
        if (audience.getSchools().isEmpty()) {
            audience.getSchools().addAll(schools.subList(0, random.nextInt(schools.size())));
        } else {
            audience.getSchools().remove(random.nextInt(audience.getSchools().size()));
        }
    }

    private void link(Initiative initiative) {
        ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
        link.setId(id("link"));
        List<Element> elements = plan.getFrameworks().stream().flatMap(f -> f.getCategories().stream())
                .map(Category::getElements).flatMap(List::stream).toList();
        link.setElement(elements.get(random.nextInt(elements.size())));
        link.setRationale("Because of " + number);
        initiative.getLinks().add(random.nextInt(initiative.getLinks().size() + 1), link);
    }

    /** Links go from one initiative to another, and keep their identity. */
    private void swapParts() {
        Initiative from = initiative();
        initiative().getLinks().addAll(List.copyOf(from.getLinks()));
    }

    private Initiative initiative() {
        return plan.getInitiatives().get(random.nextInt(plan.getInitiatives().size()));
    }

    private String id(String kind) {
        return UUID.nameUUIDFromBytes((kind + " " + seed + " " + number).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
