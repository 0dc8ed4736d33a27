package org.throughline.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.throughline.api.describe.Describer;
import org.throughline.ui.internal.Mentions;

/** Everything in the plan that refers to an object, a sentence for each way to refer; each name opens. */
final class Mentioned {

    private static final int FIRST = 6;
    /** More links than these nobody reads, and the window would take long to lay them out. */
    private static final int MOST = 200;
    private static final String MORE = "more";

    private final Scene scene;
    private final EObject object;
    private final Composite all;
    private final Set<Object> unfolded = new HashSet<>();
    private List<String> shown = List.of();

    Mentioned(Composite parent, Scene scene, EObject object) {
        this.scene = scene;
        this.object = object;
        all = new Composite(parent, SWT.NONE);
        all.setData("mentions", object);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(all);
        follow();
        scene.followers().add(this::follow);
    }

    Control control() {
        return all;
    }

    private boolean follow() {
        List<Mentions> ways = Mentions.of(object, scene.session().index());
        List<String> texts = ways.stream().map(this::text).toList();
        if (texts.equals(shown) && all.getChildren().length > 0) {
            return false;
        }
        shown = texts;
        for (Control child : all.getChildren()) {
            child.dispose();
        }
        for (int i = 0; i < texts.size(); i++) {
            line(ways.get(i), texts.get(i));
        }
        if (ways.isEmpty()) {
            wide(scene.quiet(all, Messages.Mentions_none));
        }
        return true;
    }

    private void line(Mentions way, String text) {
        var link = new Link(all, SWT.WRAP);
        link.setText(text);
        link.setLinkForeground(scene.palette().accent());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (MORE.equals(e.text)) {
                unfolded.add(key(way));
                follow();
                scene.room().run();
            } else {
                scene.opener().accept(way.from().get(Integer.parseInt(e.text)));
            }
        }));
        wide(link);
    }

    private String text(Mentions way) {
        List<EObject> from = way.from();
        int count = Math.min(from.size(), unfolded.contains(key(way)) ? MOST : FIRST);
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            names.add("<a href=\"" + i + "\">" + Scene.linked(scene.words().label(from.get(i))) + "</a>");
        }
        String kinds = from.size() == 1 ? scene.kind(way.kind()) : Describer.inside(scene.words().typeNames(way.kind()));
        String sentence = NLS.bind(Messages.Mentions_way, new Object[] {Scene.linked(scene.words().featureName(way.by())), from.size(),
            Scene.linked(kinds), String.join(", ", names)});
        if (count == from.size()) {
            return sentence + ".";
        }
        String rest = NLS.bind(Messages.Mentions_more, from.size() - count);
        return sentence + ", " + (count < MOST ? "<a href=\"" + MORE + "\">" + rest + "</a>." : rest + ".");
    }

    private static Object key(Mentions way) {
        return List.of(way.by(), way.kind());
    }

    private static void wide(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(control);
    }
}
