package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.content.Adoptions;
import org.throughline.api.content.Moves;
import org.throughline.api.content.Piece;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.framework.Adoption;
import org.throughline.model.framework.Framework;
import org.throughline.model.identity.ContentPart;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.IdentityPackage;

/** Whatever the publisher and the district do to the same content, the merge loses nobody's words. */
class RandomAdoptionTest {

    private static final long SEED = 2027;

    private final Adoptions adoptions = Given.service(Adoptions.class);
    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;

    @Test
    void what_changed_on_one_side_only_is_that_sides() throws Exception {
        for (int run = 0; run < (Given.LONG ? 2_000 : 60); run++) {
            var random = new Random(SEED + run);
            try (Session session = plans.create("Random", "aspen2018")) {
                Adoption adoption = session.plan().getAdoptions().get(0);
                Framework copy = (Framework) adoption.getCopy();
                Map<String, Object> base = values(NewerFile.framework(adoption.getBase()));
                int changes = 1 + random.nextInt(12);
                session.change("Ours", () -> edit(copy, random, changes));
                Map<String, Object> ours = values(copy);
                Path file = NewerFile.of(adoption, folder.resolve("newer.xmi"), f -> edit(f, random, changes));
                Map<String, Object> theirs = values(NewerFile.framework(Files.readString(file)));
                byte[] before = bytes(session);

                Moves moves = adoptions.moves(session.plan(), adoptions.handedOver(session.plan(), file));
                adoptions.take(session, moves, moves.withoutCollisions(), false);

                String seed = "seed " + (SEED + run);
                merged(base, ours, theirs, values(copy), moves, seed);
                byte[] after = bytes(session);
                assertEquals(List.of(), adoptions.moves(session.plan(), adoptions.handedOver(session.plan(), file)).pieces(), seed);
                session.undo();
                assertArrayEquals(before, bytes(session), seed);
                session.redo();
                assertArrayEquals(after, bytes(session), seed);
                everythingCanBeTaken(session, moves, seed);
            }
        }
    }

    /** All pieces, collisions included: then the copy says what the newer version says, wherever that has a part. */
    private void everythingCanBeTaken(Session session, Moves moves, String seed) throws Exception {
        session.undo();
        adoptions.take(session, moves, moves.pieces(), false);
        Framework copy = (Framework) moves.newer().adoption().getCopy();
        Map<String, Object> now = values(copy);
        for (Piece piece : moves.pieces()) {
            if (!piece.feature().isEmpty() && piece.kind() != Piece.Kind.REORDERED) {
                Object there = values(NewerFile.framework(moves.newer().text())).get(piece.id());
                assertEquals(there, now.get(piece.id()), seed + ": " + piece);
            }
        }
        bytes(session);
    }

    private static void merged(Map<String, Object> base, Map<String, Object> ours, Map<String, Object> theirs,
            Map<String, Object> now, Moves moves, String seed) {
        ours.forEach((key, value) -> {
            String id = key.substring(0, key.indexOf('.'));
            boolean hereOnly = !Objects.equals(base.get(key), value);
            // what was put there into a part that the district took out is a matter of both
            boolean placeIsOut = key.endsWith(".owner") && base.containsKey(theirs.get(key) + ".id") && !ours.containsKey(theirs.get(key) + ".id");
            boolean thereOnly = !hereOnly && theirs.containsKey(id + ".id") && !placeIsOut;
            if (hereOnly) {
                assertTrue(now.containsKey(key), seed + ": lost " + key);
                assertEquals(value, now.get(key), seed + ": overwritten " + key);
            } else if (thereOnly && !key.endsWith(".version")) {
                assertEquals(theirs.get(key), now.get(key), seed + ": " + key + " in " + moves.pieces());
            }
        });
        theirs.forEach((key, value) -> {
            String owner = theirs.getOrDefault(key.substring(0, key.indexOf('.')) + ".owner", "").toString();
            if (!base.containsKey(key) && ours.containsKey(owner + ".id")) {
                assertEquals(value, now.get(key), seed + ": not added " + key);
            }
        });
    }

