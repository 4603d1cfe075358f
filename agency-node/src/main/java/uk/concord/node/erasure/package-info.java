/** Erasing words of this agency's entries: asked for by one person, done by an administrator who is another. */
@NullMarked
package uk.concord.node.erasure;

import org.jspecify.annotations.NullMarked;
