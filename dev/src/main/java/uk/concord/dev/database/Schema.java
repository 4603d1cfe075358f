package uk.concord.dev.database;

import uk.concord.dev.Secrets;

/**
 * A schema with its two users.
 *
 * @param migration defines tables and grants rights on them
 * @param application works with the data
 * @param open true when the application may read and write every table; false when it has only what migrations grant
 */
public record Schema(String name, Login migration, Login application, boolean open) {

    /** A schema whose users' passwords are kept among the secrets. */
    public static Schema of(String server, String name, boolean open, Secrets secrets) {
        return new Schema(
                name, login(name + "_migration", server, secrets), login(name + "_application", server, secrets), open);
    }

    private static Login login(String user, String server, Secrets secrets) {
        return new Login(user, secrets.named("database-" + server + "-" + user));
    }
}
