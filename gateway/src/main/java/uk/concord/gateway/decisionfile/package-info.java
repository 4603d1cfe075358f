/** The way to a decision that takes effect later: what is asked, what is recorded, what comes next. */
@NullMarked
package uk.concord.gateway.decisionfile;

import org.jspecify.annotations.NullMarked;
