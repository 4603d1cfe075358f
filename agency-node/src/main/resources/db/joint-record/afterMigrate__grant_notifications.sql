-- What was sent is forgotten after a while: nothing here is part of the joint record.
GRANT SELECT, INSERT, UPDATE ON notification_choice TO '${application_user}'@'%';
GRANT SELECT, INSERT, UPDATE ON notification_position TO '${application_user}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON outgoing_mail TO '${application_user}'@'%';
GRANT SELECT, INSERT, DELETE ON notification TO '${application_user}'@'%';
GRANT SELECT, INSERT, DELETE ON open_question TO '${application_user}'@'%';
