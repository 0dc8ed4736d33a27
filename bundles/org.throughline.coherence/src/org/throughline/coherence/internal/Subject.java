package org.throughline.coherence.internal;

/** Parts of a plan that change often and that not every analysis reads. */
enum Subject {
    /** Initiatives, but for what has a subject of its own. */
    INITIATIVES,
    /** What initiatives ask of people's time. */
    TIME,
    /** What initiatives cost, and who pays. */
    MONEY,
    /** What initiatives support. */
    LINKS,
    /** Coaching and other help, and teams. */
    SUPPORT,
    /** Measures and self-assessment. */
    EVIDENCE,
    /** Improvement plans. */
    PLANS,
    /** Funds. */
    FUNDS
}
