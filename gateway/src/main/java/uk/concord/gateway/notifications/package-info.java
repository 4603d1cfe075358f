/** What a person wants to be told by e-mail, and what could not be delivered. */
@NullMarked
package uk.concord.gateway.notifications;

import org.jspecify.annotations.NullMarked;