    /** Every single value of every part, where it hangs, and which parts are hidden. */
    private static Map<String, Object> values(Framework framework) {
        var values = new HashMap<String, Object>();
        for (EObject part : parts(framework)) {
            String id = ((Identified) part).getId();
            values.put(id + ".id", id);
            for (EAttribute attribute : part.eClass().getEAllAttributes()) {
                if (attribute != IdentityPackage.Literals.IDENTIFIED__ID) {
                    values.put(id + "." + attribute.getName(), part.eGet(attribute));
                }
            }
            if (part != framework) {
                values.put(id + ".owner", ((Identified) part.eContainer()).getId());
            }
        }
        return values;
    }

    private static void edit(Framework framework, Random random, int times) {
        for (int i = 0; i < times; i++) {
            List<EObject> parts = parts(framework);
            EObject part = parts.get(random.nextInt(parts.size()));
            switch (random.nextInt(6)) {
                case 0 -> add(part, random);
                case 1 -> {
                    if (part != framework && parts.size() > 20) {
                        EcoreUtil.delete(part, true);
                    }
                }
                case 2 -> reorder(part, random);
                case 3 -> move(part, parts, random);
                default -> set(part, random);
            }
        }
    }

    private static void set(EObject part, Random random) {
        List<EAttribute> texts = part.eClass().getEAllAttributes().stream().filter(a -> !a.isID() && !a.getName().equals("version")
                && a.getEAttributeType().getInstanceClass() == String.class).toList();
        EAttribute text = texts.get(random.nextInt(texts.size()));
        // few words, so that both sides sometimes choose the same
        part.eSet(text, random.nextInt(5) == 0 ? null : "words " + random.nextInt(4));
    }

    @SuppressWarnings("unchecked")
    private static void add(EObject owner, Random random) {
        List<EReference> lists = lists(owner);
        if (!lists.isEmpty()) {
            EReference list = lists.get(random.nextInt(lists.size()));
            var part = (ContentPart) EcoreUtil.create(list.getEReferenceType());
            part.setId(new UUID(random.nextLong(), random.nextLong()).toString());
            part.setName("added " + random.nextInt(4));
            var parts = (EList<EObject>) owner.eGet(list);
            parts.add(random.nextInt(parts.size() + 1), part);
        }
    }

    private static void reorder(EObject owner, Random random) {
        for (EReference list : lists(owner)) {
            var parts = (EList<?>) owner.eGet(list);
            if (parts.size() > 1) {
                parts.move(random.nextInt(parts.size()), random.nextInt(parts.size()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void move(EObject part, List<EObject> parts, Random random) {
        EStructuralFeature list = part.eContainingFeature();
        if (list == null || !list.isMany()) {
            return;
        }
        List<EObject> owners = parts.stream().filter(o -> o.eClass() == part.eContainer().eClass()).toList();
        if (owners.isEmpty()) {
            return;
        }
        EObject owner = owners.get(random.nextInt(owners.size()));
        EcoreUtil.remove(part);
        ((EList<EObject>) owner.eGet(list)).add(part);
    }

    private static List<EReference> lists(EObject owner) {
        return owner.eClass().getEAllContainments().stream()
                .filter(r -> r.isMany() && IdentityPackage.Literals.CONTENT_PART.isSuperTypeOf(r.getEReferenceType()))
                .collect(Collectors.toList());
    }

    private static List<EObject> parts(Framework framework) {
        var parts = new ArrayList<EObject>();
        parts.add(framework);
        framework.eAllContents().forEachRemaining(o -> {
            if (o instanceof ContentPart) {
                parts.add(o);
            }
        });
        return parts;
    }

    private byte[] bytes(Session session) throws Exception {
        Path file = folder.resolve("random.throughline");
        session.saveAs(file);
        return Files.readAllBytes(file);
    }
}
