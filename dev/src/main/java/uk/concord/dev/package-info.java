/** The one-command stack for development: what {@code make up}, {@code make down} and {@code make reset} start. */
@NullMarked
package uk.concord.dev;

import org.jspecify.annotations.NullMarked;
