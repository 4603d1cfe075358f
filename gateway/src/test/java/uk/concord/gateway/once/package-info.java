/** Tests of the package of the same name. */
@NullMarked
package uk.concord.gateway.once;

import org.jspecify.annotations.NullMarked;
