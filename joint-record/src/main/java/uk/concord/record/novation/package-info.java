/** Passing an agreement's parts from an organisation that ends to its successor. */
@NullMarked
package uk.concord.record.novation;

import org.jspecify.annotations.NullMarked;
