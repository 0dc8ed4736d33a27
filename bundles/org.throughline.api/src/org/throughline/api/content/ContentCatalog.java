package org.throughline.api.content;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The content that installed bundles bring as data files. {@link ContentLibrary} reads it as objects. A bundle names
 * each file by a capability in its manifest:
 * <pre>
 * Provide-Capability: org.throughline.content;kind=framework;key=aspen2018;name="Aspen 2018";file="aspen2018/framework.xmi"
 * </pre>
 */
@ProviderType
public interface ContentCatalog {

    /** The capability's namespace. */
    String NAMESPACE = "org.throughline.content";

    /** The kind of a framework: an XMI file whose root is a {@code Framework}. */
    String FRAMEWORK = "framework";

    /** The kind of standards for students or leaders: an XMI file whose root is a {@code StandardsDocument}. */
    String STANDARDS = "standards";

    /** The kind of rating scales: an XMI file whose root is a {@code ContentCollection} of {@code RatingScale}. */
    String RATING_SCALES = "rating-scales";

    /** The kind of rules for agreeing: an XMI file whose root is a {@code ContentCollection} of {@code ConsensusRule}. */
    String CONSENSUS_RULES = "consensus-rules";

    /** The kind of session agendas: an XMI file whose root is a {@code ContentCollection} of {@code Agenda}. */
    String AGENDAS = "agendas";

    /** The kind of rules about money: an XMI file whose root is a {@code ContentCollection} of {@code FundRule}. */
    String FUND_RULES = "fund-rules";

    /**
     * The kind of texts that say what the literals of {@code EvidenceLevel} mean: an XMI file whose root is a
     * {@code ContentCollection} of {@code ContentPart}, each with the literal as its code.
     */
    String EVIDENCE_LEVELS = "evidence-levels";

    /** As {@link #EVIDENCE_LEVELS}, for the literals of {@code LearningAttribute}. */
    String LEARNING_ATTRIBUTES = "learning-attributes";

    /** The kind of a mapping profile for workbooks: a JSON file. */
    String MAPPING_PROFILE = "mapping-profile";

    /**
     * The kind of a file of words: properties in UTF-8, with the keys that docs/extenders/describing.md lists. Where two
     * name the same, the one counts whose key comes later in the alphabet.
     */
    String WORDS = "words";

    /** The kind of an icon: an SVG or PNG file, 16 by 16; a class of the metamodel names it by its key. */
    String ICON = "icon";

    /**
     * The kind of a text that says what a view is for: Markdown in UTF-8, with headings, paragraphs, items and tables. Its key is
     * the view's id. The window shows it for Help > What is this view?, in the district's words.
     */
    String HELP = "help";

    /**
     * The kind of a module's metamodel: an .ecore file. Its key is the metamodel's address. What it describes is then shown,
     * edited, checked and searched as our own kinds of things are, without any code.
     */
    String METAMODEL = "metamodel";

    /** All content of all kinds that is installed now. */
    List<ContentItem> items();

    /** All content of a kind that is installed now, by key. */
    List<ContentItem> items(String kind);

    /** The content of a kind with a key. */
    default Optional<ContentItem> item(String kind, String key) {
        return items(kind).stream().filter(i -> i.key().equals(key)).findFirst();
    }
}
