package org.throughline.report.internal;

/** How the page looks, on screen and on paper. */
final class Style {

    static final String SHEET = """
            :root { --ink: #1d2a30; --quiet: #51636b; --line: #cfd8dc; --accent: #1f4e5f; --flag: #8a4b00; }
            body { font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: var(--ink); background: #fff; margin: 0; }
            main { max-width: 68rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
            h1 { font-size: 2rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
            .plan { margin: 0; color: var(--accent); font-weight: 600; } .coverage, caption, .legend, footer p { color: var(--quiet); }
            .findings li { margin: .3rem 0; font-size: 1.1rem; } .legend { white-space: pre-wrap; margin: 0 0 .5rem; }
            table { border-collapse: collapse; width: 100%; font-size: .9rem; } caption { text-align: left; padding: 0 0 .4rem; }
            th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
            thead th { color: var(--quiet); font-weight: 600; } tbody th { font-weight: 500; } td { font-variant-numeric: tabular-nums; }
            .flag { color: var(--flag); font-weight: 600; } abbr { text-decoration: none; }
            summary { cursor: pointer; color: var(--accent); } ul { margin: .3rem 0; padding-left: 1.2rem; }
            .bar { display: inline-block; height: .8em; background: var(--accent); } .bars th { width: 22rem; }
            .matrix { width: 100%; height: auto; font: 11px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
            .matrix .head, .matrix .label, .matrix .total { fill: var(--ink); } .matrix .total { font-weight: 600; }
            .matrix .middle { text-anchor: middle; } .matrix .band { fill: #f3f6f7; } .matrix .rule { stroke: var(--line); }
            .matrix .full { fill: var(--accent); } .matrix .ring { fill: none; stroke: var(--accent); stroke-width: 1.6; }
            @media print { @page { margin: 14mm; } main { max-width: none; padding: 0; } body { font-size: 10pt; }
              section { break-inside: avoid; } section.wide { break-inside: auto; } tr { break-inside: avoid; }
              thead { display: table-header-group; } .matrix { max-height: 240mm; } }
            """;

    private Style() {
    }
}
