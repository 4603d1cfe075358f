package uk.concord.node.delegation;

import java.time.LocalDate;

/** An agency's own rules on who may commit how much of its money, in force from day to day. */
@FunctionalInterface
public interface DelegationScheme {

    /** What a post may commit on that day, read from the scheme. */
    Limits limits(String post, LocalDate day);
}
