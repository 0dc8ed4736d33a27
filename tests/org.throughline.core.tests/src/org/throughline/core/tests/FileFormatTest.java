package org.throughline.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.support.SupportFactory;

/** The text of a file: one value a line, one line of a text a line, and nothing that depends on the machine. */
class FileFormatTest {

    private final Plans plans = Given.service(Plans.class);

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void givenAPlanWithAnInitiative() throws Exception {
        file = folder.resolve("plan.throughline");
        try (Session session = plans.create(file, "A district", "aspen2018")) {
            session.change("Add", () -> {
                Initiative initiative = InitiativesFactory.eINSTANCE.createInitiative();
                initiative.setName("Coaching");
                session.plan().getInitiatives().add(initiative);
            });
            session.save();
        }
    }

    @Test
    void a_text_of_several_lines_stands_in_the_file_line_by_line() throws Exception {
        describe("First,\nsecond & <third>");

        String text = Files.readString(file);
        assertTrue(text.contains("<description>First,\nsecond &amp; &lt;third></description>"), text);
        assertFalse(text.contains("&#xA;"), text);
    }

    @Test
    void texts_come_back_to_the_letter() throws Exception {
        for (String text : List.of("\n", "\n\n", " a\n", "\na ", "a\n\n\n b", "\ta\n\t", "]]>\n<![CDATA[x]]>", "&amp;\n&#10;",
                "\uD835\uDC00\n\uD83D\uDE00", "'\"\n\"'", "\u0085\n\u00A0", " leading and trailing ", "\t", "", " ")) {
            describe(text);
            try (Session session = plans.open(file)) {
                assertEquals(text, session.plan().getInitiatives().get(0).getDescription());
                String before = Files.readString(file);
                session.save();
                assertEquals(before, Files.readString(file));
            }
        }
    }

    @Test
    void to_change_one_line_of_a_text_changes_one_line_of_the_file() throws Exception {
        describe("One\ntwo\nthree");
        List<String> before = Files.readAllLines(file);

        describe("One\n2\nthree");

        List<String> after = Files.readAllLines(file);
        assertEquals(before.size(), after.size());
        assertEquals(1, IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(after.get(i))).count());
    }

    @Test
    void a_text_type_that_knows_no_empty_text_is_not_set_by_it() throws Exception {
        try (Session session = plans.open(file)) {
            session.change("Empty", () -> {
                var team = SupportFactory.eINSTANCE.createTeam();
                session.plan().getTeams().add(team);
                team.setGrades("");
            });
            assertEquals(null, session.plan().getTeams().get(0).getGrades());
        }
    }

    @Test
    void an_identity_stays_what_it_is_and_a_missing_one_is_given_and_said() throws Exception {
        String text = Files.readString(file);
        String id = plans.open(file).plan().getInitiatives().get(0).getId();
        Files.writeString(file, text.replaceFirst("\n *id=\"" + id + "\"", ""));

        try (Session session = plans.open(file)) {
            assertFalse(session.readOnly());
            assertEquals(List.of("plan.no-identity"), session.problems().stream().map(p -> p.code()).toList());
            assertEquals(Severity.WARNING, session.problems().get(0).severity());
            session.save();
        }
        String given;
        try (Session session = plans.open(file)) {
            assertEquals(List.of(), session.problems());
            given = session.plan().getInitiatives().get(0).getId();
        }
        try (Session session = plans.open(file)) {
            assertEquals(given, session.plan().getInitiatives().get(0).getId());
        }
    }

    private void describe(String text) throws Exception {
        try (Session session = plans.open(file)) {
            session.change("Describe", () -> session.plan().getInitiatives().get(0).setDescription(text));
            session.save();
        }
    }
}
