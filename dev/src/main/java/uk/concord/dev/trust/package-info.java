/** Keys and certificates for development. */
@NullMarked
package uk.concord.dev.trust;

import org.jspecify.annotations.NullMarked;
