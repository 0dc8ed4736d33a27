package org.throughline.coherence.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.throughline.api.publish.Count;
import org.throughline.api.publish.Counts;
import org.throughline.api.publish.Sum;

/** Counts taken apart into those that sums connect: what is in one part says nothing of another, and to look at each is much less work. */
final class ConnectedCounts {

    private final Map<String, String> leads = new HashMap<>();

    private ConnectedCounts(Counts counts) {
        counts.counts().forEach(c -> leads.put(c.key(), c.key()));
    }

    /** The parts. Sums in which a count is missing are left out. */
    static Collection<Counts> of(Counts counts) {
        var connected = new ConnectedCounts(counts);
        Set<String> keys = counts.counts().stream().map(Count::key).collect(Collectors.toSet());
        List<Sum> whole = counts.sums().stream().filter(s -> keys.contains(s.whole()) && keys.containsAll(s.parts())).toList();
        whole.forEach(connected::connect);
        Map<String, List<Count>> parts = new LinkedHashMap<>();
        counts.counts().forEach(c -> parts.computeIfAbsent(connected.lead(c.key()), k -> new ArrayList<>()).add(c));
        Map<String, List<Sum>> sums = whole.stream().collect(Collectors.groupingBy(s -> connected.lead(s.whole())));
        return parts.entrySet().stream().map(e -> new Counts(e.getValue(), sums.getOrDefault(e.getKey(), List.of()))).toList();
    }

    private void connect(Sum sum) {
        sum.parts().forEach(part -> leads.put(lead(part), lead(sum.whole())));
    }

    /** The key that stands for the part that a key is in. */
    private String lead(String key) {
        String at = key;
        while (!leads.get(at).equals(at)) {
            String next = leads.get(at);
            leads.put(at, leads.get(next));
            at = next;
        }
        return at;
    }
}
