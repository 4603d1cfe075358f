/** Erasing words: asking for it, and an administrator's look at what was asked. */
@NullMarked
package uk.concord.gateway.erasure;

import org.jspecify.annotations.NullMarked;
