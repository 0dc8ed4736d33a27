package org.throughline.core.internal.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Version 1 knew one source of money for an initiative, and kept coaches and team time as figures of the school.
 * Version 2 has shares of several sources, and support and teams of their own.
 */
final class FromVersion1 implements Migration {

    private static final String MODEL = "https://throughline.org/model/";
    private static final Map<String, String> PACKAGES = Map.of(
            MODEL + "plan/1", MODEL + "plan/2",
            MODEL + "organization/1", MODEL + "organization/2",
            MODEL + "initiatives/1", MODEL + "initiatives/2");
    private static final Map<String, String> TYPES = Map.of(
            MODEL + "initiatives/2#//Fund", MODEL + "money/1#//Fund",
            MODEL + "initiatives/2#//TimeSlot", MODEL + "calendar/1#//TimeSlot",
            MODEL + "initiatives/2#//ExperienceBand", MODEL + "organization/2#//ExperienceBand",
            MODEL + "framework/1#//Provenance", MODEL + "identity/1#//Provenance",
            MODEL + "framework/1#//ProvenanceGrade", MODEL + "identity/1#//ProvenanceGrade");

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void migrate(Document file) {
        Tree.rename(file, PACKAGES, TYPES);
        Element plan = Tree.plan(file);
        List<Element> initiatives = Tree.children(plan, "initiatives");
        for (int i = 0; i < initiatives.size(); i++) {
            share(initiatives.get(i), i);
        }
        for (Element district : Tree.children(plan, "district")) {
            List<Element> schools = Tree.children(district, "schools");
            for (int i = 0; i < schools.size(); i++) {
                coaching(plan, schools.get(i), i);
                teams(plan, schools.get(i), i);
            }
        }
    }

    private static void share(Element initiative, int position) {
        Tree.take(initiative, "fund").ifPresent(fund -> {
            Element share = Tree.add(initiative, "funding");
            share.setAttribute("id", Tree.identity("2/funding", identity(initiative, position)));
            share.setAttribute("fund", fund);
        });
    }

    private static void coaching(Element plan, Element school, int position) {
        Optional<String> promised = Tree.take(school, "coachesPromised");
        Optional<String> filled = Tree.take(school, "coachesFilled");
        if (promised.isPresent() || filled.isPresent()) {
            Element support = ofSchool(plan, "supportAssignments", "Coaching at ", school, position);
            support.setAttribute("kind", "coaching");
            promised.ifPresent(p -> support.setAttribute("promised", p));
            filled.ifPresent(f -> support.setAttribute("filled", f));
        }
    }

    private static void teams(Element plan, Element school, int position) {
        Optional<String> planned = Tree.take(school, "teamMinutesPlanned");
        Optional<String> delivered = Tree.take(school, "teamMinutesDelivered");
        if (planned.isPresent() || delivered.isPresent()) {
            Element team = ofSchool(plan, "teams", "Teams of ", school, position);
            planned.ifPresent(p -> team.setAttribute("minutesPlanned", p));
            delivered.ifPresent(d -> team.setAttribute("minutesDelivered", d));
        }
    }

    private static Element ofSchool(Element plan, String kind, String words, Element school, int position) {
        String id = identity(school, position);
        Element object = Tree.add(plan, kind);
        object.setAttribute("id", Tree.identity("2/" + kind, id));
        object.setAttribute("name", words + Tree.value(school, "name").orElse("a school without a name"));
        object.setAttribute("school", id);
        return object;
    }

    /** An identity to derive others from; one that somebody took out by hand is given again, so that it can be referred to. */
    private static String identity(Element object, int position) {
        if (Tree.value(object, "id").isEmpty()) {
            object.setAttribute("id", Tree.identity("2/" + object.getNodeName(), String.valueOf(position)));
        }
        return Tree.value(object, "id").orElseThrow();
    }
}
