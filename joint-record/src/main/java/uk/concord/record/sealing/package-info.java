/** Sealed statements: words that travel encrypted and are opened by a later key. */
@NullMarked
package uk.concord.record.sealing;

import org.jspecify.annotations.NullMarked;
