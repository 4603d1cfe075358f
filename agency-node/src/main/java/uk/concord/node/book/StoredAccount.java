package uk.concord.node.book;

import uk.concord.proto.record.v1.AccountYear;
import uk.concord.record.RecordId;

/**
 * The account of one record for one financial year, as it is projected.
 *
 * @param financialYear by its first calendar year
 */
public record StoredAccount(RecordId record, int financialYear, AccountYear account) {}
