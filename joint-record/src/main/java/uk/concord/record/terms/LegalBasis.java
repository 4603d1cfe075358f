package uk.concord.record.terms;

/** The legal basis on which money moves. */
public enum LegalBasis {
    /** Each body keeps its own budget and decisions; no money moves between them. */
    ALIGNED,
    /** Pooled fund, NHS Act 2006 s.75 and SI 2000/617 reg 7. */
    S75_POOLED,
    /** Lead commissioning, NHS Act 2006 s.75 and SI 2000/617 regs 8 and 9. */
    S75_LEAD,
    /** Payment by a local authority to an NHS body, NHS Act 2006 s.76. */
    S76,
    /** Payment by an NHS body to a local authority, NHS Act 2006 s.256. */
    S256,
    /** Joint committee, NHS Act 2006 s.65Z5. */
    JOINT_COMMITTEE,
    /** Split decided case by case. */
    CASE_SPLIT
}
