/** England's working days, and how the law counts days. Only this package knows the bank-holiday library. */
@NullMarked
package uk.concord.record.calendar;

import org.jspecify.annotations.NullMarked;
