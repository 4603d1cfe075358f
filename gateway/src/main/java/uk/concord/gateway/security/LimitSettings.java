package uk.concord.gateway.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;

/** How much one sender may ask. */
@ConfigurationProperties("concord.limits")
record LimitSettings(@Positive int requestsPerMinute) {}
