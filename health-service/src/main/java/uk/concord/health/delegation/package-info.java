/** An NHS body's standing financial instructions: what posts and committees may commit. */
@NullMarked
package uk.concord.health.delegation;

import org.jspecify.annotations.NullMarked;
