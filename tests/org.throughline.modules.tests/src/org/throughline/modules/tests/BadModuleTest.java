package org.throughline.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.modules.tests.MadeModules.bundle;
import static org.throughline.modules.tests.MadeModules.module;
import static org.throughline.modules.tests.MadeModules.write;
import static org.throughline.modules.tests.MadeModules.zip;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.Modules;

/** What is no module, or does not fit, is refused in a sentence before anything is written. */
class BadModuleTest {

    private static final String METAMODEL = "Provide-Capability: org.throughline.content;kind=metamodel;key=\"%s\";name=\"Visits\";file=\"a.ecore\"\n";
    private static final String ECORE = """
            <ecore:EPackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore" name="visits" nsURI="%s" nsPrefix="visits">
              <eClassifiers xsi:type="ecore:EClass" name="Visit" eSuperTypes="%s"/>
            </ecore:EPackage>
            """;
    private static final String CONTENT = "https://throughline.org/model/plan/2#//ModuleContent";

    @TempDir
    Path folder;

    private Modules modules;

    @BeforeEach
    void no_module_is_there() {
        modules = MadeModules.none();
    }

    @Test
    void a_file_that_is_not_there_or_is_no_zip() {
        assertSays("There is no file", folder.resolve("absent.zip"));
        assertSays("is no zip, and a module is one", "Dear all,".getBytes(StandardCharsets.UTF_8));
        assertSays("is no zip", new byte[0]);
        assertSays("is a folder", folder);
    }

    @Test
    void a_zip_that_is_no_module() {
        assertSays("is no module: there is no bundle in it", zip(Map.of("readme.txt", "Dear all")));
        assertSays("its manifest has no Bundle-SymbolicName", zip(Map.of("a.jar", zip(Map.of("a.txt", "")))));
    }

    @Test
    void a_zip_that_was_cut_off() {
        byte[] whole = module(bundle("org.example.whole", ""));
        for (int length = 4; length < whole.length - 30; length += 13) {
            byte[] cut = Arrays.copyOf(whole, length);
            var refused = assertThrows(ModuleException.class, () -> modules.install(write(folder, "cut.zip", cut)), "cut to " + length);
            assertTrue(refused.getMessage().contains("cut.zip") || refused.getMessage().contains("module.jar"), refused.getMessage());
        }
        assertEquals(List.of(), modules.all());
    }

    @Test
    void a_path_that_climbs_out() {
        for (String path : List.of("../evil.jar", "a/../../evil.jar", "/evil.jar", "..\\evil.jar", "C:\\evil.jar", "C:/evil.jar")) {
            assertSays("leads out of the module's folder", zip(Map.of("module.jar", bundle("org.example.a", ""), path, "x")));
        }
        assertSays("a name that cannot be one", module(bundle("../evil", "")));
    }

    @Test
    void one_that_is_too_large_unpacked() {
        assertSays("is too large for a module", zip(Map.of("a.jar", new byte[70 << 20])));
    }

