package org.throughline.compare.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.api.compare.Choice;
import org.throughline.api.compare.Comparison;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Conflict;
import org.throughline.api.compare.Conflict.Kind;
import org.throughline.api.compare.Merge;
import org.throughline.api.compare.Version;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.compare.tests.Oracle.Thing;
import org.throughline.given.Given;
import org.throughline.given.RandomPlan;

/** Whatever two people do to whatever plan: what only one of them touched is in the merge, and which of them is the first changes nothing that is said. */
class RandomMergesTest {

    private static final long SEED = 20_261;

    private final Plans plans = Given.service(Plans.class);
    private final Comparisons comparisons = Given.service(Comparisons.class);

    private Path folder;

    /** In memory where the system has that: each case writes a dozen files and waits for the disk each time. */
    @BeforeEach
    void givenAFolder() throws Exception {
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory) ? Files.createTempDirectory(memory, "throughline-merges") : Files.createTempDirectory("throughline-merges");
    }

    @AfterEach
    void deleteTheFolder() throws Exception {
        for (File file : folder.toFile().listFiles()) {
            Files.delete(file.toPath());
        }
        Files.delete(folder);
    }

    @Test
    void on_generated_plans() throws Exception {
        int clashes = 0;
        for (int run = 0; run < (Given.LONG ? 9_500 : 190); run++) {
            long seed = SEED + run;
            clashes += one(generated(seed, 60 + 7 * run % 180), seed, 1 + run % 20);
        }
        assertTrue(clashes > 50, clashes + " conflicts were met");
    }

    @Test
    void on_the_sample() throws Exception {
        for (int run = 0; run < (Given.LONG ? 500 : 10); run++) {
            one(Given.RIVERBEND.resolve("riverbend.throughline"), SEED - run, 40);
        }
    }

    private int one(Path base, long seed, int edits) throws Exception {
        String which = "seed " + seed;
        try (Copies copies = new Copies(base, folder)) {
            Version o = new Version("base", copies.session());
            Version a = edited(copies, "a", new Random(seed * 31 + 1), edits);
            Version b = edited(copies, "b", new Random(seed * 31 + 2), edits);
            byte[] bytesOfA = copies.bytes(a.session());
            byte[] bytesOfB = copies.bytes(b.session());
            Version sameAsA = copies.again(a, bytesOfA);

            List<Conflict> conflicts = comparisons.merge(o, a, b).conflicts();
            assertEquals(seen(conflicts, false), seen(comparisons.merge(o, b, a).conflicts(), true), which);
            anyChoiceGivesASoundPlan(copies, comparisons.merge(o, sameAsA, b), sameAsA.session(), conflicts, new Random(seed), which);
            whatNobodyDidIsNotThere(copies, a, sameAsA, b, bytesOfB, which);
            if (seed % 4 == 0) {
                takenAsAWholeAComparisonGivesTheOther(copies, copies.again(a, bytesOfA), b, bytesOfB, which);
            }

            Map<String, Thing> before = Oracle.of(o.session().plan());
            Map<String, Thing> first = Oracle.of(a.session().plan());
            Map<String, Thing> second = Oracle.of(b.session().plan());
            boolean changed = !comparisons.merge(o, a, b).apply("Merge").isEmpty();
            byte[] merged = copies.bytes(a.session());
            Version result = copies.again(a, merged);
            assertEquals(List.of(), result.session().problems(), which);
            Map<String, Thing> third = Oracle.of(result.session().plan());
            nothingIsDropped(before, first, second, third, conflicts, which);
            nothingIsDropped(before, second, first, third, conflicts, which);
            if (changed && seed % 4 == 0) {
                a.session().undo();
                assertArrayEquals(bytesOfA, copies.bytes(a.session()), which);
                a.session().redo();
                assertArrayEquals(merged, copies.bytes(a.session()), which);
            }
            return conflicts.size();
        }
    }

    /** merge(b, a, a) = a and merge(a, a, b) = b, to the byte. */
    private void whatNobodyDidIsNotThere(Copies copies, Version a, Version sameAsA, Version b, byte[] bytesOfB, String which) throws Exception {
        Merge nothing = comparisons.merge(b, sameAsA, a);
        assertEquals(List.of(), nothing.conflicts(), which);
        assertTrue(nothing.apply("Merge").isEmpty(), which);

        Merge all = comparisons.merge(a, sameAsA, b);
        assertEquals(List.of(), all.conflicts(), which);
        all.apply("Merge");
        assertArrayEquals(bytesOfB, copies.bytes(sameAsA.session()), which);
    }

    private void takenAsAWholeAComparisonGivesTheOther(Copies copies, Version a, Version b, byte[] bytesOfB, String which) throws Exception {
        Comparison comparison = comparisons.compare(a, b);
        comparison.take("Take", comparison.differences());

        assertArrayEquals(bytesOfB, copies.bytes(a.session()), which);
    }

    /** A save refuses a plan in which something refers to what is not there. */
    private static void anyChoiceGivesASoundPlan(Copies copies, Merge merge, Session session, List<Conflict> conflicts, Random random, String which)
            throws Exception {
        Map<String, Choice> choices = conflicts.stream().collect(Collectors.toMap(Conflict::key,
                c -> List.copyOf(c.choices()).get(random.nextInt(c.choices().size())), (x, y) -> x));
        boolean changed = !merge.with(choices).apply("Merge").isEmpty();
        copies.bytes(session);
        if (changed) {
            session.undo();
        }
        assertEquals(Optional.empty(), session.undoLabel(), which);
    }

    private static void nothingIsDropped(Map<String, Thing> before, Map<String, Thing> mine, Map<String, Thing> theirs, Map<String, Thing> merged,
            List<Conflict> conflicts, String which) {
        Set<String> said = conflicts.stream().map(Conflict::key).collect(Collectors.toSet());
        mine.forEach((id, thing) -> {
            Thing was = before.get(id);
            Thing other = theirs.get(id);
            boolean touched = was == null || !was.place().equals(thing.place()) || !cleaned(was, before, mine).equals(thing.values());
            if (!touched || hasNoRoom(id, mine, theirs, conflicts)) {
                return;
            }
            Thing now = merged.get(id);
            assertFalse(now == null, () -> which + ": " + id + " is gone, " + thing);
            if (was == null || other == null || was.place().equals(other.place())) {
                assertTrue(now.place().equals(thing.place()) || said.contains(id) || was != null && was.place().equals(thing.place()),
                        () -> which + ": " + id + " is in " + now.place() + " and not in " + thing.place());
            }
            for (String feature : thing.values().keySet()) {
                String value = thing.values().get(feature);
                boolean mineAlone = was == null || !value.equals(was.values().get(feature))
                        && (other == null || Objects.equals(was.values().get(feature), other.values().get(feature)));
                if (mineAlone && (was != null || other == null)) {
                    // what mine deleted and is kept for theirs keeps the references to it
                    assertEquals(value, without(now.values().get(feature), before, mine), () -> which + ": " + feature + " of " + id);
                }
            }
        });
    }

    /** What somebody said before, without the references to what was deleted since. */
    private static Map<String, String> cleaned(Thing was, Map<String, Thing> before, Map<String, Thing> mine) {
        var left = new HashMap<String, String>();
        was.values().forEach((feature, value) -> {
            String rest = without(value, before, mine);
            if (rest != null) {
                left.put(feature, rest);
            }
        });
        return left;
    }

    private static String without(String references, Map<String, Thing> before, Map<String, Thing> mine) {
        if (references == null || !references.startsWith("[") || Arrays.stream(inside(references)).noneMatch(id -> before.containsKey(id) && !mine.containsKey(id))) {
            return references;
        }
        List<String> left = Arrays.stream(inside(references)).filter(id -> !before.containsKey(id) || mine.containsKey(id)).toList();
        return left.isEmpty() ? null : left.toString();
    }

    private static String[] inside(String list) {
        return list.substring(1, list.length() - 1).split(", ");
    }

    /** Where both put an object into a place for one, there is one; which, is said where they are not the same. */
    private static boolean hasNoRoom(String id, Map<String, Thing> mine, Map<String, Thing> theirs, List<Conflict> conflicts) {
        for (String at = id; mine.containsKey(at) && !mine.get(at).place().isEmpty(); at = mine.get(at).place().substring(0, mine.get(at).place().indexOf('.'))) {
            String place = mine.get(at).place();
            if (mine.get(at).alone() && (theirs.values().stream().anyMatch(t -> t.place().equals(place))
                    || conflicts.stream().anyMatch(c -> c.kind() == Kind.ONE_PLACE && c.key().equals(place)))) {
                return true;
            }
        }
        return false;
    }

    private record Seen(String key, Kind kind, String feature, String base, String a, String b) {
    }

    private static Set<Seen> seen(List<Conflict> conflicts, boolean turned) {
        return conflicts.stream().map(c -> new Seen(c.key(), c.kind(), c.feature(), c.base(), turned ? c.b() : c.a(), turned ? c.a() : c.b()))
                .collect(Collectors.toSet());
    }

    private Version edited(Copies copies, String name, Random random, int edits) throws Exception {
        Session session = copies.session();
        for (int i = 0; i < edits; i++) {
            session.change("Edit", () -> RandomPlan.change(random, session.plan()));
        }
        return new Version(name, session);
    }

    private Path generated(long seed, int objects) throws Exception {
        Path file = folder.resolve("given.throughline");
        var resource = new XMIResourceImpl(URI.createFileURI(file.toString()));
        resource.setEncoding("UTF-8");
        resource.getContents().add(RandomPlan.of(seed, objects));
        try (OutputStream out = Files.newOutputStream(file)) {
            resource.save(out, Map.of(XMLResource.OPTION_LINE_WIDTH, 1));
        }
        try (Session session = plans.openCopy(file)) {
            session.saveAs(file);
        }
        return file;
    }
}
