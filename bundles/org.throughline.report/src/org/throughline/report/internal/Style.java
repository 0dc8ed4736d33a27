package org.throughline.report.internal;

/** How pages look, on screen and on paper. */
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

    /** For what has to fit one sheet, A4 or Letter: everything is measured in the size of the text. */
    static final String ONE_PAGE = """
            :root { --ink: #1d2a30; --quiet: #51636b; --line: #cfd8dc; --accent: #1f4e5f; --soft: #a9c0c9; --flag: #8a4b00; --band: #f1f5f6; }
            html { font-size: 15px; }
            body { font: 1rem/1.28 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: var(--ink); background: #fff; margin: 0; }
            main { max-width: 72rem; margin: 0 auto; padding: 1.6rem; }
            header { border-bottom: .15rem solid var(--accent); margin-bottom: .6rem; padding-bottom: .4rem; }
            h1 { font-size: 1.6rem; line-height: 1.15; margin: .1rem 0 .2rem; } h2 { font-size: 1.1rem; margin: .8rem 0 .2rem; color: var(--accent); }
            p { margin: .15rem 0; } .plan { color: var(--accent); font-weight: 600; } .lead { font-size: 1.1rem; }
            .quiet, caption, footer { color: var(--quiet); } footer { border-top: 1px solid var(--line); margin-top: .6rem; padding-top: .3rem; font-size: .86rem; }
            .columns { display: grid; grid-template-columns: 57fr 43fr; gap: 0 1.6rem; align-items: start; } .even { grid-template-columns: 1fr 1fr; }
            section { min-width: 0; } table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; } caption { text-align: left; font-size: .9rem; padding-bottom: .1rem; }
            th, td { border-bottom: 1px solid var(--line); padding: .1rem .4rem .1rem 0; text-align: left; vertical-align: top; }
            thead th { color: var(--quiet); font-weight: 600; vertical-align: bottom; } tr.all th, tr.all td { font-weight: 600; } tbody th { font-weight: 500; }
            tbody.group > tr:first-child th { font-weight: 600; background: var(--band); }
            td { font-variant-numeric: tabular-nums; } td.figure, th.figure { text-align: right; white-space: nowrap; padding-left: .3rem; } .whole { white-space: nowrap; }
            .flag { color: var(--flag); font-weight: 600; } ul, ol { margin: .1rem 0; padding-left: 1.2rem; } li { margin: .1rem 0; }
            dl { margin: 0; display: grid; grid-template-columns: auto 1fr; gap: .1rem .8rem; } dt { color: var(--quiet); } dd { margin: 0; }
            .bars { width: 100%; height: auto; font: 11px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; } .bars text { fill: var(--ink); }
            .bars .end { text-anchor: end; } .bars .full { fill: var(--accent); } .bars .soft { fill: var(--soft); } .bars .over { fill: var(--flag); }
            .bars .mark { stroke: var(--ink); stroke-width: 2; } .bars .hint { fill: var(--quiet); }
            @page { margin: 8mm; }
            @media print { html { font-size: 7pt; } html.dense { font-size: 6.7pt; } th, td { padding-top: .04rem; padding-bottom: .04rem; } table { line-height: 1.22; } h2 { margin-top: .5rem; } main { max-width: none; padding: 0; } }
            """;

    private Style() {
    }
}
