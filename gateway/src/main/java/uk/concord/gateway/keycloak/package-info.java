/** The one adapter to Keycloak: discovery, tokens, the directory of people and posts. */
@NullMarked
package uk.concord.gateway.keycloak;

import org.jspecify.annotations.NullMarked;
