package org.throughline.api.diagnostic;

/** How much a diagnostic matters: what was noticed, what to look at, what could not be done. */
public enum Severity {
    INFO, WARNING, ERROR
}
