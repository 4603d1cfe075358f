/** Signing what is durable, in the one safe order: commit, mark, sign, store the signature, send. */
@NullMarked
package uk.concord.node.book.sign;

import org.jspecify.annotations.NullMarked;
