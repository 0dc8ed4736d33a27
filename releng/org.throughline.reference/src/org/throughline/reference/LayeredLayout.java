package org.throughline.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.throughline.reference.Diagram.Arrow;
import org.throughline.reference.Diagram.Box;
import org.throughline.reference.Diagram.Meaning;
import org.throughline.reference.Placed.Area;
import org.throughline.reference.Placed.Line;
import org.throughline.reference.Placed.PlacedBox;
import org.throughline.reference.Placed.Point;

/**
 * Gives a picture its places in layers, with the Eclipse Layout Kernel: downward or to the right, in the order of the
 * metamodel or free of it, as it fits the page best.
 */
final class LayeredLayout {

    /** The widest a picture may be, so that it is read without being made smaller. */
    static final int WIDEST = 1100;

    /** Width to height, where parts of a picture don't hang together and are put side by side. */
    private static final double WIDE = 1.5;
    private static final double TALL = 0.7;
    /** Where more arrows leave one box, they share a trunk. */
    private static final int MOST_APART = 10;

    /** One way to lay a picture out. */
    private record Manner(Direction direction, OrderingStrategy order, double shape) {
    }

    /** What came of one way. */
    private record Try(Manner manner, Placed placed) {

        /** Widths that fit are alike. */
        int width() {
            return Math.max(placed.width(), WIDEST);
        }

        /** The area; the metamodel's order is worth some of it. */
        long cost() {
            return (long) placed.width() * placed.height() * (manner.order() == OrderingStrategy.NONE ? 115 : 100);
        }
    }

    LayeredLayout() {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
    }

    Placed place(Diagram diagram) {
        return Stream.of(Direction.DOWN, Direction.RIGHT)
                .flatMap(d -> Stream.of(OrderingStrategy.PREFER_NODES, OrderingStrategy.NONE)
                        .flatMap(o -> Stream.of(WIDE, TALL).map(s -> new Manner(d, o, s))))
                .map(m -> new Try(m, place(diagram, m)))
                .min(Comparator.comparing(Try::width).thenComparing(Try::cost)).orElseThrow().placed();
    }

    private Placed place(Diagram diagram, Manner manner) {
        ElkNode graph = graph(manner);
        var nodes = new LinkedHashMap<Box, ElkNode>();
        diagram.boxes().forEach(b -> nodes.put(b, node(b, graph)));
        boolean fans = diagram.arrows().stream().collect(Collectors.groupingBy(Arrow::from, Collectors.counting())).values()
                .stream().anyMatch(n -> n > MOST_APART);
        graph.setProperty(LayeredOptions.MERGE_EDGES, fans);
        var edges = new LinkedHashMap<Arrow, ElkEdge>();
        diagram.arrows().forEach(a -> edges.put(a, edge(a, nodes)));
        new RecursiveGraphLayoutEngine().layout(graph, new NullElkProgressMonitor());
        return new Placed(diagram, round(graph.getWidth()), round(graph.getHeight()),
                nodes.entrySet().stream().map(e -> new PlacedBox(e.getKey(), area(e.getValue()))).toList(),
                edges.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList());
    }

    private static ElkNode graph(Manner manner) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, manner.direction());
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.ASPECT_RATIO, manner.shape());
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, manner.order());
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(16));
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 36.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 18.0);
        return graph;
    }

    private static ElkNode node(Box box, ElkNode graph) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(Style.width(box), Style.height(box));
        return node;
    }

    private static ElkEdge edge(Arrow arrow, Map<Box, ElkNode> nodes) {
        ElkNode from = node(arrow.from(), nodes);
        ElkNode to = node(arrow.to(), nodes);
        // The more general thing stands above its kinds, although the arrow leads to it.
        ElkEdge edge = arrow.kind() == Meaning.IS ? ElkGraphUtil.createSimpleEdge(to, from) : ElkGraphUtil.createSimpleEdge(from, to);
        if (!arrow.label().isEmpty()) {
            List<String> lines = Style.label(arrow.label());
            ElkLabel label = ElkGraphUtil.createLabel(arrow.label(), edge);
            label.setDimensions(lines.stream().mapToDouble(l -> Letters.width(l, Style.NOTE, false)).max().orElse(0) + 6,
                    lines.size() * (Style.LINE - 2) + 2);
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        }
        return edge;
    }

    private static ElkNode node(String id, Map<Box, ElkNode> nodes) {
        return nodes.entrySet().stream().filter(e -> e.getKey().id().equals(id)).map(Map.Entry::getValue).findFirst()
                .orElseThrow(() -> new IllegalStateException("An arrow leads to or from " + id + ", and there is no such box."));
    }

    private static Line line(Arrow arrow, ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> points = Stream.of(Stream.of(point(section.getStartX(), section.getStartY())),
                section.getBendPoints().stream().map(b -> point(b.getX(), b.getY())),
                Stream.of(point(section.getEndX(), section.getEndY()))).flatMap(s -> s).toList();
        Area label = edge.getLabels().stream().findFirst().map(l -> new Area(round(l.getX()), round(l.getY()),
                round(l.getWidth()), round(l.getHeight()))).orElse(Area.NONE);
        return new Line(arrow, arrow.kind() == Meaning.IS ? points.reversed() : points, label);
    }

    private static Area area(ElkNode node) {
        return new Area(round(node.getX()), round(node.getY()), round(node.getWidth()), round(node.getHeight()));
    }

    private static Point point(double x, double y) {
        return new Point(round(x), round(y));
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
