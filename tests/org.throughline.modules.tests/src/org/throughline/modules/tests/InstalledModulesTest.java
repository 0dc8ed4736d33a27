package org.throughline.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.modules.tests.MadeModules.bundle;
import static org.throughline.modules.tests.MadeModules.module;
import static org.throughline.modules.tests.MadeModules.write;
import static org.throughline.modules.tests.MadeModules.zip;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.modules.InstalledModule;
import org.throughline.api.modules.InstalledModule.State;
import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.Modules;

/** Installing, updating, going back, switching off and on, removing. */
class InstalledModulesTest {

    private static final String ID = "org.example.scales";
    private static final String SCALE = "Provide-Capability: org.throughline.content;kind=rating-scales;key=ours;name=\"Our scale\";file=\"a.xmi\"\n";

    @TempDir
    Path folder;

    private Modules modules;

    @BeforeEach
    void no_module_is_there() {
        modules = MadeModules.none();
    }

    private Path version(String version) {
        return write(folder, version + ".zip", module(bundle(ID, version, SCALE, Map.of("a.xmi", version))));
    }

    private InstalledModule only() {
        assertEquals(1, modules.all().size());
        return modules.all().get(0);
    }

    @Test
    void one_is_listed_with_what_it_adds_and_who_published_it() throws Exception {
        modules.install(version("1.0.0"));

        InstalledModule module = only();
        assertEquals(ID, module.id());
        assertEquals("1.0.0", module.version());
        assertEquals("Made " + ID, module.name());
        assertEquals("Riverbend Unified", module.publisher());
        assertEquals(List.of("rating scales: Our scale"), module.provides());
        assertEquals(State.NEXT_START, module.state());
        assertEquals(Optional.empty(), module.former());
    }

    @Test
    void to_look_at_one_installs_nothing() throws Exception {
        InstalledModule module = modules.look(version("1.0.0"));

        assertEquals(List.of("rating scales: Our scale"), module.provides());
        assertEquals(List.of(), modules.all());
        assertFalse(Files.exists(MadeModules.folder()));
    }

    @Test
    void a_second_version_is_an_update_and_can_be_gone_back_from() throws Exception {
        modules.install(version("1.0.0"));
        assertEquals(Optional.of("1.0.0"), modules.look(version("2.0.0")).former());
        modules.install(version("2.0.0"));
        assertEquals("2.0.0", only().version());
        assertEquals(Optional.of("1.0.0"), only().former());

        modules.back(ID);
        assertEquals("1.0.0", only().version());
        assertEquals(Optional.of("2.0.0"), only().former());

        modules.back(ID);
        assertEquals("2.0.0", only().version());
    }

    @Test
    void no_more_than_two_versions_are_kept() throws Exception {
        for (String version : List.of("1.0.0", "2.0.0", "3.0.0", "3.0.0", "3.0.0")) {
            modules.install(version(version));
        }

        assertEquals(Optional.of("2.0.0"), only().former());
        try (Stream<Path> kept = Files.list(MadeModules.folder().resolve(ID))) {
            assertEquals(2, kept.count());
        }
    }

    @Test
    void without_an_update_there_is_nothing_to_go_back_to() throws Exception {
        modules.install(version("1.0.0"));

        var refused = assertThrows(ModuleException.class, () -> modules.back(ID));

        assertTrue(refused.getMessage().contains("no version of the module " + ID + " before 1.0.0"), refused.getMessage());
    }

    @Test
    void one_is_switched_off_and_on() throws Exception {
        modules.install(version("1.0.0"));

        modules.disable(ID);
        assertEquals(State.DISABLED, only().state());

        modules.enable(ID);
        assertEquals(State.NEXT_START, only().state());
    }

    @Test
    void removing_leaves_no_trace() throws Exception {
        modules.install(version("1.0.0"));
        modules.install(version("2.0.0"));

        modules.remove(ID);

        assertEquals(List.of(), modules.all());
        assertFalse(Files.exists(MadeModules.folder()));
    }

    @Test
    void what_is_not_there_is_said_with_what_is() throws Exception {
        modules.install(version("1.0.0"));

        var refused = assertThrows(ModuleException.class, () -> modules.remove("org.example.nothing"));

        assertEquals("There is no module \"org.example.nothing\". There are: " + ID + ".", refused.getMessage());
        assertThrows(ModuleException.class, () -> modules.enable("org.example.nothing"));
        assertThrows(ModuleException.class, () -> modules.disable("org.example.nothing"));
        assertThrows(ModuleException.class, () -> modules.back("org.example.nothing"));
    }

    @Test
    void a_module_of_several_bundles_finds_in_one_what_another_needs() throws Exception {
        byte[] own = bundle("org.example.own", "Throughline-Module: 1\nImport-Package: org.example.library\n");
        byte[] library = bundle("org.example.library", "Export-Package: org.example.library\n");

        modules.install(write(folder, "both.zip", zip(Map.of("library.jar", library, "own.jar", own))));

        assertEquals("org.example.own", only().id());
    }

    @Test
    void a_bundle_alone_is_a_module_too() throws Exception {
        modules.install(write(folder, "alone.jar", bundle("org.example.alone", "")));

        assertEquals("org.example.alone", only().id());
    }

    @Test
    void one_whose_file_is_gone_is_named_and_can_be_removed() throws Exception {
        modules.install(version("1.0.0"));
        Files.delete(MadeModules.folder().resolve(ID).resolve("1.0.0").resolve("module.jar"));

        assertTrue(only().reason().orElse("").contains("is gone or cannot be read. Install it again."), only().toString());

        modules.remove(ID);
        assertEquals(List.of(), modules.all());
    }

    @Test
    void a_list_that_somebody_damaged_is_an_empty_one() throws Exception {
        Files.createDirectories(MadeModules.folder());
        for (String text : List.of("", "noise", "Throughline modules 1\nnoise", "Throughline modules x", "Throughline modules 1\na\tb\tc\tenabled\tx\ty\t\t\t\t.")) {
            Files.writeString(MadeModules.folder().resolve("modules.txt"), text);

            assertEquals(List.of(), modules.all(), text);
        }
    }
}
