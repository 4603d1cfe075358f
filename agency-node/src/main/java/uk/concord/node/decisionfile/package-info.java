/** What an agency records on its own way to an effective decision: notice, urgency, the decision, its call-in. */
@NullMarked
package uk.concord.node.decisionfile;

import org.jspecify.annotations.NullMarked;
