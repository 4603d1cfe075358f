/** What notice ends, and what remains of terms once it has. */
@NullMarked
package uk.concord.record.notice;

import org.jspecify.annotations.NullMarked;
