/** The JSON API and Keycloak as programs use them: tokens, requests, answers. */
@NullMarked
package uk.concord.e2e.api;

import org.jspecify.annotations.NullMarked;
