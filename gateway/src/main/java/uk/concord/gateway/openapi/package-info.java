/** The OpenAPI document of the JSON API, and the pages for those who write programs for it. */
@NullMarked
package uk.concord.gateway.openapi;

import org.jspecify.annotations.NullMarked;
