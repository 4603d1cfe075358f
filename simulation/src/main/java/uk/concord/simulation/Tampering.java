package uk.concord.simulation;

import java.time.InstantSource;
import uk.concord.log.note.Signer;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.SigningKeys;
import uk.concord.node.book.Store;
import uk.concord.testkit.memory.InMemoryStore;

/** A place to seed a defect: what stands between the core and the world. Nothing is tampered with unless a test says so. */
interface Tampering {
    /** The database as the core sees it, before what lies on its disk. */
    default Store store(Store honest, InMemoryStore disk) {
        return honest;
    }

    /** The last-signed file as the core sees it. */
    default LastSigned lastSigned(LastSigned honest) {
        return honest;
    }

    /** What signs, as the core sees it. */
    default Signer signer(Signer honest) {
        return honest;
    }

    /** The key files as the core sees them. */
    default SigningKeys keys(SigningKeys honest) {
        return honest;
    }

    /** The clock of security as the core sees it. */
    default InstantSource securityTime(InstantSource honest, InstantSource businessTime) {
        return honest;
    }

    /** What is on the database's disk after a crash. */
    default InMemoryStore afterCrash(InMemoryStore disk) {
        return disk;
    }
}
