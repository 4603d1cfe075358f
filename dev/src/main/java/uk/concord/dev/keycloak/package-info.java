/** A real Keycloak server with the development realm. */
@NullMarked
package uk.concord.dev.keycloak;

import org.jspecify.annotations.NullMarked;
