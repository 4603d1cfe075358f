package uk.concord.testkit.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Somebody with an account.
 *
 * @param agency code of the agency the person belongs to; empty for somebody from outside
 * @param partnerships granted to the person
 * @param roles at the agency whose service is called
 */
public record Person(
        String subject, String name, String post, String agency, List<String> partnerships, List<String> roles) {

    public Person {
        partnerships = List.copyOf(partnerships);
        roles = List.copyOf(roles);
    }

    /** The same person with other roles. */
    public Person with(String... others) {
        return new Person(subject, name, post, agency, partnerships, List.of(others));
    }

    /** The same person with other partnerships. */
    public Person in(String... others) {
        return new Person(subject, name, post, agency, List.of(others), roles);
    }

    /** What the person's token says, good for five minutes from now. */
    public JWTClaimsSet.Builder claims(String issuer, String audience, Instant now) {
        var groups = new ArrayList<String>();
        if (!agency.isEmpty()) {
            groups.add("/agency/" + agency);
        }
        partnerships.forEach(partnership -> groups.add("/partnership/" + partnership));
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("typ", "Bearer")
                .claim("groups", groups)
                .claim("post", post)
                .claim("name", name)
                .claim("resource_access", Map.of(audience, Map.of("roles", roles)));
    }
}
