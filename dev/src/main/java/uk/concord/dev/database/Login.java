package uk.concord.dev.database;

/** A database user and its password. */
public record Login(String user, String password) {}
