package uk.concord.record.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Actor;
import uk.concord.record.terms.ProviderDirectory;

/**
 * What a decision depends on besides the record.
 *
 * @param own the deciding agency
 * @param now the time at which the outcome will be recorded
 * @param ladders those that both agencies have agreed, whatever records hold them
 * @param keys of the own sealed statements
 * @param today the same as a date people mean, in Europe/London
 */
public record Circumstances(
        AgencyCode own,
        Actor actor,
        Instant now,
        LocalDate today,
        ProviderDirectory providers,
        Ladders ladders,
        StatementKeys keys) {}
