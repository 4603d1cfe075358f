/** Who is signed in: sessions kept on the server, and what one request knows of its user. */
@NullMarked
package uk.concord.gateway.session;

import org.jspecify.annotations.NullMarked;
