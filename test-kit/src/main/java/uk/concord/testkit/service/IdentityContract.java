package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.testkit.identity.Person;

/** Whom a service believes: its own issuer's tokens for its own audience while they last, through the gateway, and nobody else. */
public abstract class IdentityContract extends ServiceUnderTest {

    protected IdentityContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    private JWTClaimsSet.Builder claims() {
        return commissioner(own).claims(both().issuer().issuer(), own.audience(), both().now());
    }

    private Failed refused(String token) {
        return Failed.by(
                () -> calls(own, token).records().listPartnerships(ListPartnershipsRequest.getDefaultInstance()));
    }

    private void unauthenticated(String token, String reason) {
        assertThat(refused(token))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.UNAUTHENTICATED, reason);
    }

    private String signed(JWTClaimsSet.Builder claims) {
        return both().issuer().sign(claims.build());
    }

    @Test
    void a_good_token_is_believed() {
        assertThat(calls(own, signed(claims()))
                        .records()
                        .listPartnerships(ListPartnershipsRequest.getDefaultInstance())
                        .getPartnershipsList())
                .singleElement()
                .satisfies(one -> assertThat(one.getPartnershipId()).isEqualTo(partnership));
    }

    @Test
    void no_token_and_garbage_are_refused() {
        unauthenticated("", "TOKEN_MISSING");
        unauthenticated("not.a.token", "TOKEN_MALFORMED");
        unauthenticated("x".repeat(17_000), "TOKEN_MALFORMED");
    }

    @Test
    void an_expired_token_is_refused_once_the_leeway_is_over() {
        var now = both().now();
        unauthenticated(signed(claims().expirationTime(Date.from(now.minus(Duration.ofSeconds(60))))), "TOKEN_EXPIRED");
        unauthenticated(signed(claims().expirationTime(null)), "TOKEN_EXPIRED");
        unauthenticated(
                signed(claims().notBeforeTime(Date.from(now.plus(Duration.ofMinutes(3))))), "TOKEN_NOT_YET_VALID");
        assertThat(calls(own, signed(claims().expirationTime(Date.from(now.minus(Duration.ofSeconds(2))))))
                        .records()
                        .listPartnerships(ListPartnershipsRequest.getDefaultInstance())
                        .getPartnershipsCount())
                .isEqualTo(1);
    }

    @Test
    void the_partners_token_cannot_be_replayed_here_nor_one_for_two_audiences() {
        var partners = commissioner(own).claims(both().issuer().issuer(), partner.audience(), both().now());
        unauthenticated(signed(partners), "TOKEN_AUDIENCE");
        unauthenticated(signed(claims().audience(List.of(own.audience(), partner.audience()))), "TOKEN_AUDIENCE");
    }

    @Test
    void another_issuer_and_another_kind_of_token_are_refused() {
        unauthenticated(signed(claims().issuer("http://localhost/realms/elsewhere")), "TOKEN_ISSUER");
        unauthenticated(signed(claims().claim("typ", "ID")), "TOKEN_TYPE");
        unauthenticated(signed(claims().subject(null)), "TOKEN_SUBJECT");
    }

    @Test
    void a_tampered_forged_unsigned_or_keyed_token_is_refused() throws JOSEException {
        var good = signed(claims());
        var parts = good.split("\\.", -1);
        var other = signed(claims().claim("name", "Somebody Else")).split("\\.", -1);
        unauthenticated(parts[0] + "." + other[1] + "." + parts[2], "TOKEN_SIGNATURE");
        unauthenticated(both().issuer().forge(claims().build()), "TOKEN_SIGNATURE");
        unauthenticated(new PlainJWT(claims().build()).serialize(), "TOKEN_MALFORMED");
        var key = both().issuer().publicKey();
        var keyed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims().build());
        keyed.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        unauthenticated(keyed.serialize(), "TOKEN_MALFORMED");
    }

    @Test
    void a_member_of_two_agencies_is_refused() {
        unauthenticated(
                signed(claims().claim("groups", List.of("/agency/" + own.code(), "/agency/" + partner.code()))),
                "TOKEN_TWO_AGENCIES");
    }

    @Test
    void a_rotated_key_is_found_by_itself_and_invented_keys_do_not_hammer_the_issuer() {
        both().issuer().rotate();
        eventually(
                () -> {
                    try {
                        return calls(own, signed(claims()))
                                .records()
                                .listPartnerships(ListPartnershipsRequest.getDefaultInstance())
                                .getPartnershipsCount();
                    } catch (io.grpc.StatusRuntimeException notYet) {
                        return 0;
                    }
                },
                count -> count == 1);
        var before = both().issuer().fetches();
        for (int attempt = 0; attempt < 50; attempt++) {
            refused(both().issuer().withUnknownKey(claims().build()));
        }
        assertThat(both().issuer().fetches() - before).isLessThan(10);
    }

    @Test
    void a_process_without_a_certificate_or_with_another_name_is_refused() {
        var token = signed(claims());
        var none = new Calls(both().own().channelWithoutCertificate(), token);
        assertThat(Failed.by(() -> none.records().listPartnerships(ListPartnershipsRequest.getDefaultInstance()))
                        .status())
                .isEqualTo(Code.UNAVAILABLE);
        for (var name : List.of("stranger", partner.code(), own.code())) {
            var wrong = new Calls(both().own().channel(name), token);
            assertThat(Failed.by(() -> wrong.records().listPartnerships(ListPartnershipsRequest.getDefaultInstance()))
                            .status())
                    .isEqualTo(Code.PERMISSION_DENIED);
        }
    }

    @Test
    void the_partners_user_and_another_partnership_are_refused_alike() {
        var list = ListRecordsRequest.newBuilder().setPartnershipId(partnership).build();
        Person stranger = commissioner(partner);
        assertThat(Failed.by(() -> calls(own, stranger).records().listRecords(list))
                        .status())
                .isEqualTo(Code.PERMISSION_DENIED);
        var ungranted =
                Failed.by(() -> calls(own, commissioner(own).in()).records().listRecords(list));
        var unknown = Failed.by(() -> calls(own, commissioner(own).in("abc-def"))
                .records()
                .listRecords(list.toBuilder().setPartnershipId("abc-def").build()));
        var nameless = Failed.by(
                () -> calls(own, commissioner(own)).records().listRecords(ListRecordsRequest.getDefaultInstance()));
        assertThat(ungranted).isEqualTo(unknown).isEqualTo(nameless);
        assertThat(ungranted.status()).isEqualTo(Code.PERMISSION_DENIED);
    }
}
