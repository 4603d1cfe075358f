/** Asking once what many want at the same time. */
@NullMarked
package uk.concord.gateway.once;

import org.jspecify.annotations.NullMarked;
