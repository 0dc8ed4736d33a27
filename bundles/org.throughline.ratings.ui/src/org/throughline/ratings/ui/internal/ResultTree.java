package org.throughline.ratings.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.throughline.api.coherence.RatingResult;
import org.throughline.model.evidence.Seat;
import org.throughline.ui.Listing;
import org.throughline.ui.Palette;
import org.throughline.ui.Spoken;
import org.throughline.ui.Stage;

/** What came of a round: for each element how many people are on each level, and only then the average; below it the same by role group. No raters. */
final class ResultTree {

    private static final int NAME = 205;
    private static final int COUNT = 30;
    private static final int FIGURE = 62;
    private static final int VERDICT = 204;
    private static final int SCROLL_BAR = 18;

    private final Stage stage;
    private final Tree tree;
    private RatingSheet sheet;
    private List<RatingResult> results = List.of();

    ResultTree(Composite parent, Stage stage) {
        this.stage = stage;
        tree = new Tree(parent, SWT.FULL_SELECTION | SWT.BORDER);
        tree.setHeaderVisible(true);
        tree.setHeaderForeground(Palette.of(tree.getDisplay()).quiet());
        tree.setLinesVisible(true);
        tree.setBackground(stage.palette().page());
        tree.setForeground(stage.palette().ink());
        tree.setFont(stage.text(tree));
        Spoken.called(tree, Messages.Result_name);
        tree.addListener(SWT.Resize, e -> widths());
        // the whole of what is cut
        tree.addListener(SWT.MouseMove, e -> tip(tree.getItem(new Point(e.x, e.y))));
    }

    private void tip(TreeItem item) {
        String text = item == null || !(item.getData() instanceof String whole) ? null : whole;
        if (!Objects.equals(text, tree.getToolTipText())) {
            tree.setToolTipText(text);
        }
    }

    /** The least width in which every column is seen. */
    int least() {
        int counts = sheet == null ? 0 : heads().size() - 3;
        return stage.length(NAME + counts * COUNT + FIGURE + VERDICT) + SCROLL_BAR;
    }

    /** The name takes what the figures do not need. */
    private void widths() {
        if (tree.getColumnCount() > 0) {
            int others = Stream.of(tree.getColumns()).skip(1).mapToInt(TreeColumn::getWidth).sum();
            int wanted = Math.max(stage.length(NAME), tree.getClientArea().width - others - 2);
            if (tree.getColumn(0).getWidth() != wanted) {
                tree.getColumn(0).setWidth(wanted);
            }
        }
    }

    Tree control() {
        return tree;
    }

    /** Shows the results of a round. */
    void show(RatingSheet shown, List<RatingResult> all) {
        List<String> open = Stream.of(tree.getItems()).filter(TreeItem::getExpanded).map(TreeItem::getText).toList();
        boolean first = tree.getItemCount() == 0;
        sheet = shown;
        results = all;
        tree.setRedraw(false);
        columns();
        tree.removeAll();
        for (RatingResult result : all) {
            var item = new TreeItem(tree, SWT.NONE);
            fill(item, cells(RatingText.shortTarget(result.rating()), result.all(), inBrief(result)), result.all());
            item.setData(RatingText.target(result.rating()) + "\n" + verdict(result));
            item.setFont(stage.strong(tree));
            result.bySeat().forEach(seat -> fill(new TreeItem(item, SWT.NONE), cells(seats(seat.seats()), seat, ""), seat));
            item.setExpanded(first ? result.contested() : open.contains(item.getText()));
        }
        tree.setRedraw(true);
    }

    /** The same as a table of texts. */
    Listing listing() {
        var lines = new ArrayList<Listing.Line>();
        results.forEach(r -> {
            lines.add(new Listing.Line(cells(RatingText.target(r.rating()), r.all(), verdict(r)), Optional.ofNullable(r.rating().getTarget())));
            r.bySeat().forEach(s -> lines.add(new Listing.Line(cells("    " + seats(s.seats()), s, ""), Optional.empty())));
        });
        return new Listing(heads(), lines);
    }

    private List<String> heads() {
        return Stream.of(Stream.of(Messages.Result_element), sheet.levels().stream().map(l -> Integer.toString(l)),
                Stream.of("n", "a", Messages.Result_average, Messages.Result_verdict)).flatMap(s -> s).toList();
    }

    private void columns() {
        List<String> heads = heads();
        if (Stream.of(tree.getColumns()).map(TreeColumn::getText).toList().equals(heads)) {
            return;
        }
        Stream.of(tree.getColumns()).forEach(TreeColumn::dispose);
        for (int i = 0; i < heads.size(); i++) {
            boolean count = i > 0 && i < heads.size() - 2;
            var column = new TreeColumn(tree, count ? SWT.CENTER : SWT.NONE);
            column.setText(heads.get(i));
            int width = i == 0 ? NAME : count ? COUNT : i == heads.size() - 2 ? FIGURE : VERDICT;
            column.setWidth(stage.length(width));
            column.setToolTipText(tip(i));
        }
        widths();
    }

    private String tip(int column) {
        int levels = sheet.levels().size();
        return column > 0 && column <= levels ? sheet.levelName(sheet.levels().get(column - 1))
                : column == levels + 1 ? Messages.Entry_notRated : column == levels + 2 ? Messages.Entry_notApplicable : "";
    }

    private List<String> cells(String name, RatingResult.Votes votes, String verdict) {
        return Stream.of(Stream.of(name), sheet.levels().stream().map(l -> count(votes.people().getOrDefault(l, 0))),
                Stream.of(count(votes.notRated()), count(votes.notApplicable()), mean(votes.mean()), verdict)).flatMap(s -> s).toList();
    }

    private static String count(int people) {
        return people == 0 ? "" : Integer.toString(people);
    }

    private String mean(OptionalDouble mean) {
        return mean.isEmpty() ? "" : String.format(stage.words().locale(), "%.1f", mean.getAsDouble());
    }

    private String verdict(RatingResult result) {
        return verdict(result, Messages.Result_contested, Messages.Result_agreed);
    }

    /** The verdict as far as there is room for it beside the figures. */
    private String inBrief(RatingResult result) {
        return verdict(result, Messages.Result_contestedInBrief, Messages.Result_agreedInBrief);
    }

    private String verdict(RatingResult result, String contested, String agreed) {
        if (result.all().rated() == 0) {
            return Messages.Result_nobody;
        }
        Object[] figures = {Math.round(result.together()), String.format(stage.words().locale(), "%.1f", result.apart())};
        return NLS.bind(result.contested() ? contested : agreed, figures);
    }

    private String seats(List<Seat> seats) {
        return seats.stream().map(s -> RatingText.seat(stage, s)).collect(Collectors.joining(", "));
    }

    /** The more people are on a level, the stronger its ground: the distribution is seen before a figure is read. */
    private void fill(TreeItem item, List<String> cells, RatingResult.Votes votes) {
        item.setText(cells.toArray(String[]::new));
        int rated = votes.rated();
        IntStream.range(0, sheet.levels().size()).forEach(i -> {
            int people = votes.people().getOrDefault(sheet.levels().get(i), 0);
            if (people > 0) {
                item.setBackground(i + 1, ground((double) people / rated));
            }
        });
    }

    private Color ground(double share) {
        RGB from = stage.palette().page().getRGB();
        RGB to = stage.palette().focus().getRGB();
        double part = 0.25 + 0.75 * share;
        return new Color(mix(from.red, to.red, part), mix(from.green, to.green, part), mix(from.blue, to.blue, part));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
