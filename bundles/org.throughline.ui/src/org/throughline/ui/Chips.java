package org.throughline.ui;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

/** The objects that a reference leads to, each a chip that opens it and can be taken out, and a field to add others by typing. */
final class Chips {

    private static final int FIRST = 40;

    private final Scene scene;
    private final EObject owner;
    private final EReference reference;
    private final Composite all;
    private final Composite chips;
    private List<EObject> shown = List.of();
    private List<String> labels = List.of();
    private boolean unfolded;
    private int focusNext = -1;

    Chips(Composite parent, Scene scene, EObject owner, EReference reference) {
        this.scene = scene;
        this.owner = owner;
        this.reference = reference;
        all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(all);
        chips = new Composite(all, SWT.NONE);
        chips.setLayout(new ChipFlow());
        GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(chips);
        fill();
        if (scene.editable()) {
            field();
        }
        scene.followers().add(this::follow);
    }

    Composite control() {
        return all;
    }

    private List<EObject> targets() {
        return Scene.list(owner, reference).stream().map(EObject.class::cast).toList();
    }

    private void field() {
        var text = scene.typed(new Text(all, SWT.BORDER | SWT.SINGLE));
        String name = NLS.bind(Messages.Page_addByTyping, scene.kind(reference.getEReferenceType()));
        text.setMessage(name);
        text.setToolTipText(scene.words().help(reference));
        text.setData("feature", reference.getName());
        text.setData("object", owner);
        Spoken.called(text, scene.words().featureName(reference) + ": " + name);
        GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(text);
        var typeAhead = new TypeAhead(text, scene, reference, () -> owner, o -> o != owner && !Scene.list(owner, reference).contains(o),
                target -> Scene.list(owner, reference).add(target), () -> { });
        text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> typeAhead.meant(text.getText()).filter(o -> !text.getText().isBlank())
                .ifPresent(typeAhead::choose)));
        int[] known = {targets().size()};
        scene.followers().add(() -> {
            typeAhead.forget();
            // What was typed has become a chip.
            if (targets().size() > known[0]) {
                typeAhead.show("");
            }
            known[0] = targets().size();
            return false;
        });
    }

    private boolean follow() {
        List<EObject> now = targets();
        if (now.equals(shown) && now.stream().limit(FIRST).map(scene.words()::label).toList().equals(labels)) {
            return false;
        }
        fill();
        return true;
    }

    private void fill() {
        for (Control chip : chips.getChildren()) {
            chip.dispose();
        }
        shown = targets();
        labels = shown.stream().limit(FIRST).map(scene.words()::label).toList();
        int count = unfolded ? shown.size() : Math.min(FIRST, shown.size());
        List<Link> links = IntStream.range(0, count).mapToObj(i -> chip(shown.get(i), i)).toList();
        if (count < shown.size()) {
            scene.command(chips, NLS.bind(Messages.Page_showAll, shown.size()), () -> {
                unfolded = true;
                fill();
                scene.room().run();
            });
        }
        if (shown.isEmpty() && !scene.editable()) {
            scene.quiet(chips, Messages.Page_noneYet);
        }
        boolean empty = chips.getChildren().length == 0;
        ((GridData) chips.getLayoutData()).exclude = empty;
        chips.setVisible(!empty);
        chips.layout();
        if (focusNext >= 0) {
            if (links.isEmpty()) {
                all.setFocus();
            } else {
                links.get(Math.min(focusNext, links.size() - 1)).setFocus();
            }
            focusNext = -1;
        }
    }

    private Link chip(EObject target, int index) {
        var chip = new Composite(chips, SWT.NONE);
        chip.setBackground(scene.palette().head());
        chip.setData("chip", target);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 3).spacing(6, 0).applyTo(chip);
        chip.addPaintListener(e -> {
            e.gc.setForeground(scene.palette().line());
            e.gc.drawRectangle(0, 0, chip.getSize().x - 1, chip.getSize().y - 1);
        });
        Link link = scene.leads(chip, target);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(link);
        link.setToolTipText(scene.words().sentence(target));
        Spoken.called(link, scene.words().label(target));
        if (scene.editable()) {
            String what = NLS.bind(Messages.Page_remove, scene.words().label(target));
            Runnable remove = () -> remove(target, index, what);
            link.addKeyListener(KeyListener.keyPressedAdapter(e -> {
                if (e.character == SWT.DEL || e.character == SWT.BS) {
                    remove.run();
                }
            }));
            link.setMenu(menu(link, what, remove));
            // Not a stop of its own for Tab: the key Delete does the same on the name.
            var cross = new Label(chip, SWT.NONE);
            cross.setText("\u00D7");
            cross.setToolTipText(what);
            cross.setForeground(scene.palette().quiet());
            Spoken.called(cross, what);
            cross.addMouseListener(MouseListener.mouseUpAdapter(e -> remove.run()));
        }
        return link;
    }

    private static Menu menu(Control control, String what, Runnable work) {
        var menu = new Menu(control);
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(Scene.plain(what) + "\t" + Messages.Page_deleteKey);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return menu;
    }

    private void remove(EObject target, int index, String what) {
        focusNext = index;
        scene.session().change(what, () -> EcoreUtil.remove(owner, reference, target));
    }
}
