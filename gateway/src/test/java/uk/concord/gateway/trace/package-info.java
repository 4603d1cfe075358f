/** Tests of the package of the same name. */
@NullMarked
package uk.concord.gateway.trace;

import org.jspecify.annotations.NullMarked;
