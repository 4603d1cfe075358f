/** Load on the running system, side by side with the limit of the same machine in the same run. */
@NullMarked
package uk.concord.bench;

import org.jspecify.annotations.NullMarked;
