package uk.concord.simulation;

/** Leaves everything as it is. */
final class Untampered implements Tampering {}
