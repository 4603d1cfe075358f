/** What two agencies agree on: lines, costs, contributions, periods, and the checks that make terms sound. */
@NullMarked
package uk.concord.record.terms;

import org.jspecify.annotations.NullMarked;
