/** The whole running system, started from outside as a person would start it. */
@NullMarked
package uk.concord.e2e.stack;

import org.jspecify.annotations.NullMarked;
