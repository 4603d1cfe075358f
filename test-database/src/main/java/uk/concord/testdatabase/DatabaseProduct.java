package uk.concord.testdatabase;

/** The database servers that every statement of ours must run on. */
public enum DatabaseProduct {
    /** MariaDB 11.4: what the one-command stack runs. */
    MARIADB,
    /** MySQL 8.0: the dialect of production. */
    MYSQL
}
