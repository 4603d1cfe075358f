/** Tests of the package of the same name. */
@NullMarked
package uk.concord.gateway.session;

import org.jspecify.annotations.NullMarked;
