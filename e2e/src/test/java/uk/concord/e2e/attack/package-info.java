/** Attacks on the running system with real tokens, sessions and certificates. */
@NullMarked
package uk.concord.e2e.attack;

import org.jspecify.annotations.NullMarked;
