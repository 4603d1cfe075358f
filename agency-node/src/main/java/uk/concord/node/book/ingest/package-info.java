/** Taking in what the partner sent: structure is checked before anything is stored, meaning is left to the fold. */
@NullMarked
package uk.concord.node.book.ingest;

import org.jspecify.annotations.NullMarked;
