/** The OpenAPI document against the router, against what was accepted before, and against real answers. */
@NullMarked
package uk.concord.gateway.openapi;

import org.jspecify.annotations.NullMarked;
