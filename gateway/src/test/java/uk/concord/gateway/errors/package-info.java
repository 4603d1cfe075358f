/** Tests of the package of the same name. */
@NullMarked
package uk.concord.gateway.errors;

import org.jspecify.annotations.NullMarked;
