/** Examples of what the services say, and a gallery of the pages made from them. */
@NullMarked
package uk.concord.gateway;

import org.jspecify.annotations.NullMarked;
