package org.throughline.compare.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.compare.Choice;
import org.throughline.api.compare.CompareException;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Conflict;
import org.throughline.api.compare.Version;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.given.Given;

/** What cannot be compared or merged is said, and nothing is touched. */
class BadVersionsTest {

    private static final Path VERSION_1 = Path.of("../org.throughline.core.tests/files/version-1.throughline").toAbsolutePath().normalize();

    private final Comparisons comparisons = Given.service(Comparisons.class);
    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;
    private Copies copies;
    private Version sample;

    @BeforeEach
    void givenTheSample() throws Exception {
        copies = Copies.ofRiverbend(folder);
        sample = new Version("\"riverbend.throughline\"", copies.session());
    }

    @AfterEach
    void close() {
        copies.close();
    }

    @Test
    void the_plan_of_another_district() throws Exception {
        Path file = folder.resolve("other.throughline");
        plans.create(file, "Another district", "aspen2018").close();
        Version other = new Version("\"other.throughline\"", copies.session(file));
        String sentence = "\"riverbend.throughline\" and \"other.throughline\" are not two versions of one plan: each was made by itself. "
                + "Choose files that come from the same plan, such as a copy of it or a backup.";

        assertEquals(sentence, assertThrows(CompareException.class, () -> comparisons.compare(sample, other)).getMessage());
        assertEquals(sentence, assertThrows(CompareException.class, () -> comparisons.merge(sample, sample, other)).getMessage());
        assertEquals(sentence, assertThrows(CompareException.class, () -> comparisons.merge(sample, other, sample)).getMessage());
    }

    @Test
    void a_file_that_is_no_plan() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Ana");

        assertThrows(PlanException.class, () -> copies.session(file));
    }

    @Test
    void a_plan_that_was_read_only_in_part_is_compared_as_far_as_it_was_read_and_not_merged() throws Exception {
        String text = Files.readString(Given.RIVERBEND.resolve("riverbend.throughline"));
        Path file = Files.writeString(folder.resolve("damaged.throughline"), text.replaceFirst("code=\"I03\"", "code=\"I03\" mood=\"high\"")
                .replaceFirst("hours=\"[0-9.]+\"", "hours=\"1234\""));
        Version damaged = new Version("\"damaged.throughline\"", copies.session(file));

        assertTrue(comparisons.compare(sample, damaged).differences().stream().anyMatch(d -> d.to().equals("1,234")));
        assertEquals("\"damaged.throughline\" could be read only in part, so that a merge would lose what could not be read. "
                + "Check it, or restore it from a backup.", assertThrows(CompareException.class, () -> comparisons.merge(sample, copied(), damaged)).getMessage());
    }

    @Test
    void an_identity_that_is_there_twice_is_compared() throws Exception {
        String text = Files.readString(Given.RIVERBEND.resolve("riverbend.throughline"));
        String second = Copies.school(sample.session().plan(), "S08").getId();
        Path file = Files.writeString(folder.resolve("twice.throughline"),
                text.replaceFirst("id=\"" + second + "\"", "id=\"" + Copies.school(sample.session().plan(), "S07").getId() + "\""));
        Version twice = new Version("twice", copies.session(file));

        assertTrue(twice.session().readOnly());
        assertTrue(comparisons.compare(sample, twice).differences().stream().anyMatch(d -> d.id().equals(second)));
    }

    @Test
    void an_object_that_is_of_another_kind_in_one_of_them() throws Exception {
        String text = Files.readString(Given.RIVERBEND.resolve("riverbend.throughline"));
        var element = sample.session().plan().getFrameworks().get(0).getCategories().get(0).getElements().get(0);
        String indicator = element.getIndicators().get(0).getId();
        String prompt = element.getPrompts().get(0).getId();
        Path file = Files.writeString(folder.resolve("hand.throughline"), text.replace(indicator, "?").replace(prompt, indicator).replace("\"?\"", "\"" + prompt + "\""));
        Version hand = new Version("hand", copies.session(file));

        assertEquals(List.of(), hand.session().problems());
        assertEquals("\"" + element.getIndicators().get(0).getText().replaceFirst("[.]$", "") + "\" is of the kind indicator in copy and of the kind question for the team in hand. Somebody changed a file by hand; "
                + "they cannot be merged.", assertThrows(CompareException.class, () -> comparisons.merge(sample, copied(), hand)).getMessage());
        assertTrue(comparisons.compare(sample, hand).differences().stream().anyMatch(d -> d.sentence().endsWith(" is of the kind question for the team now.")));
    }

    @Test
    void a_file_of_version_1_is_merged_with_what_was_made_of_it() throws Exception {
        Version base = new Version("old", copies.session(VERSION_1));
        Version a = new Version("a", copies.session(VERSION_1));
        Version b = new Version("b", copies.session(VERSION_1));
        b.session().change("Rename", () -> b.session().plan().setName("Renamed"));
        a.session().change("Clear", () -> a.session().plan().getTeams().clear());
        Version saved = copies.again(b);

        assertEquals(List.of(), comparisons.compare(base, new Version("same", copies.session(VERSION_1))).differences());
        assertEquals(List.of("name"), comparisons.compare(base, saved).differences().stream().map(d -> d.feature()).toList());
        comparisons.merge(base, a, saved).apply("Merge");
        assertEquals("Renamed", a.session().plan().getName());
        assertEquals(List.of(), a.session().plan().getTeams());
    }

    @Test
    void choices_that_nobody_offered_lose_nothing() throws Exception {
        Version a = copies.version("a", p -> Copies.initiative(p, "I03").setName("A"));
        Version b = copies.version("b", p -> Copies.initiative(p, "I03").setName("B"));
        var merge = comparisons.merge(sample, a, b);
        Map<String, Choice> both = merge.conflicts().stream().collect(Collectors.toMap(Conflict::key, c -> Choice.BOTH));
        merge.with(both).with(Map.of("nothing.there", Choice.B)).apply("Merge");

        assertEquals("A", Copies.initiative(a.session().plan(), "I03").getName());
    }

    private Version copied() throws PlanException {
        return new Version("copy", copies.session());
    }
}
