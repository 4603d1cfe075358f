/** Notices that one person prepares and another gives: the agency's own working papers. */
@NullMarked
package uk.concord.node.notice;

import org.jspecify.annotations.NullMarked;