    @Test
    void one_that_needs_another_java() {
        String said = "It needs Java 99, and Throughline runs on Java " + Runtime.version().feature();
        assertSays(said, module(bundle("org.example.a", "Require-Capability: osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"\n")));
        assertSays(said, module(bundle("org.example.a", "Bundle-RequiredExecutionEnvironment: JavaSE-99\n")));
        byte[] compiled = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, (byte) (99 + 44)};
        assertSays(said, module(bundle("org.example.a", "1.0.0", "", Map.of("a/A.class", compiled))));
    }

    @Test
    void one_that_lacks_something_hears_all_of_it() {
        byte[] lacking = module(bundle("org.example.a", "Import-Package: org.nowhere.there;version=\"[1.2,2)\"\nRequire-Bundle: org.nowhere.bundle\n"
                + "Require-Capability: org.nowhere;filter:=\"(a=b)\"\n"));
        assertSays("It needs the package org.nowhere.there from 1.2.0 up to 2.0.0 (not included), which is nowhere in this Throughline.", lacking);
        assertSays("It needs the bundle org.nowhere.bundle, which is not in this Throughline.", lacking);
        assertSays("It needs the capability org.nowhere with (a=b)", lacking);
    }

    @Test
    void one_that_lacks_what_it_can_do_without_is_installed() throws Exception {
        modules.install(write(folder, "optional.zip", module(bundle("org.example.a", "Import-Package: org.nowhere.there;resolution:=optional\n"))));
        assertEquals(1, modules.all().size());
    }

    @Test
    void one_that_was_built_against_another_throughline() {
        assertSays("It was built for the package org.throughline.api.validation from 7.0.0 up to 8.0.0 (not included), and this Throughline has 0.1.0. Get a newer Throughline",
                module(bundle("org.example.a", "Import-Package: org.throughline.api.validation;version=\"[7,8)\"\n")));
        assertSays("Get a newer version of the module", module(bundle("org.example.a", "Import-Package: org.throughline.api.validation;version=\"[0.0.1,0.0.9)\"\n")));
        assertSays("has the form 2, and this Throughline knows the form 1", module(bundle("org.example.a", "Throughline-Module: 2\n")));
    }

    @Test
    void one_that_uses_what_is_internal() {
        assertSays("which org.throughline.ui keeps to itself", module(bundle("org.example.a", "Import-Package: org.throughline.ui.internal\n")));
        assertSays("which Throughline keeps to itself", module(bundle("org.example.a", "Import-Package: org.throughline.core.internal.file\n")));
    }

    @Test
    void one_that_takes_the_place_of_something_of_the_program() {
        assertSays("which Throughline has itself", module(bundle("org.throughline.core", "")));
        assertSays("would put itself into org.throughline.core", module(bundle("org.example.a", "Fragment-Host: org.throughline.core\n")));
        assertSays("It exports the package org.throughline.api.session", module(bundle("org.example.a", "Export-Package: org.throughline.api.session\n")));
        assertSays("would take the place of Throughline's own service org.throughline.api.describe.Describer", component("org.throughline.api.describe.Describer"));
        assertSays("its class is not in the bundle", module(bundle("org.example.a", "1.0.0", "Service-Component: OSGI-INF/a.xml\n",
                Map.of("OSGI-INF/a.xml", description("org.throughline.api.validation.Rule")))));
    }

    private static byte[] component(String service) {
        return module(bundle("org.example.a", "1.0.0", "Service-Component: OSGI-INF/a.xml\n", Map.of("OSGI-INF/a.xml", description(service), "a/A.class", "")));
    }

    private static String description(String service) {
        return "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"a\"><implementation class=\"a.A\"/><service><provide interface=\""
                + service + "\"/></service></scr:component>";
    }

    @Test
    void a_metamodel_that_belongs_to_somebody_else() throws Exception {
        String uri = "https://example.org/visits/1";
        assertSays("is Throughline's own", metamodel("org.example.a", "https://throughline.org/model/plan/2", CONTENT));
        modules.install(write(folder, "first.zip", metamodel("org.example.first", uri, CONTENT)));
        assertSays("claims the address " + uri + ", which the module org.example.first claims too", metamodel("org.example.second", uri, CONTENT), 1);
        modules.disable("org.example.first");
        modules.install(write(folder, "second.zip", metamodel("org.example.second", uri, CONTENT)));
        var refused = assertThrows(ModuleException.class, () -> modules.enable("org.example.first"));
        assertTrue(refused.getMessage().contains("which the module org.example.second claims too"), refused.getMessage());
    }

    @Test
    void a_metamodel_with_errors() {
        String uri = "https://example.org/visits/1";
        assertSays("\"a.ecore\", line", metamodel("org.example.a", uri, "#//Missing"));
        assertSays("no sound XML", module(bundle("org.example.a", "1.0.0", METAMODEL.formatted(uri), Map.of("a.ecore", "<a><b></a>"))));
        assertSays("it calls itself", module(bundle("org.example.a", "1.0.0", METAMODEL.formatted(uri), Map.of("a.ecore", ECORE.formatted("https://example.org/else/1", CONTENT)))));
        assertSays("which is not in it", module(bundle("org.example.a", METAMODEL.formatted(uri))));
        assertSays("cannot be used", metamodel("org.example.a", uri, "#//Visit"));
    }

    private static byte[] metamodel(String id, String uri, String parent) {
        return module(bundle(id, "1.0.0", METAMODEL.formatted(uri), Map.of("a.ecore", ECORE.formatted(uri, parent))));
    }

    @Test
    void several_bundles_of_which_none_says_that_it_is_the_module() {
        assertSays("holds 2 bundles, and none says that it is the module", zip(Map.of("a.jar", bundle("org.example.a", ""), "b.jar", bundle("org.example.b", ""))));
    }

    private void assertSays(String expected, byte[] file) {
        assertSays(expected, file, 0);
    }

    private void assertSays(String expected, byte[] file, int installed) {
        assertSays(expected, write(folder, "some.zip", file), installed);
    }

    private void assertSays(String expected, Path file) {
        assertSays(expected, file, 0);
    }

    private void assertSays(String expected, Path file, int installed) {
        var refused = assertThrows(ModuleException.class, () -> modules.install(file));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
        assertEquals(installed, modules.all().size());
        assertEquals(installed > 0, Files.exists(MadeModules.folder()), "something was written");
    }
}
