/** Tests of the launcher. */
@NullMarked
package uk.concord.dev.keycloak;

import org.jspecify.annotations.NullMarked;
