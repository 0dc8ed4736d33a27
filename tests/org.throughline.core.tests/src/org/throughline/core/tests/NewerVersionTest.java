package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.content.Adoptions;
import org.throughline.api.content.Layer.Origin;
import org.throughline.api.content.Moves;
import org.throughline.api.content.Newer;
import org.throughline.api.content.Piece;
import org.throughline.api.content.Piece.Kind;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.EvidenceFactory;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.framework.Adoption;
import org.throughline.model.framework.Category;
import org.throughline.model.framework.Element;
import org.throughline.model.framework.Framework;
import org.throughline.model.framework.FrameworkFactory;
import org.throughline.model.framework.Indicator;
import org.throughline.model.framework.Principle;
import org.throughline.model.framework.Shift;
import org.throughline.model.identity.ContentPart;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;

/** A newer version of adopted content: what moved under the district, and taking it over piece by piece. */
class NewerVersionTest {

    private final Adoptions adoptions = Given.service(Adoptions.class);
    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;
    private Session session;
    private Framework framework;
    private Adoption adoption;
    private Category first;
    private Category last;
    private Element element;
    private Element other;

    @BeforeEach
    void givenANewPlan() throws Exception {
        session = plans.create("Mine", "aspen2018");
        framework = session.plan().getFrameworks().get(0);
        adoption = session.plan().getAdoptions().get(0);
        first = framework.getCategories().get(0);
        last = framework.getCategories().get(framework.getCategories().size() - 1);
        element = first.getElements().get(0);
        other = last.getElements().get(0);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void what_nobody_changed_is_no_piece() throws Exception {
        session.change("Rename", () -> element.setName("Ours"));

        assertEquals(List.of(), moves(f -> { }).pieces());
    }

    @Test
    void what_changed_there_only_is_taken() throws Exception {
        String was = element.getName();
        Moves moves = moves(f -> NewerFile.same(element, f).setName("Theirs"));

        assertEquals(List.of(new Piece(element.getId(), "name", Kind.CHANGED, false, was, "Theirs", was, false,
                "The name of element \"" + was + "\" changed from \"" + was + "\" to \"Theirs\".")), moves.pieces());
        take(moves, moves.pieces());
        assertEquals("Theirs", element.getName());
        assertEquals(Origin.BASE, adoptions.layer(framework).origin());
        session.undo();
        assertEquals(was, element.getName());
        assertEquals(Origin.BASE, adoptions.layer(framework).origin());
        session.redo();
        assertEquals("Theirs", element.getName());
    }

    @Test
    void what_both_changed_is_said_and_kept_unless_it_is_chosen() throws Exception {
        session.change("Rename", () -> element.setName("Ours"));
        Moves moves = moves(f -> NewerFile.same(element, f).setName("Theirs"));
        Piece piece = moves.pieces().get(0);

        assertEquals(Kind.CHANGED_BY_BOTH, piece.kind());
        assertTrue(piece.collides());
        assertTrue(piece.sentence().endsWith("to \"Theirs\". You had renamed it to \"Ours\"."), piece.sentence());
        assertEquals(List.of(), moves.withoutCollisions());
        take(moves, moves.withoutCollisions());
        assertEquals("Ours", element.getName());
        assertEquals(Optional.of("Theirs"), adoptions.layer(element, IdentityPackage.Literals.NAMED__NAME).original());
        session.undo();
        take(moves, moves.pieces());
        assertEquals("Theirs", element.getName());
    }

    @Test
    void both_to_the_same_words_is_no_piece() throws Exception {
        session.change("Rename", () -> element.setName("The same"));

        assertEquals(List.of(), moves(f -> NewerFile.same(element, f).setName("The same")).pieces());
    }

    @Test
    void what_was_added_there_comes_with_its_parts_its_place_and_its_identity() throws Exception {
        Indicator ours = FrameworkFactory.eINSTANCE.createIndicator();
        session.change("Add", () -> other.getIndicators().add(ours));
        Moves moves = moves(f -> {
            Element added = FrameworkFactory.eINSTANCE.createElement();
            added.setId("e-new");
            added.setName("New");
            Indicator indicator = FrameworkFactory.eINSTANCE.createIndicator();
            indicator.setId("i-new");
            indicator.setText("Seen.");
            added.getIndicators().add(indicator);
            NewerFile.same(first, f).getElements().add(1, added);
        });

        assertEquals(List.of("e-new"), moves.pieces().stream().map(Piece::id).toList());
        assertEquals("Element \"New\" was added to category \"" + first.getName() + "\", with 1 part.", moves.pieces().get(0).sentence());
        take(moves, moves.pieces());
        assertEquals("e-new", first.getElements().get(1).getId());
        assertEquals("i-new", first.getElements().get(1).getIndicators().get(0).getId());
        assertEquals(Origin.BASE, adoptions.layer(first.getElements().get(1)).origin());
        assertTrue(other.getIndicators().contains(ours));
        session.saveAs(folder.resolve("added.throughline"));
    }

    @Test
    void what_was_removed_there_and_is_used_by_nobody_goes() throws Exception {
        Moves moves = moves(f -> remove(f, other));

        assertEquals(Kind.REMOVED, moves.pieces().get(0).kind());
        assertEquals(1, moves.pieces().size());
        take(moves, moves.pieces());
        assertNull(other.eContainer());
        session.undo();
        assertEquals(last, other.eContainer());
    }

    @Test
    void what_was_removed_there_but_is_used_is_hidden_unless_somebody_says_otherwise() throws Exception {
        Initiative initiative = linked(other);
        Moves moves = moves(f -> remove(f, other));

        assertTrue(moves.pieces().get(0).used());
        assertTrue(moves.pieces().get(0).sentence().contains("hides it"), moves.pieces().get(0).sentence());
        take(moves, moves.pieces());
        assertEquals(true, other.getHidden());
        assertEquals(other, initiative.getLinks().get(0).getElement());
        session.undo();
        adoptions.take(session, moves, moves.pieces(), true);
        assertNull(other.eContainer());
        assertNull(initiative.getLinks().get(0).getElement());
        session.saveAs(folder.resolve("removed.throughline"));
    }

    @Test
    void what_was_removed_there_but_holds_own_words_is_hidden() throws Exception {
        Indicator ours = FrameworkFactory.eINSTANCE.createIndicator();
        ours.setText("Ours.");
        session.change("Add", () -> other.getIndicators().add(ours));
        Moves moves = moves(f -> remove(f, other));

        assertTrue(moves.pieces().get(0).collides());
        take(moves, moves.pieces());
        assertEquals(last, other.eContainer());
        assertEquals(true, other.getHidden());
        assertTrue(other.getIndicators().contains(ours));
    }

    @Test
    void another_order_is_taken_and_parts_of_ones_own_stay_where_they_stood() throws Exception {
        Category ours = FrameworkFactory.eINSTANCE.createCategory();
        session.change("Add", () -> framework.getCategories().add(1, ours));
        Moves moves = moves(f -> f.getCategories().move(0, f.getCategories().size() - 1));

        assertEquals(List.of(Kind.REORDERED), moves.pieces().stream().map(Piece::kind).toList());
        assertEquals(framework.getId() + ".categories", moves.pieces().get(0).id());
        take(moves, moves.pieces());
        assertEquals(List.of(last, first, ours), framework.getCategories().subList(0, 3));
        session.undo();
        assertEquals(List.of(first, ours), framework.getCategories().subList(0, 2));
    }

    @Test
    void an_order_of_ones_own_collides() throws Exception {
        session.change("Order", () -> framework.getCategories().move(1, 0));

        assertTrue(moves(f -> f.getCategories().move(0, f.getCategories().size() - 1)).pieces().get(0).collides());
    }

    @Test
    void what_was_put_somewhere_else_is_moved_and_is_the_same() throws Exception {
        Initiative initiative = linked(element);
        Moves moves = moves(f -> NewerFile.same(last, f).getElements().add(0, NewerFile.same(element, f)));

        assertEquals(List.of(Kind.MOVED), moves.pieces().stream().map(Piece::kind).toList());
        take(moves, moves.pieces());
        assertEquals(last, element.eContainer());
        assertEquals(0, last.getElements().indexOf(element));
        assertEquals(element, initiative.getLinks().get(0).getElement());
        session.undo();
        assertEquals(0, first.getElements().indexOf(element));
    }

    @Test
    void what_was_moved_into_something_new_brings_that_along() throws Exception {
        Moves moves = moves(f -> {
            Category category = FrameworkFactory.eINSTANCE.createCategory();
            category.setId("c-new");
            category.setName("New");
            f.getCategories().add(category);
            category.getElements().add(NewerFile.same(element, f));
            f.getCategories().remove(NewerFile.same(first, f));
        });

        take(moves, moves.pieces().stream().filter(p -> p.kind() == Kind.MOVED).toList());

        assertEquals("c-new", ((Category) element.eContainer()).getId());
        assertEquals(framework, first.eContainer());
    }

    @Test
    void what_refers_to_something_new_brings_that_along() throws Exception {
        Shift shift = FrameworkFactory.eINSTANCE.createShift();
        session.change("Add", () -> framework.getShifts().add(shift));
        Path base = NewerFile.of(adoption, folder.resolve("base.xmi"), f -> {
            Shift same = FrameworkFactory.eINSTANCE.createShift();
            same.setId(shift.getId());
            f.getShifts().add(same);
            f.setVersion(framework.getVersion());
        });
        session.change("Base", () -> adoption.setBase(read(base)));
        Moves moves = moves(f -> {
            Principle principle = FrameworkFactory.eINSTANCE.createPrinciple();
            principle.setId("p-new");
            f.getPrinciples().add(principle);
            NewerFile.same(shift, f).setPrinciple(principle);
        });

        take(moves, moves.pieces().stream().filter(p -> p.feature().equals("principle")).toList());

        assertEquals("p-new", shift.getPrinciple().getId());
        assertEquals(framework, shift.getPrinciple().eContainer());
    }

    @Test
    void what_the_district_took_out_comes_up_again_only_if_it_is_another_thing_now() throws Exception {
        session.change("Take out", () -> last.getElements().remove(other));
        assertEquals(List.of(), moves(f -> { }).pieces());

        Moves moves = moves(f -> NewerFile.same(other, f).setDescription("Quite another thing."));

        assertEquals(List.of(Kind.CHANGED_BY_BOTH), moves.pieces().stream().map(Piece::kind).toList());
        take(moves, moves.pieces());
        assertEquals(other.getId(), last.getElements().get(0).getId());
        assertEquals("Quite another thing.", last.getElements().get(0).getDescription());
    }

    @Test
    void where_something_comes_from_is_a_value_too() throws Exception {
        Moves moves = moves(f -> NewerFile.same(element, f).getProvenance().setSource("Another edition"));

        take(moves, moves.pieces());

        assertEquals("Another edition", element.getProvenance().getSource());
    }

    @Test
    void taking_nothing_changes_what_the_plan_knows_and_no_wording() throws Exception {
        String was = element.getName();
        Moves moves = moves(f -> NewerFile.same(element, f).setName("Theirs"));

        take(moves, List.of());

        assertEquals(was, element.getName());
        assertEquals("2027", adoption.getVersion());
        assertEquals("2027", framework.getVersion());
        assertEquals(Optional.of("Theirs"), adoptions.layer(element, IdentityPackage.Literals.NAMED__NAME).original());
        session.undo();
        assertEquals("2018", adoption.getVersion().substring(0, 4));
    }

    @Test
    void a_version_that_was_taken_has_nothing_new() throws Exception {
        session.change("Rename", () -> element.setName("Ours"));
        Moves moves = moves(f -> {
            NewerFile.same(element, f).setName("Theirs");
            remove(f, other);
        });
        take(moves, moves.withoutCollisions());

        assertEquals(List.of(), adoptions.moves(session.plan(), moves.newer()).pieces());
        assertEquals(List.of(), adoptions.newer(session.plan()));
        assertEquals("Ours", element.getName());
    }

    @Test
    void an_installed_version_is_offered_where_the_plan_has_another_one() throws Exception {
        String installed = adoption.getVersion();
        assertEquals(List.of(), adoptions.newer(session.plan()));
        session.change("Older", () -> adoption.setVersion("2017"));

        List<Newer> newer = adoptions.newer(session.plan());

        assertEquals(List.of(installed), newer.stream().map(Newer::version).toList());
        assertEquals(List.of(), adoptions.moves(session.plan(), newer.get(0)).pieces());
        session.change("Later", () -> adoption.setVersion("2999"));
        assertEquals(List.of(), adoptions.newer(session.plan()));
    }

    @Test
    void past_ratings_keep_the_version_and_the_wording() throws Exception {
        String was = element.getName();
        Principle principle = framework.getPrinciples().get(0);
        String text = principle.getToText();
        var cycle = EvidenceFactory.eINSTANCE.createAssessmentCycle();
        session.change("Rate", () -> {
            cycle.setFramework(framework);
            rating(cycle, element);
            rating(cycle, other);
            rating(cycle, principle);
            rating(cycle, element).setWording("As it was said in the room");
            session.plan().getAssessmentCycles().add(cycle);
        });
        Moves moves = moves(f -> {
            NewerFile.same(element, f).setName("Theirs");
            NewerFile.same(principle, f).setToText("Something else.");
        });

        take(moves, moves.pieces());

        assertEquals("2018", cycle.getFrameworkVersion().substring(0, 4));
        assertEquals(was, cycle.getRatings().get(0).getWording());
        assertNull(cycle.getRatings().get(1).getWording());
        assertTrue(cycle.getRatings().get(2).getWording().startsWith(principle.getName() + ": "));
        assertTrue(cycle.getRatings().get(2).getWording().contains(text));
        assertEquals("As it was said in the room", cycle.getRatings().get(3).getWording());
        session.undo();
        assertNull(cycle.getFrameworkVersion());
        assertNull(cycle.getRatings().get(0).getWording());
    }

    @Test
    void a_rated_part_that_goes_leaves_its_wording() throws Exception {
        String was = other.getName();
        var cycle = EvidenceFactory.eINSTANCE.createAssessmentCycle();
        session.change("Rate", () -> {
            rating(cycle, other);
            session.plan().getAssessmentCycles().add(cycle);
        });
        Moves moves = moves(f -> remove(f, other));

        adoptions.take(session, moves, moves.pieces(), true);

        assertTrue(cycle.getRatings().get(0).getWording().startsWith(was));
        assertFalse(cycle.getFrameworkVersion().isBlank());
    }

    @Test
    void a_damaged_memory_or_another_file_is_a_sentence() throws Exception {
        Newer newer = adoptions.handedOver(session.plan(), NewerFile.of(adoption, folder.resolve("newer.xmi"), f -> { }));
        Path noise = Files.writeString(folder.resolve("letter.xmi"), "Dear all,");
        Path stranger = NewerFile.of(adoption, folder.resolve("other.xmi"), f -> f.setId("other"));

        assertTrue(thrown(() -> adoptions.handedOver(session.plan(), noise)).contains("letter.xmi"));
        assertTrue(thrown(() -> adoptions.handedOver(session.plan(), stranger)).contains("has not adopted"));
        assertTrue(thrown(() -> adoptions.handedOver(session.plan(), folder.resolve("nowhere.xmi"))).contains("could not be read"));
        session.change("Damage", () -> adoption.setBase("<a/>"));
        assertTrue(thrown(() -> adoptions.moves(session.plan(), newer)).contains("is damaged"));
        assertTrue(thrown(() -> adoptions.take(session, new Moves(newer, List.of()), List.of(), false)).contains("is damaged"));
    }

    private static String thrown(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(PlanException.class, work).getMessage();
    }

    private Moves moves(Consumer<Framework> edit) throws Exception {
        return adoptions.moves(session.plan(), adoptions.handedOver(session.plan(),
                NewerFile.of(adoption, folder.resolve("newer.xmi"), edit)));
    }

    private void take(Moves moves, List<Piece> pieces) throws Exception {
        adoptions.take(session, moves, pieces, false);
    }

    private Initiative linked(Element to) {
        Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
        ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
        session.change("Link", () -> {
            link.setElement(to);
            initiative.getLinks().add(link);
            session.plan().getInitiatives().add(initiative);
        });
        return initiative;
    }

    private static GroupRating rating(AssessmentCycle cycle, ContentPart target) {
        GroupRating rating = EvidenceFactory.eINSTANCE.createGroupRating();
        rating.setTarget(target);
        cycle.getRatings().add(rating);
        return rating;
    }

    private static void remove(Framework from, Element element) {
        Element same = NewerFile.same(element, from);
        ((Category) same.eContainer()).getElements().remove(same);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
