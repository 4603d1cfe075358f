/** Tests of the package of the same name. */
@NullMarked
package uk.concord.gateway.api;

import org.jspecify.annotations.NullMarked;
