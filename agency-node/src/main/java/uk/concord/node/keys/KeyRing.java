package uk.concord.node.keys;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.concord.log.Hash;
import uk.concord.log.LogException;
import uk.concord.log.keys.KeyDirectory;
import uk.concord.log.keys.PublicKeys;
import uk.concord.node.agency.PartnershipConfiguration;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.SigningKeys;
import uk.concord.node.transport.OwnCertificate;
import uk.concord.node.transport.PartnerPins;
import uk.concord.node.transport.Peer;
import uk.concord.record.Origin;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;

/**
 * The keys of every partnership of this agency, read once at the start and held against one another; the pins of certificates beside
 * them are read again when their files change.
 */
@Singleton
public final class KeyRing implements PartnerPins {
    private final Path directory;
    private final Partnerships partnerships;
    private final OwnCertificate certificate;
    private final Map<PartnershipId, PartnershipKeys> keys;
    private final Map<PartnershipId, PinFile> ownPins;
    private final Map<PartnershipId, PinFile> partnersPins;

    KeyRing(
            @Value("${concord.keys.directory}") String directory,
            Partnerships partnerships,
            OwnCertificate certificate) {
        this.directory = Path.of(directory);
        this.partnerships = partnerships;
        this.certificate = certificate;
        this.keys = partnerships.all().stream()
                .map(Partnership::id)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), this::read));
        this.ownPins = pinFiles(id -> new PinFile(own(id).publicKeysFile(), of(id).own()));
        this.partnersPins = pinFiles(id -> new PinFile(partnersFile(id), of(id).partner()));
        certificate.onlyKnown(
                pin -> ownPins.values().stream().allMatch(file -> file.pins().contains(pin)));
    }

    private Map<PartnershipId, PinFile> pinFiles(Function<PartnershipId, PinFile> file) {
        return keys.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), file));
    }

    /** The certificates that the partner's service may show just now. */
    public List<Hash> partnerPins(PartnershipId partnership) {
        return Optional.ofNullable(partnersPins.get(partnership))
                .orElseThrow(() -> new IllegalArgumentException("not a partnership of this agency: " + partnership))
                .pins();
    }

    /** The private keys of one partnership, and what makes new ones. */
    public SigningKeys signing(PartnershipId partnership) {
        return new KeyFiles(own(partnership).path(), of(partnership));
    }

    /** The keys of one partnership. */
    public PartnershipKeys of(PartnershipId partnership) {
        return find(partnership)
                .orElseThrow(() -> new IllegalArgumentException("not a partnership of this agency: " + partnership));
    }

    @Override
    public boolean isPartner(Peer peer) {
        return keys.keySet().stream().anyMatch(partnership -> isPartner(peer, partnership.value()));
    }

    @Override
    public boolean isPartner(Peer peer, String partnershipId) {
        return keys.keySet().stream()
                .filter(partnership -> partnership.value().equals(partnershipId))
                .anyMatch(partnership -> partnerPins(partnership).contains(peer.pin())
                        && peer.commonName()
                                .equals(configured(partnership).partner().code()));
    }

    private Optional<PartnershipKeys> find(PartnershipId partnership) {
        return Optional.ofNullable(keys.get(partnership));
    }

    private PartnershipConfiguration configured(PartnershipId partnership) {
        return partnerships.configured(partnership);
    }

    private KeyDirectory own(PartnershipId partnership) {
        return new KeyDirectory(directory.resolve(partnership.value()));
    }

    private Path partnersFile(PartnershipId partnership) {
        return Path.of(configured(partnership).partner().keysFile());
    }

    private PartnershipKeys read(PartnershipId partnership) {
        var own = own(partnership);
        var partnersFile = partnersFile(partnership);
        try {
            var read = new PartnershipKeys(own.signer(), own.publicKeys(), PublicKeys.read(partnersFile));
            check(partnership, read, own.publicKeysFile(), partnersFile);
            return read;
        } catch (IOException | LogException | IllegalArgumentException e) {
            throw new KeysUnusable(
                    "the keys of " + partnership + " cannot be read from " + own.path() + " and " + partnersFile + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private void check(PartnershipId partnership, PartnershipKeys read, Path ownFile, Path partnersFile) {
        expectNames(partnership, partnerships.own().value(), read.own(), ownFile);
        expectNames(partnership, configured(partnership).partner().code(), read.partner(), partnersFile);
        if (!read.own().tlsPins().contains(certificate.pin())) {
            throw new KeysUnusable(
                    "concord.transport.certificate has the pin "
                            + certificate.pin().hex() + ", which " + ownFile
                            + " does not name: partners would refuse this service. Add it there and give the file to the partner.");
        }
    }

    private static void expectNames(PartnershipId partnership, String agency, PublicKeys keys, Path file) {
        var log = Origin.parse(keys.keys().origin());
        if (!log.partnership().equals(partnership)
                || !log.agency().value().equals(agency)
                || !keys.keys().mirrorName().equals("concord/" + partnership + "/" + agency + "/mirror")) {
            throw new KeysUnusable(file + " holds keys of " + log + " and "
                    + keys.keys().mirrorName() + ", expected those of " + agency + " in " + partnership);
        }
    }
}
