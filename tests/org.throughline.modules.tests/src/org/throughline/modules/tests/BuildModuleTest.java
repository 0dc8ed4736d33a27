package org.throughline.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.modules.ModuleBuilder;
import org.throughline.api.modules.ModuleBuilder.Built;
import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.Modules;
import org.throughline.given.Given;

/** A module is begun and built with nothing but the program, and what is wrong with it is said with file and line. */
class BuildModuleTest {

    private final ModuleBuilder builder = Given.service(ModuleBuilder.class);

    @TempDir
    Path folder;

    private Modules modules;

    @BeforeEach
    void no_module_is_there() {
        modules = MadeModules.none();
    }

    private Path begun(int rung) throws ModuleException {
        Path at = folder.resolve("visits");
        builder.create("org.example.visits", rung, at);
        return at;
    }

    @Test
    void data_needs_three_files_and_builds_as_it_is() throws Exception {
        assertBuilds(0, 3, "rating scales: Visits");
    }

    @Test
    void behavior_needs_three_files_and_builds_as_it_is() throws Exception {
        assertBuilds(1, 3, "rule: VisitsRule");
    }

    @Test
    void kinds_of_things_need_three_files_and_build_as_they_are() throws Exception {
        assertBuilds(2, 3, "kinds of things: Visits");
    }

    @Test
    void views_need_six_files_and_build_as_they_are() throws Exception {
        assertBuilds(3, 6, "view: Visits");
    }

    private void assertBuilds(int rung, int files, String provides) throws Exception {
        List<Path> written = builder.create("org.example.visits", rung, folder.resolve("visits"));
        assertEquals(files, written.size(), written.toString());

        Built built = builder.build(folder.resolve("visits"));

        assertEquals(List.of(), built.problems());
        assertEquals("org.example.visits-1.0.0.zip", built.file().orElseThrow().getFileName().toString());
        assertTrue(modules.install(built.file().get()).provides().contains(provides), modules.all().toString());
    }

    @Test
    void a_fault_in_java_has_its_file_and_line() throws Exception {
        Path module = begun(1);
        Path source = module.resolve("src/org/example/visits/VisitsRule.java");
        List<String> lines = Files.readAllLines(source);
        int line = lines.indexOf("    private static boolean costsMuch(Initiative initiative) {") + 2;
        lines.set(line - 1, "        return initiative.getPrice() != null;");
        Files.write(source, lines);

        Diagnostic problem = only(builder.build(module));

        assertEquals(Optional.of(source.toString()), problem.value());
        assertEquals(Optional.of(line), problem.place().line());
        assertTrue(problem.message().contains("getPrice"), problem.message());
        assertFalse(Files.exists(module.resolve("org.example.visits-1.0.0.zip")));
    }

    @Test
    void a_fault_in_a_metamodel_has_its_file_and_line() throws Exception {
        Path module = begun(2);
        Path metamodel = module.resolve("model/visits.ecore");
        List<String> lines = Files.readAllLines(metamodel);
        int line = lines.indexOf(lines.stream().filter(l -> l.contains("#//Purpose")).findFirst().orElseThrow()) + 1;
        lines.set(line - 1, lines.get(line - 1).replace("eType", "eTipe"));
        Files.write(metamodel, lines);

        Diagnostic problem = only(builder.build(module));

        assertEquals(Optional.of(metamodel.toString()), problem.value());
        assertEquals(Optional.of(line), problem.place().line());
        assertTrue(problem.message().contains("eTipe"), problem.message());
    }

    @Test
    void every_contradiction_of_a_metamodel_is_said_by_name() throws Exception {
        Path module = begun(2);
        Path metamodel = module.resolve("model/visits.ecore");
        Files.writeString(metamodel, Files.readString(metamodel).replace("name=\"contractEnds\"", "name=\"name\"").replace("name=\"costAYear\"", "name=\"code\""));

        List<Diagnostic> problems = builder.build(module).problems();

        assertTrue(problems.stream().anyMatch(p -> p.message().contains("'name'")) && problems.stream().anyMatch(p -> p.message().contains("'code'")), problems.toString());
    }

    @Test
    void what_throughline_keeps_to_itself_cannot_be_built_against() throws Exception {
        Path module = begun(1);
        Path source = module.resolve("src/org/example/visits/VisitsRule.java");
        Files.writeString(source, Files.readString(source).replace("i.getMeasure() == EffectMeasure.NONE",
                "org.throughline.ui.internal.Past.class == null"));

        Diagnostic problem = only(builder.build(module));

        assertTrue(problem.message().contains("org.throughline.ui.internal, which org.throughline.ui keeps to itself"), problem.message());
    }

    @Test
    void a_file_that_is_named_and_not_there_is_said() throws Exception {
        Path module = begun(0);
        Files.delete(module.resolve("scales/visits.xmi"));
        Files.delete(module.resolve("scales"));

        assertTrue(only(builder.build(module)).message().contains("names \"scales/\" in bin.includes, which is not there"));
    }

    @Test
    void a_manifest_without_a_name_is_said() throws Exception {
        Path module = begun(0);
        Files.writeString(module.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n");

        assertTrue(only(builder.build(module)).message().contains("does not name the module"));
    }

    @Test
    void what_is_no_folder_of_a_module_is_said() {
        var refused = assertThrows(ModuleException.class, () -> builder.build(folder));

        assertTrue(refused.getMessage().contains("no META-INF/MANIFEST.MF in it"), refused.getMessage());
    }

    @Test
    void a_folder_that_holds_something_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        var refused = assertThrows(ModuleException.class, () -> builder.create("org.example.visits", 1, folder));

        assertTrue(refused.getMessage().contains("holds something already"), refused.getMessage());
        assertEquals(List.of(folder.resolve("mine.txt")), Files.list(folder).toList());
    }

    @Test
    void an_id_that_cannot_be_one_is_said() {
        for (String id : List.of("visits", "Org.Example", "org.throughline.visits", "../evil", "org..visits", "")) {
            var refused = assertThrows(ModuleException.class, () -> builder.create(id, 1, folder.resolve("new")), id);
            assertTrue(refused.getMessage().contains("cannot be the id of a module"), refused.getMessage());
        }
    }

    private static Diagnostic only(Built built) {
        assertEquals(Optional.empty(), built.file());
        assertEquals(1, built.problems().size(), built.problems().toString());
        return built.problems().get(0);
    }
}
