/** Writing terms, one short form at a time. */
@NullMarked
package uk.concord.gateway.draft;

import org.jspecify.annotations.NullMarked;
