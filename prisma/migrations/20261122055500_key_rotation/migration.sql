-- `pnpm needful rotate-key` seals anew what a former key sealed, as the application's role.
grant update (key_id) on needful.sealed_text to needful_app;
grant update (hash_key) on needful.organization to needful_app;

-- Whose keys a server must have: the ids alone, across organizations. A packed value begins with its key's id and
-- the length of that (server/keys/seal.ts).
create function needful.hash_key_ids() returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$ select distinct convert_from(substring(o.hash_key from 2 for get_byte(o.hash_key, 0)), 'UTF8')
          from needful.organization o order by 1 $$;
revoke all on function needful.hash_key_ids() from public;
grant execute on function needful.hash_key_ids() to needful_app;
