-- What was asked stays; only what came of it is entered. Nothing here may be deleted.
GRANT SELECT, INSERT, UPDATE (status, ended_by, ended_post, ended_at) ON erasure_request TO '${application_user}'@'%';
-- Words that were erased go from the decision files too; the steps themselves stay.
GRANT UPDATE (step) ON decision_step TO '${application_user}'@'%';
