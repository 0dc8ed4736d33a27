/**
 * Verbs of the command line. A district adds one by a Declarative Services component that implements {@link org.throughline.api.cli.Verb}.
 */
package org.throughline.api.cli;
