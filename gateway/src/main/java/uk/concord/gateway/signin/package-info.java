/** Signing in and out through Keycloak. */
@NullMarked
package uk.concord.gateway.signin;

import org.jspecify.annotations.NullMarked;
