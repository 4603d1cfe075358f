package uk.concord.gateway.security;

/** The random word that lets one page's own inline scripts run. Controllers of public pages take it as a parameter. */
public record ScriptNonce(String value) {}
