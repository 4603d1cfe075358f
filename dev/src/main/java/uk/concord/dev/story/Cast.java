package uk.concord.dev.story;

/** Who acts in a partnership: the council's people by their names at sign-in, and the NHS body's. */
enum Cast {
    KENT("kcc-kmicb", "kent"),
    MEDWAY("mdw-kmicb", "medway");

    private final String partnership;
    private final String council;

    Cast(String partnership, String council) {
        this.partnership = partnership;
        this.council = council;
    }

    String partnership() {
        return partnership;
    }

    String commissioner() {
        return council + ".commissioner";
    }

    String approver() {
        return council + ".approver";
    }

    String finance() {
        return council + ".finance";
    }

    String healthFinance() {
        return "icb.finance";
    }

    String healthCommissioner() {
        return "icb.commissioner";
    }

    String healthApprover() {
        return "icb.approver";
    }
}
