package uk.concord.record.decision;

import uk.concord.record.Pence;

/**
 * The delegated authority a decision relied on, as the agency's own service found it in force that day.
 *
 * @param limit over the whole period; nothing where limits are not checked (existing agreements, declining)
 * @param contribution the deciding agency's own over the whole period, which was held against the limit
 */
public record AuthorityCited(String scheme, int version, String post, Pence limit, Pence contribution) {}
