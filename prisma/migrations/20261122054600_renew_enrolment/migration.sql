-- An administrator renews the code with which computers enrol themselves, and nothing else of the organization.
grant update (enrolment_hash) on needful.organization to needful_app;

-- Of a computer's credential only its end is ever written again.
revoke update on needful.installation from needful_app;
grant update (revoked_at) on needful.installation to needful_app;
