/** Tests of the package of the same name. */
@NullMarked
package uk.concord.gateway.health;

import org.jspecify.annotations.NullMarked;
