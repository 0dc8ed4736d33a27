package org.throughline.reference;

import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EPackage;

/** The page that the reference begins with: how the concerns hang together, and how to read the rest. */
final class IndexPage {

    private static final String READING = """

            ## How to read the pictures

            - A white box is a kind of thing, with some of its fields. A gray box is explained on another page, and named
              in its second line.
            - A thick arrow with a full head leads from a thing to what it holds: what is deleted together with it. Its
              words are the name of the field.
            - A thin arrow leads from a thing to another one it refers to. Deleting the first leaves the second alone.
            - A dashed arrow with a hollow head leads from a thing to the more general thing that it is a kind of.
            - A star behind a word means that there may be several.

            Open a picture by itself to follow its boxes to their explanations.

            ## How to read the tables

            - *Name on screen* is what pages, columns and messages call a field.
            - *What it takes* says what can be entered, with unit and range. *Holds* means parts of the thing itself,
              *refers to* means things that exist by themselves.
            - *Name in files* is the name in a plan's file and for the command line. `throughline query PLAN --type` takes
              the name that stands behind "In files and for `query`".
            - An empty field always means that nothing is known. It is never read as 0 or as no.
            """;

    private final Words words;
    private final Concerns concerns;
    private final Diagram whole;

    IndexPage(Words words, Concerns concerns, Diagram whole) {
        this.words = words;
        this.concerns = concerns;
        this.whole = whole;
    }

    String text() {
        var page = new StringBuilder(ConcernPage.MADE).append("""
                # What a plan can hold

                Every kind of thing that a plan in Throughline can hold, with its fields, in the words of the screen. There
                is a page for each concern.

                """);
        page.append("[![").append(whole.title()).append("](").append(WholePicture.FILE).append(")](")
                .append(WholePicture.FILE).append(")\n\n").append(WholePicture.READING).append("\n\n")
                .append("| Concern | What it is for | Kinds of things |\n| --- | --- | --- |\n");
        concerns.all().forEach(c -> page.append(row(c)));
        return page.append(READING).toString();
    }

    private String row(EPackage concern) {
        String things = Concerns.classes(concern).map(c -> words.link(null, c)).collect(Collectors.joining(", "));
        return "| [" + words.title(concern) + "](" + Words.page(concern) + ") | " + words.help(concern) + " | " + things + " |\n";
    }
}
