/** What people see: partnerships, records, work, links and books, read from the own agency's stores alone. */
@NullMarked
package uk.concord.node.reading;

import org.jspecify.annotations.NullMarked;
