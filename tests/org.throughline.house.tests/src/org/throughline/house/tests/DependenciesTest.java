package org.throughline.house.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The table of rooms: which bundle may see which. It is written down in docs/contributors/rooms.md too. */
class DependenciesTest {

    private static final String OURS = "org.throughline.";
    private static final Set<String> SEES_ONLY_THE_API = Set.of("core", "compare", "exchange.excel", "exchange.case",
            "exchange.oneroster", "coherence", "report", "cli", "modules", "modules.build", "bench", "curriculum", "leaders");

    /** What of ours each room may see; a room that is missing here may see nothing of ours. */
    private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("api", Set.of("model")),
            Map.entry("content", Set.of()),
            Map.entry("ui", Set.of("model", "api")),
            Map.entry("coherence.ui", Set.of("model", "api", "ui")),
            Map.entry("exchange.ui", Set.of("model", "api", "ui")),
            Map.entry("ratings.ui", Set.of("model", "api", "ui")),
            Map.entry("curriculum.ui", Set.of("model", "api", "ui", "curriculum")),
            Map.entry("leaders.ui", Set.of("model", "api", "ui", "leaders")),
            Map.entry("workbench", Set.of("model", "api", "ui")));

    private final List<Manifest> manifests = Repository.here().manifests();

    @Test
    void every_room_is_looked_at() {
        assertTrue(manifests.stream().map(Manifest::name).toList()
                .containsAll(List.of("org.throughline.model", "org.throughline.api", "org.throughline.cli")),
                manifests.toString());
    }

    @Test
    void dependencies_point_down_the_table() {
        var wrong = manifests.stream().flatMap(m -> ours(m)
                .filter(seen -> !mayBeSeenFrom(m).test(seen))
                .map(seen -> m.name() + " must not see " + seen)).toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void only_the_ui_and_the_workbench_see_widgets() {
        var wrong = manifests.stream().filter(m -> !isUi(m.name())).flatMap(m ->
                Stream.concat(m.bundles().stream(), m.imports().stream())
                        .filter(DependenciesTest::isWidgets).map(seen -> m.name() + " must not see " + seen)).toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void what_is_not_exported_is_internal_and_what_is_exported_is_not() {
        var wrong = manifests.stream().flatMap(m -> m.exports().stream()
                .filter(p -> p.contains(".internal")).map(p -> m.name() + " must not export " + p)).toList();

        assertEquals(List.of(), wrong);
    }

    private static Stream<String> ours(Manifest m) {
        // Packages are named after the bundle that has them; a bundle's own packages are not a dependency.
        return Stream.concat(m.bundles().stream(), m.imports().stream())
                .filter(n -> n.startsWith(OURS)).filter(n -> !n.startsWith(m.name() + ".") && !n.equals(m.name()))
                .map(n -> n.substring(OURS.length())).distinct();
    }

    private static Predicate<String> mayBeSeenFrom(Manifest m) {
        String room = m.name().substring(OURS.length());
        Set<String> rooms = SEES_ONLY_THE_API.contains(room) ? Set.of("model", "api") : MAY_SEE.getOrDefault(room, Set.of());
        return seen -> rooms.stream().anyMatch(r -> seen.equals(r) || seen.startsWith(r + "."));
    }

    private static boolean isUi(String name) {
        return name.equals("org.throughline.ui") || name.endsWith(".ui") || name.equals("org.throughline.workbench");
    }

    private static boolean isWidgets(String name) {
        return name.startsWith("org.eclipse.swt") || name.startsWith("org.eclipse.jface")
                || name.equals("org.eclipse.ui") || name.startsWith("org.eclipse.ui.");
    }
}
