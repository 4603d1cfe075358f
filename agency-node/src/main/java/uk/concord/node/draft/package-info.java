/** Drafts: an agency's own work before anything is offered. They never leave the agency. */
@NullMarked
package uk.concord.node.draft;

import org.jspecify.annotations.NullMarked;
