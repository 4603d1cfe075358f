/** Lists of records. */
@NullMarked
package uk.concord.gateway.records;

import org.jspecify.annotations.NullMarked;
