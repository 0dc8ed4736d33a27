package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.modules.InstalledModule;
import org.throughline.api.modules.InstalledModule.State;
import org.throughline.api.modules.Modules;
import org.throughline.given.Given;
import org.throughline.ui.tests.bot.Bot;
import org.throughline.workbench.internal.Commands;
import org.throughline.workbench.internal.DropFiles;
import org.throughline.workbench.internal.modules.ModuleWork;

/** Modules in the window: dropped on it, listed, switched off, removed. */
class ModulesPageTest {

    private static final String ID = "org.example.scales";

    private final TheWindow the = new TheWindow();
    private final Modules modules = Given.service(Modules.class);
    private Optional<String> before;

    @TempDir
    Path folder;

    @BeforeEach
    void a_state_of_its_own() {
        before = Optional.ofNullable(System.getProperty("throughline.state"));
        System.setProperty("throughline.state", folder.resolve("state").toString());
    }

    @AfterEach
    void leave() {
        before.ifPresentOrElse(b -> System.setProperty("throughline.state", b), () -> System.clearProperty("throughline.state"));
    }

    private Path module(String version) throws IOException {
        Path file = folder.resolve("scales-" + version + ".zip");
        try (OutputStream out = Files.newOutputStream(file); var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + ID + "\nBundle-Name: Our scales\nBundle-Vendor: Riverbend Unified\n"
                    + "Bundle-Version: " + version + "\nProvide-Capability: org.throughline.content;kind=rating-scales;key=ours;name=\"Seed, Sprout, Root\";file=\"a.xmi\"\n")
                            .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    @Test
    void one_that_is_dropped_on_the_window_is_asked_about_once_and_installed() throws Exception {
        var asked = new ArrayList<String>();
        var pages = new ArrayList<Runnable>();
        Runnable question = the.bot.inNextDialog(bot -> {
            asked.addAll(bot.visibleTexts());
            pages.add(the.bot.inNextDialog(page -> {
                page.row(page.tableWith("Module"), "Our scales");
                assertTrue(page.button("Restart now").widget().isEnabled());
                page.button("Close").click();
            }));
            bot.button("Yes").click();
        });

        DropFiles.take(module("1.0.0"), new Commands(the.plan, () -> the.shell));

        question.run();
        pages.forEach(Runnable::run);
        String said = String.join(" ", asked);
        assertTrue(said.contains("Our scales 1.0.0") && said.contains("published by Riverbend Unified") && said.contains("Seed, Sprout, Root"), said);
        assertEquals(List.of(ID), modules.all().stream().map(InstalledModule::id).toList());
    }

    @Test
    void whoever_says_no_has_nothing_installed() throws Exception {
        the.bot.answerNextDialog("No");

        DropFiles.take(module("1.0.0"), new Commands(the.plan, () -> the.shell));

        assertEquals(List.of(), modules.all());
    }

    @Test
    void what_is_no_module_is_said() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.zip"), "Dear all,");
        List<String> said = the.bot.answerNextDialog("OK");

        DropFiles.take(letter, new Commands(the.plan, () -> the.shell));

        assertTrue(said.toString().contains("is no zip, and a module is one"), said.toString());
    }

    @Test
    void one_is_switched_off_gone_back_from_and_removed() throws Exception {
        modules.install(module("1.0.0"));
        modules.install(module("2.0.0"));
        Runnable done = the.bot.inNextDialog(page -> {
            assertFalse(page.button("Restart now").widget().isEnabled());
            page.button("Go back to 1.0.0").click();
            assertEquals("1.0.0", modules.all().get(0).version());
            page.button("Switch off").click();
            assertEquals(State.DISABLED, modules.all().get(0).state());
            assertEquals("Switched off", page.row(page.tableWith("Module"), "Our scales").getText(2));
            assertTrue(page.button("Switch on").widget().isEnabled());
            assertTrue(page.button("Restart now").widget().isEnabled());
            answerYes();
            page.button("Remove...").click();
            assertEquals(List.of(), modules.all());
            page.button("Close").click();
        });

        new ModuleWork(() -> true).show(the.shell);

        done.run();
    }

    /** Answers a question that stands above a dialog. */
    private void answerYes() {
        the.shell.getDisplay().timerExec(200, () -> Arrays.stream(the.shell.getDisplay().getShells())
                .filter(s -> s.isVisible() && s.getText().equals("Remove a module")).findFirst()
                .ifPresent(s -> new Bot(s).button("Yes").click()));
    }
}
