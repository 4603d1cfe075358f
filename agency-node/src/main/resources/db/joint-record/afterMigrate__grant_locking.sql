-- Early versions of MySQL 8.0 let nobody read FOR UPDATE who has rights on single tables alone; this one right on the schema
-- helps. It gives nothing that waiting at a row does not: whoever has it can keep others waiting, and change nothing.
GRANT LOCK TABLES ON `${flyway:defaultSchema}`.* TO '${application_user}'@'%';
