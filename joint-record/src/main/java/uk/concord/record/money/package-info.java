/** What terms promise month by month, what was spent and paid, and what is owed: computed from folded records. */
@NullMarked
package uk.concord.record.money;

import org.jspecify.annotations.NullMarked;
