/** A council's scheme of delegation to officers, and what its constitution calls a key decision. */
@NullMarked
package uk.concord.council.delegation;

import org.jspecify.annotations.NullMarked;
