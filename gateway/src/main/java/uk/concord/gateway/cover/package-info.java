/** Absence cover: who acts for whom, and recording it. */
@NullMarked
package uk.concord.gateway.cover;

import org.jspecify.annotations.NullMarked;
