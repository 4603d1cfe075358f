/** What guards every page: forgery tokens, headers, limits. */
@NullMarked
package uk.concord.gateway.security;

import org.jspecify.annotations.NullMarked;
