package org.throughline.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;
import org.throughline.api.describe.Describer;
import org.throughline.api.modules.ModuleKinds;
import org.throughline.model.framework.Framework;
import org.throughline.model.identity.Named;
import org.throughline.ui.Icons;
import org.throughline.ui.ObjectPage;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.Palette;
import org.throughline.ui.Seen;
import org.throughline.ui.Spoken;

/** Everything in the plan as a tree, made from the metamodel, with a field to find things by name or code. */
public final class PlanView extends ViewPart {

    static final String ID = "org.throughline.workbench.contents";

    private final Describer describer = Services.get(Describer.class);
    private final OpenPlan plan = Services.get(OpenPlan.class);
    private Commands commands;
    private TreeViewer tree;
    private Text find;
    private Object shown;
    private Describer words = describer;
    private Icons icons;
    private Seen seen;

    /** A list of an object, under its name: "Initiatives (60)". */
    private record Group(EObject owner, EReference list) {

        List<?> members() {
            return (List<?>) owner.eGet(list);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        commands = new Commands(plan, parent::getShell);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(parent);
        parent.setBackground(Palette.of(parent.getDisplay()).page());
        find = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        find.setMessage(Messages.Plan_find);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(find);
        tree = new TreeViewer(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        Spoken.called(tree.getControl(), this::getPartName);
        tree.setContentProvider(new Parts());
        icons = new Icons(tree.getControl());
        tree.setLabelProvider(LabelProvider.createTextImageProvider(this::label, this::icon));
        tree.addFilter(new Finder());
        tree.addSelectionChangedListener(e -> {
            if (e.getStructuredSelection().getFirstElement() instanceof EObject object) {
                plan.select(object);
            }
        });
        tree.getTree().addListener(SWT.MouseMove, e -> sayWhole(tree.getTree().getItem(new Point(e.x, e.y))));
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        tree.getControl().addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (e.character == SWT.DEL && tree.getStructuredSelection().getFirstElement() instanceof EObject object) {
                commands.delete(object);
            }
        }));
        find.addModifyListener(e -> {
            tree.refresh();
            if (!find.getText().isBlank()) {
                tree.expandAll();
            }
        });
        seen = new Seen(tree.getTree(), this::refresh);
        Runnable end = plan.watch(this::refresh);
        tree.getControl().addDisposeListener(e -> end.run());
    }

    @Override
    public void setFocus() {
        find.setFocus();
    }

    /** Says the whole of a name that goes on beyond the edge, beside the mouse. */
    private void sayWhole(TreeItem item) {
        boolean cut = item != null && item.getBounds().x + item.getBounds().width > tree.getTree().getClientArea().width;
        String text = cut ? item.getText().replace("&", "&&") : null;
        if (!Objects.equals(text, tree.getTree().getToolTipText())) {
            tree.getTree().setToolTipText(text);
        }
    }

    private void refresh() {
        if (!seen.yet()) {
            return;
        }
        Object now = plan.session().map(s -> (Object) s.plan()).orElse(null);
        words = plan.session().map(s -> describer.in(s.plan())).orElse(describer);
        if (now != shown) {
            shown = now;
            tree.setInput(now);
            unfold();
        } else {
            tree.refresh();
        }
        plan.selected().filter(o -> !new StructuredSelection(o).equals(tree.getStructuredSelection()))
                .ifPresent(o -> tree.setSelection(new StructuredSelection(o), true));
    }

    /** What there is one of is open from the start, a list is not. */
    private void unfold() {
        for (Object top : ((ITreeContentProvider) tree.getContentProvider()).getElements(shown == null ? List.of() : shown)) {
            if (!(top instanceof Group)) {
                tree.expandToLevel(top, 1);
            }
        }
    }

    /** The menu of a list offers to add to it, that of an object to delete it. */
    private void fill(IMenuManager menu) {
        Object node = tree.getStructuredSelection().getFirstElement();
        Group group = node instanceof Group g ? g : node instanceof EObject o && o.eContainmentFeature() != null
                && o.eContainmentFeature().isMany() ? new Group(o.eContainer(), o.eContainmentFeature()) : null;
        boolean writable = plan.session().filter(s -> !s.readOnly()).isPresent();
        if (group != null && writable && ObjectPage.takes(group.list())) {
            menu.add(Menus.plain(NLS.bind(Messages.Plan_add, Describer.inside(words.typeName(group.list().getEReferenceType()))),
                    () -> commands.add(group.owner(), group.list())));
        }
        if (group != null && writable && plan.session().flatMap(session -> session.missingModule(group.owner())).isEmpty()) {
            for (EClass kind : ModuleKinds.of(group.list().getEReferenceType())) {
                menu.add(Menus.plain(NLS.bind(Messages.Plan_add, Describer.inside(words.typeName(kind))), () -> commands.add(group.owner(), group.list(), kind)));
            }
        }
        if (node instanceof EObject object && group != null && writable) {
            menu.add(Menus.plain(NLS.bind(Messages.Plan_delete, words.label(object).replace("&", "&&")), () -> commands.delete(object)));
        }
    }

    private String label(Object node) {
        return switch (node) {
            case Framework framework -> words.label(framework);
            case Group group -> NLS.bind(Messages.Plan_group, words.featureName(group.list()), group.members().size());
            case Named named when named.getCode() != null && !named.getCode().equals(named.getName()) ->
                named.getCode() + "  " + words.label(named);
            // what is called like the plan itself, as the district often is, is known by its kind
            case EObject object when object.eContainer() != null && words.label(object).equals(words.label(EcoreUtil.getRootContainer(object))) ->
                words.typeName(object.eClass());
            case EObject object -> words.label(object);
            default -> node.toString();
        };
    }

    private Image icon(Object node) {
        return icons.of(node instanceof Group group ? group.list().getEReferenceType() : ((EObject) node).eClass(), words);
    }

    /** First the plan itself, then its lists as groups; a single part stands for itself. */
    private static final class Parts implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            var elements = new ArrayList<Object>();
            elements.add(input);
            elements.addAll(parts((EObject) input));
            return elements.toArray();
        }

        @Override
        public Object[] getChildren(Object node) {
            if (node instanceof Group group) {
                return group.members().toArray();
            }
            return isPlan(node) ? new Object[0] : parts((EObject) node).toArray();
        }

        /** The plan has its parts beside it, not below it, so that nobody has to open it first. */
        private static boolean isPlan(Object node) {
            return ((EObject) node).eContainer() == null;
        }

        private static List<Object> parts(EObject object) {
            var children = new ArrayList<Object>();
            for (EReference part : object.eClass().getEAllContainments()) {
                boolean listed = part.getEReferenceType().getEAllStructuralFeatures().stream().anyMatch(f -> f.getName().equals("name"));
                if (listed && part.isMany() && !((List<?>) object.eGet(part)).isEmpty()) {
                    children.add(new Group(object, part));
                } else if (listed && !part.isMany() && object.eGet(part) != null) {
                    children.add(object.eGet(part));
                }
            }
            return children;
        }

        @Override
        public Object getParent(Object node) {
            if (node instanceof Group group) {
                return isPlan(group.owner()) ? null : group.owner();
            }
            var object = (EObject) node;
            return object.eContainmentFeature() == null ? null : object.eContainmentFeature().isMany()
                    ? new Group(object.eContainer(), object.eContainmentFeature()) : isPlan(object.eContainer()) ? null : object.eContainer();
        }

        @Override
        public boolean hasChildren(Object node) {
            return getChildren(node).length > 0;
        }
    }

    /** Shows what matches, and what holds something that matches. */
    private final class Finder extends ViewerFilter {

        @Override
        public boolean select(Viewer viewer, Object parent, Object node) {
            String wanted = find.getText().strip().toLowerCase(Locale.US);
            return wanted.isEmpty() || matches(node, wanted);
        }

        private boolean matches(Object node, String wanted) {
            if (!(node instanceof Group) && label(node).toLowerCase(Locale.US).contains(wanted)) {
                return true;
            }
            for (Object child : ((ITreeContentProvider) tree.getContentProvider()).getChildren(node)) {
                if (matches(child, wanted)) {
                    return true;
                }
            }
            return false;
        }
    }
}
