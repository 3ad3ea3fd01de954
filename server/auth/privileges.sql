-- Who may touch schema auth: the role of sign-in, and nobody else. The lead's migration runs this after the
-- tables are made; it may run again. Roles needful_auth, needful_app and needful_jobs must exist.
revoke all on schema auth from public;
revoke all on all tables in schema auth from public;
revoke all on schema auth from needful_app, needful_jobs;
revoke all on all tables in schema auth from needful_app, needful_jobs;
grant usage on schema auth to needful_auth;
grant select, insert, update, delete on all tables in schema auth to needful_auth;
alter default privileges in schema auth revoke all on tables from public;
alter default privileges in schema auth grant select, insert, update, delete on tables to needful_auth;
