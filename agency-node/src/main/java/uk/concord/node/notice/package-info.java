/** Notices that somebody has prepared for an approver: the agency's own working papers. */
@NullMarked
package uk.concord.node.notice;

import org.jspecify.annotations.NullMarked;
