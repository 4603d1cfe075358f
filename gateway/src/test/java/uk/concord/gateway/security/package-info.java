/** Tests of the package of the same name. */
@NullMarked
package uk.concord.gateway.security;

import org.jspecify.annotations.NullMarked;
