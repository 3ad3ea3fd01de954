-- A row stays whose it is: what its owner changes may be updated, and neither the organization, the person nor the id.
revoke update on needful.escalation_settings, needful.mail_preference, needful.saved_filter from needful_app;
grant update (body, swept_on) on needful.escalation_settings to needful_app;
grant update (time_zone, quiet_from, quiet_until, digest, digested_on) on needful.mail_preference to needful_app;
grant update (position, filter) on needful.saved_filter to needful_app;
