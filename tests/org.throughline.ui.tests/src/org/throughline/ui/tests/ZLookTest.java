package org.throughline.ui.tests;

import java.nio.file.Path;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.*;
import org.eclipse.swt.widgets.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.organization.OrganizationPackage;
import org.throughline.ui.ObjectTable;
import org.throughline.ui.tests.bot.Bot;

class ZLookTest {
    final TheWindow the = new TheWindow();
    @TempDir Path folder;

    void shot(String name) {
        long end = System.currentTimeMillis() + 400;
        the.bot.waitUntil("x", () -> System.currentTimeMillis() > end);
        Display d = the.shell.getDisplay();
        Rectangle a = the.shell.getBounds();
        var image = new Image(d, a.width, a.height);
        var gc = new GC(d);
        gc.copyArea(image, a.x, a.y);
        gc.dispose();
        var l = new ImageLoader();
        l.data = new ImageData[] {image.getImageData()};
        l.save("/tmp/tbl/" + name + ".png", SWT.IMAGE_PNG);
    }

    @Test
    void look() throws Exception {
        the.open(TheWindow.example(folder));
        ObjectTable t = the.tables(InitiativesPackage.Literals.INITIATIVE).table();
        t.setFocus();
        t.focus(3, "Name");
        shot("a-initiatives");
        for (int i = 0; i < 3; i++) { Bot.pressKey(t.grid(), SWT.ARROW_DOWN, SWT.MOD2); Bot.pressKey(t.grid(), SWT.ARROW_RIGHT, SWT.MOD2); }
        shot("b-range");
        t.focus(5, "Kind");
        Bot.pressKey(t.grid(), 'm', 0);
        shot("c-typeahead");
        Text f = (Text) java.util.Arrays.stream(((Composite) t.grid()).getChildren()).filter(c -> c instanceof Text).findFirst().get();
        f.setText("zzz");
        Bot.pressKey(f, SWT.CR, 0);
        shot("d-wrong");
        Bot.pressKey(f, SWT.ESC, 0);
        t.focus(2, "Description");
        Bot.pressKey(t.grid(), SWT.F2, 0);
        shot("d2-lines");
        f = (Text) java.util.Arrays.stream(((Composite) t.grid()).getChildren()).filter(c -> c instanceof Text).findFirst().get();
        Bot.pressKey(f, SWT.ESC, 0);
        t.filter("Kind", "learning");
        t.filter("Name", "coach; teach");
        shot("e-filter");
        t.filter("Kind", "");
        t.filter("Name", "");
        t.focus(60, "Name");
        shot("f-last");
        the.tables(OrganizationPackage.Literals.SCHOOL);
        shot("g-schools");
        the.tables(OrganizationPackage.Literals.HEADCOUNT);
        shot("h-headcounts");
        the.tables(InitiativesPackage.Literals.ELEMENT_LINK);
        shot("i-links");
    }
}
