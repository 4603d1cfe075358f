package uk.concord.node.book;

import java.util.UUID;

/**
 * A draft that waits for an approver, exactly as the approver has read it: any change since then makes it another.
 *
 * @param version of the draft
 */
public record WaitingDraft(UUID id, long version) {}
