/** The JSON API under /api/v1. */
@NullMarked
package uk.concord.gateway.api;

import org.jspecify.annotations.NullMarked;
