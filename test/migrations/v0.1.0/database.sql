SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA auth;
ALTER SCHEMA auth OWNER TO needful_owner;
CREATE SCHEMA jobs;
ALTER SCHEMA jobs OWNER TO needful_owner;
CREATE SCHEMA needful;
ALTER SCHEMA needful OWNER TO needful_owner;
CREATE TYPE jobs.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);
ALTER TYPE jobs.job_state OWNER TO needful_jobs;
CREATE FUNCTION jobs.create_queue(queue_name text, options jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN
      WITH q as (
        INSERT INTO jobs.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          jobs.job_now(),
          jobs.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;
      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;
      EXECUTE format('CREATE TABLE jobs.%I (LIKE jobs.job INCLUDING DEFAULTS)', tablename);
      EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i11 ON jobs.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON jobs.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i7 ON jobs.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i9 ON jobs.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i12 ON jobs.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
      IF options->>'policy' = 'short' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON jobs.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON jobs.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i10 ON jobs.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;
      EXECUTE format('ALTER TABLE jobs.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE jobs.job ATTACH PARTITION jobs.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $_$;
ALTER FUNCTION jobs.create_queue(queue_name text, options jsonb) OWNER TO needful_jobs;
CREATE FUNCTION jobs.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM jobs.queue
      WHERE name = queue_name
      INTO v_table, v_partition;
      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS jobs.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM jobs.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM jobs.queue WHERE name = queue_name;
    END;
    $$;
ALTER FUNCTION jobs.delete_queue(queue_name text) OWNER TO needful_jobs;
CREATE FUNCTION jobs.job_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      SELECT pg_catalog.now();
    $$;
ALTER FUNCTION jobs.job_now() OWNER TO needful_jobs;
CREATE FUNCTION jobs.job_table_format(command text, table_name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $_$;
ALTER FUNCTION jobs.job_table_format(command text, table_name text) OWNER TO needful_jobs;
CREATE FUNCTION jobs.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM jobs.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        EXECUTE jobs.job_table_format(command, tbl_name);
        RETURN;
      END IF;
      EXECUTE jobs.job_table_format(command, 'job_common');
      FOR tbl IN SELECT table_name FROM jobs.queue WHERE partition = true
      LOOP
        EXECUTE jobs.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$;
ALTER FUNCTION jobs.job_table_run(command text, tbl_name text, queue_name text) OWNER TO needful_jobs;
CREATE FUNCTION jobs.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM jobs.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        INSERT INTO jobs.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          jobs.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;
      INSERT INTO jobs.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        jobs.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        jobs.job_table_format(command, queue.table_name)
      FROM jobs.queue
      WHERE partition = true;
    END;
    $$;
ALTER FUNCTION jobs.job_table_run_async(command_name text, version integer, command text, tbl_name text, queue_name text) OWNER TO needful_jobs;
CREATE FUNCTION needful.heads_of(organizations uuid[]) RETURNS TABLE(org_id uuid, sequence bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$ select h.org_id, h.sequence from needful.history_head h where h.org_id = any (organizations) $$;
ALTER FUNCTION needful.heads_of(organizations uuid[]) OWNER TO needful_owner;
CREATE FUNCTION needful.organization_ids() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$ select o.id from needful.organization o order by o.id $$;
ALTER FUNCTION needful.organization_ids() OWNER TO needful_owner;
CREATE FUNCTION needful.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    AS $$ begin raise exception 'needful.% is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;
ALTER FUNCTION needful.refuse_change() OWNER TO needful_owner;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE auth.account (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    "accountId" text NOT NULL,
    "providerId" text NOT NULL,
    "userId" uuid NOT NULL,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamp(3) with time zone,
    "refreshTokenExpiresAt" timestamp(3) with time zone,
    scope text,
    password text,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL
);
ALTER TABLE auth.account OWNER TO needful_owner;
CREATE TABLE auth.jwks (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    "publicKey" text NOT NULL,
    "privateKey" text NOT NULL,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "expiresAt" timestamp(3) with time zone,
    alg text,
    crv text
);
ALTER TABLE auth.jwks OWNER TO needful_owner;
CREATE TABLE auth."oauthAccessToken" (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    token text NOT NULL,
    "clientId" text NOT NULL,
    "sessionId" uuid,
    "userId" uuid,
    "referenceId" text,
    "authorizationCodeId" text,
    resources jsonb,
    "requestedUserInfoClaims" jsonb,
    "refreshId" uuid,
    "expiresAt" timestamp(3) with time zone NOT NULL,
    "createdAt" timestamp(3) with time zone NOT NULL,
    revoked timestamp(3) with time zone,
    confirmation jsonb,
    scopes jsonb NOT NULL
);
ALTER TABLE auth."oauthAccessToken" OWNER TO needful_owner;
CREATE TABLE auth."oauthClient" (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    "clientId" text NOT NULL,
    "clientSecret" text,
    "clientDiscoveryId" text,
    disabled boolean,
    "skipConsent" boolean,
    "enableEndSession" boolean,
    "subjectType" text,
    scopes jsonb,
    "clientCredentialsScopes" jsonb,
    "userId" uuid,
    "createdAt" timestamp(3) with time zone,
    "updatedAt" timestamp(3) with time zone,
    name text,
    uri text,
    icon text,
    contacts jsonb,
    tos text,
    policy text,
    "softwareId" text,
    "softwareVersion" text,
    "softwareStatement" text,
    "redirectUris" jsonb NOT NULL,
    "postLogoutRedirectUris" jsonb,
    "backchannelLogoutUri" text,
    "backchannelLogoutSessionRequired" boolean,
    "tokenEndpointAuthMethod" text,
    "applicationType" text,
    jwks text,
    "jwksUri" text,
    "grantTypes" jsonb,
    "responseTypes" jsonb,
    "requirePKCE" boolean,
    "dpopBoundAccessTokens" boolean,
    "referenceId" text,
    metadata jsonb
);
ALTER TABLE auth."oauthClient" OWNER TO needful_owner;
CREATE TABLE auth."oauthClientAssertion" (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    "expiresAt" timestamp(3) with time zone NOT NULL
);
ALTER TABLE auth."oauthClientAssertion" OWNER TO needful_owner;
CREATE TABLE auth."oauthClientResource" (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    "clientId" text NOT NULL,
    "resourceId" text NOT NULL,
    metadata jsonb,
    "createdAt" timestamp(3) with time zone
);
ALTER TABLE auth."oauthClientResource" OWNER TO needful_owner;
CREATE TABLE auth."oauthConsent" (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    "clientId" text NOT NULL,
    "userId" uuid,
    "referenceId" text,
    resources jsonb,
    "requestedUserInfoClaims" jsonb,
    scopes jsonb NOT NULL,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL
);
ALTER TABLE auth."oauthConsent" OWNER TO needful_owner;
CREATE TABLE auth."oauthRefreshToken" (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    token text NOT NULL,
    "clientId" text NOT NULL,
    "sessionId" uuid,
    "userId" uuid NOT NULL,
    "referenceId" text,
    "authorizationCodeId" text,
    resources jsonb,
    "requestedUserInfoClaims" jsonb,
    "expiresAt" timestamp(3) with time zone NOT NULL,
    "createdAt" timestamp(3) with time zone NOT NULL,
    revoked timestamp(3) with time zone,
    "rotatedAt" timestamp(3) with time zone,
    "rotationReplayResponse" text,
    "rotationReplayExpiresAt" timestamp(3) with time zone,
    "authTime" timestamp(3) with time zone,
    confirmation jsonb,
    scopes jsonb NOT NULL
);
ALTER TABLE auth."oauthRefreshToken" OWNER TO needful_owner;
CREATE TABLE auth."oauthResource" (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    identifier text NOT NULL,
    name text NOT NULL,
    "accessTokenTtl" integer,
    "refreshTokenTtl" integer,
    "signingAlgorithm" text,
    "signingKeyId" text,
    "allowedScopes" jsonb,
    "customClaims" jsonb,
    "dpopBoundAccessTokensRequired" boolean,
    disabled boolean,
    "createdAt" timestamp(3) with time zone,
    "updatedAt" timestamp(3) with time zone,
    "policyVersion" integer,
    metadata jsonb
);
ALTER TABLE auth."oauthResource" OWNER TO needful_owner;
CREATE TABLE auth.passkey (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text,
    "publicKey" text NOT NULL,
    "userId" uuid NOT NULL,
    "credentialID" text NOT NULL,
    counter integer NOT NULL,
    "deviceType" text NOT NULL,
    "backedUp" boolean NOT NULL,
    transports text,
    "createdAt" timestamp(3) with time zone,
    aaguid text
);
ALTER TABLE auth.passkey OWNER TO needful_owner;
CREATE TABLE auth."rateLimit" (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    key text NOT NULL,
    count integer NOT NULL,
    "lastRequest" bigint NOT NULL
);
ALTER TABLE auth."rateLimit" OWNER TO needful_owner;
CREATE TABLE auth.session (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    "expiresAt" timestamp(3) with time zone NOT NULL,
    token text NOT NULL,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    "ipAddress" text,
    "userAgent" text,
    "userId" uuid NOT NULL,
    "lastUsedAt" timestamp(3) with time zone
);
ALTER TABLE auth.session OWNER TO needful_owner;
CREATE TABLE auth."twoFactor" (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    secret text NOT NULL,
    "backupCodes" text NOT NULL,
    "userId" uuid NOT NULL,
    verified boolean,
    "failedVerificationCount" integer,
    "lockedUntil" timestamp(3) with time zone,
    "lastUsedStep" integer
);
ALTER TABLE auth."twoFactor" OWNER TO needful_owner;
CREATE TABLE auth."user" (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    "emailVerified" boolean NOT NULL,
    image text,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    "twoFactorEnabled" boolean,
    "disabledAt" timestamp(3) with time zone
);
ALTER TABLE auth."user" OWNER TO needful_owner;
CREATE TABLE auth.verification (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    "expiresAt" timestamp(3) with time zone NOT NULL,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL
);
ALTER TABLE auth.verification OWNER TO needful_owner;
CREATE TABLE jobs.bam (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    queue text,
    table_name text NOT NULL,
    command text NOT NULL,
    error text,
    created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone
);
ALTER TABLE jobs.bam OWNER TO needful_jobs;
CREATE TABLE jobs.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state jobs.job_state DEFAULT 'created'::jobs.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid
)
PARTITION BY LIST (name);
ALTER TABLE jobs.job OWNER TO needful_jobs;
CREATE TABLE jobs.job_common (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state jobs.job_state DEFAULT 'created'::jobs.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);
ALTER TABLE jobs.job_common OWNER TO needful_jobs;
CREATE TABLE jobs.job_dependency (
    child_name text NOT NULL,
    child_id uuid NOT NULL,
    parent_name text NOT NULL,
    parent_id uuid NOT NULL
);
ALTER TABLE jobs.job_dependency OWNER TO needful_jobs;
CREATE TABLE jobs.queue (
    name text NOT NULL,
    policy text NOT NULL,
    retry_limit integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    retry_delay_max integer,
    expire_seconds integer NOT NULL,
    retention_seconds integer NOT NULL,
    deletion_seconds integer NOT NULL,
    dead_letter text,
    partition boolean NOT NULL,
    table_name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    warning_queued integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer DEFAULT 0 NOT NULL,
    completed_delta integer DEFAULT 0 NOT NULL,
    failed_delta integer DEFAULT 0 NOT NULL,
    delta_on timestamp with time zone,
    delta_seconds integer,
    ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
    heartbeat_seconds integer,
    notify boolean DEFAULT false NOT NULL,
    singletons_active text[],
    monitor_claim_on timestamp with time zone,
    monitor_on timestamp with time zone,
    maintain_on timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);
ALTER TABLE jobs.queue OWNER TO needful_jobs;
CREATE TABLE jobs.queue_stats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (captured_on);
ALTER TABLE jobs.queue_stats OWNER TO needful_jobs;
CREATE TABLE jobs.queue_stats_20261122 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE jobs.queue_stats_20261122 OWNER TO needful_jobs;
CREATE TABLE jobs.queue_stats_20261123 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE jobs.queue_stats_20261123 OWNER TO needful_jobs;
CREATE TABLE jobs.schedule (
    name text NOT NULL,
    key text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'cron'::text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    last_job_id uuid,
    CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);
ALTER TABLE jobs.schedule OWNER TO needful_jobs;
CREATE TABLE jobs.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE jobs.subscription OWNER TO needful_jobs;
CREATE TABLE jobs.version (
    version integer NOT NULL,
    cron_on timestamp with time zone,
    bam_on timestamp with time zone,
    flow_on timestamp with time zone,
    reindex_on timestamp with time zone,
    monitor_backoff_on timestamp with time zone
);
ALTER TABLE jobs.version OWNER TO needful_jobs;
CREATE TABLE jobs.warning (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    type text NOT NULL,
    message text NOT NULL,
    data jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE jobs.warning OWNER TO needful_jobs;
CREATE TABLE needful.card_count (
    org_id uuid NOT NULL,
    day date NOT NULL,
    rule text NOT NULL,
    site text NOT NULL,
    act text NOT NULL,
    outcome text NOT NULL,
    count integer NOT NULL,
    CONSTRAINT card_count_count_check CHECK ((count > 0)),
    CONSTRAINT card_count_outcome_check CHECK ((outcome = ANY (ARRAY['shown'::text, 'heeded'::text, 'continued'::text, 'dismissed'::text, 'reported'::text])))
);
ALTER TABLE ONLY needful.card_count FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.card_count OWNER TO needful_owner;
CREATE TABLE needful.designation (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    role text NOT NULL,
    holder_id uuid NOT NULL,
    alternate_id uuid,
    public_contact text,
    since date NOT NULL,
    until date,
    CONSTRAINT designation_check CHECK (((until IS NULL) OR (until >= since))),
    CONSTRAINT designation_role_check CHECK ((role = ANY (ARRAY['privacy'::text, 'security'::text])))
);
ALTER TABLE ONLY needful.designation FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.designation OWNER TO needful_owner;
CREATE TABLE needful.history_head (
    org_id uuid NOT NULL,
    sequence bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT history_head_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT history_head_sequence_check CHECK ((sequence >= 0))
);
ALTER TABLE ONLY needful.history_head FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.history_head OWNER TO needful_owner;
CREATE TABLE needful.incident (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL,
    track text NOT NULL,
    status text NOT NULL,
    door text NOT NULL,
    site text,
    act text,
    facts text NOT NULL,
    route text NOT NULL,
    reporter_id uuid,
    installation_id uuid,
    lead_id uuid,
    assignee_id uuid,
    noticed_at timestamp(3) with time zone NOT NULL,
    reported_at timestamp(3) with time zone NOT NULL,
    occurred_on date,
    clock_skew_seconds integer,
    acknowledged_at timestamp(3) with time zone,
    taken_back text,
    taken_back_at timestamp(3) with time zone,
    waiting_for text,
    closed_at timestamp(3) with time zone,
    close_reason text,
    payload_hash bytea NOT NULL,
    version integer NOT NULL,
    last_event_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT incident_check CHECK (((closed_at IS NULL) = (status <> 'closed'::text))),
    CONSTRAINT incident_payload_hash_check CHECK ((octet_length(payload_hash) = 32)),
    CONSTRAINT incident_status_check CHECK ((status = ANY (ARRAY['reported'::text, 'acknowledged'::text, 'closed'::text]))),
    CONSTRAINT incident_taken_back_check CHECK ((taken_back = ANY (ARRAY['undone'::text, 'withdrawn'::text]))),
    CONSTRAINT incident_track_check CHECK ((track = ANY (ARRAY['privacy'::text, 'security'::text, 'both'::text]))),
    CONSTRAINT incident_waiting_for_check CHECK ((waiting_for = ANY (ARRAY['officer'::text, 'reporter'::text])))
);
ALTER TABLE ONLY needful.incident FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.incident OWNER TO needful_owner;
CREATE TABLE needful.incident_event (
    org_id uuid NOT NULL,
    sequence bigint NOT NULL,
    incident_id uuid NOT NULL,
    version integer NOT NULL,
    type text NOT NULL,
    body text NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT incident_event_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT incident_event_sequence_check CHECK ((sequence > 0)),
    CONSTRAINT incident_event_version_check CHECK ((version > 0))
);
ALTER TABLE ONLY needful.incident_event FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.incident_event OWNER TO needful_owner;
CREATE TABLE needful.incident_view (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    person_id uuid NOT NULL,
    at timestamp(3) with time zone NOT NULL
);
ALTER TABLE ONLY needful.incident_view FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.incident_view OWNER TO needful_owner;
CREATE TABLE needful.installation (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    secret_hash bytea NOT NULL,
    label text NOT NULL,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    revoked_at timestamp(3) with time zone
);
ALTER TABLE ONLY needful.installation FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.installation OWNER TO needful_owner;
CREATE TABLE needful.invitation (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    email text NOT NULL,
    name text,
    roles text[],
    department text,
    token_hash bytea NOT NULL,
    created_by uuid,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    accepted_at timestamp(3) with time zone
);
ALTER TABLE ONLY needful.invitation FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.invitation OWNER TO needful_owner;
CREATE TABLE needful.membership (
    org_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    roles text[],
    department text,
    since timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    ended timestamp(3) with time zone,
    CONSTRAINT membership_roles_check CHECK (((roles <@ ARRAY['staff'::text, 'officer'::text, 'administrator'::text]) AND (cardinality(roles) > 0)))
);
ALTER TABLE ONLY needful.membership FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.membership OWNER TO needful_owner;
CREATE TABLE needful.organization (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    time_zone text NOT NULL,
    hash_key bytea NOT NULL,
    enrolment_hash bytea,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
ALTER TABLE ONLY needful.organization FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.organization OWNER TO needful_owner;
CREATE TABLE needful.sealed_text (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    field text NOT NULL,
    key_id text NOT NULL,
    salt bytea,
    nonce bytea,
    ciphertext bytea,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    purged_at timestamp(3) with time zone,
    CONSTRAINT sealed_text_check CHECK (((purged_at IS NULL) = (ciphertext IS NOT NULL))),
    CONSTRAINT sealed_text_check1 CHECK ((((salt IS NULL) = (ciphertext IS NULL)) AND ((nonce IS NULL) = (ciphertext IS NULL)))),
    CONSTRAINT sealed_text_field_check CHECK ((field = ANY (ARRAY['note'::text, 'details-note'::text, 'question'::text, 'answer'::text, 'withdraw-reason'::text, 'close-text'::text])))
);
ALTER TABLE ONLY needful.sealed_text FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.sealed_text OWNER TO needful_owner;
CREATE TABLE needful.site (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    profile text NOT NULL,
    match text NOT NULL
);
ALTER TABLE ONLY needful.site FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.site OWNER TO needful_owner;
CREATE TABLE needful.snippet (
    org_id uuid NOT NULL,
    snippet_id text NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    citation text NOT NULL,
    owner text NOT NULL,
    approved_by text,
    approved_at timestamp(3) with time zone,
    retired_at timestamp(3) with time zone
);
ALTER TABLE ONLY needful.snippet FORCE ROW LEVEL SECURITY;
ALTER TABLE needful.snippet OWNER TO needful_owner;
CREATE TABLE public._prisma_migrations (
    id character varying(36) NOT NULL,
    checksum character varying(64) NOT NULL,
    finished_at timestamp with time zone,
    migration_name character varying(255) NOT NULL,
    logs text,
    rolled_back_at timestamp with time zone,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    applied_steps_count integer DEFAULT 0 NOT NULL
);
ALTER TABLE public._prisma_migrations OWNER TO needful_owner;
ALTER TABLE ONLY jobs.job ATTACH PARTITION jobs.job_common DEFAULT;
ALTER TABLE ONLY jobs.queue_stats ATTACH PARTITION jobs.queue_stats_20261122 FOR VALUES FROM ('2026-11-22 00:00:00+00') TO ('2026-11-23 00:00:00+00');
ALTER TABLE ONLY jobs.queue_stats ATTACH PARTITION jobs.queue_stats_20261123 FOR VALUES FROM ('2026-11-23 00:00:00+00') TO ('2026-11-24 00:00:00+00');
INSERT INTO auth.account VALUES
	('fb97197a-e4f7-4b6d-9bc2-02657854e1fc', 'df087a30-9a8f-48db-bb55-3e84584c13f7', 'credential', 'df087a30-9a8f-48db-bb55-3e84584c13f7', NULL, NULL, NULL, NULL, NULL, NULL, '73a6a76e75ad84456c5a746d9a2c30e1:5459c9083df169cb565b1ab1d8ac89c1ad2a57984df93d4958738f2f0d92225a0033f75a32dea8d15aec4d1034ade1131cf2e817f2c4ce2dba63bc6baf795a12', '2026-11-22 05:10:21.23+00', '2026-11-22 05:10:21.23+00'),
	('a692221b-cb2f-420b-8d9d-aac2658a6a9e', 'd02c98b2-096c-4f4b-9301-31a4166512ea', 'credential', 'd02c98b2-096c-4f4b-9301-31a4166512ea', NULL, NULL, NULL, NULL, NULL, NULL, 'e253e664710f9e871f82b85cfd77dc4a:691901ac1d05acf3621b2d9d55199888372895003429879660407dc065effa7802025f9d50d20d61577fe19f9c5451713d3d66ab8b08447ad86768904c7ec346', '2026-11-22 05:10:21.57+00', '2026-11-22 05:10:21.57+00'),
	('1b742c3d-ef50-47e3-beb4-a80532599407', '89c2c281-0709-4de3-9e44-e0b488991fb7', 'credential', '89c2c281-0709-4de3-9e44-e0b488991fb7', NULL, NULL, NULL, NULL, NULL, NULL, 'd5e332e044847d97d301dca14ee7a3ed:a4a57690ce47cea5e816c32c325d7f94f5d7dc97fc311d9c2c29f20ca6e4db5f40a7726cbf977c5a979896bee7cfed4e889d0c24296f512cc200c1a907873c72', '2026-11-22 05:10:22.2+00', '2026-11-22 05:10:22.2+00');
INSERT INTO auth."oauthClient" VALUES
	('cdcee9e5-d3c7-4e3d-bf80-30344a35fcc0', 'needful-extension', NULL, NULL, false, true, NULL, NULL, '["openid", "profile", "email", "offline_access"]', NULL, NULL, '2026-11-22 05:10:20.069+00', '2026-11-22 05:10:20.069+00', 'Needful in the browser', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, 'none', 'native', NULL, NULL, '["authorization_code", "refresh_token"]', '["code"]', true, NULL, NULL, NULL);
INSERT INTO auth."oauthClientResource" VALUES
	('5bf21432-c318-4398-a1ef-16692b25f230', 'needful-extension', 'http://localhost:37665/graphql', NULL, '2026-11-22 05:10:20.071+00');
INSERT INTO auth."oauthResource" VALUES
	('d530eb4a-f9d4-4b40-8954-f0858ea9e20d', 'http://localhost:37665/graphql', 'Needful GraphQL', 300, NULL, NULL, NULL, '["openid", "profile", "email", "offline_access"]', NULL, NULL, false, '2026-11-22 05:10:20.055+00', '2026-11-22 05:10:20.055+00', NULL, NULL);
INSERT INTO auth."rateLimit" VALUES
	('b03161f3-b2da-4f56-afc0-4ad6fcba4ad2', '127.0.0.1|/sign-in/email', 3, 1795324231889);
INSERT INTO auth.session VALUES
	('fc8660b3-317f-4855-8d67-ef77036d7af3', '2026-11-22 13:10:23.62+00', 'Ti1QPwUGWTXNABq2yZIpKocjjZSVhew6', '2026-11-22 05:10:23.62+00', '2026-11-22 05:10:23.62+00', '127.0.0.1', 'node', '89c2c281-0709-4de3-9e44-e0b488991fb7', NULL),
	('f7b694a3-55d6-4db4-a52f-f3c416032a12', '2026-11-22 13:10:25.118+00', 'Na08TUy5Fr9rjjjDnTnsaeIWICjtVgI2', '2026-11-22 05:10:25.118+00', '2026-11-22 05:10:25.118+00', '127.0.0.1', 'node', 'df087a30-9a8f-48db-bb55-3e84584c13f7', NULL),
	('d42fd334-241b-4036-b3b2-d5c517706931', '2026-11-22 13:10:32.687+00', '5SNSIKyJaW13faWeAScAcRdBUtZSEAn9', '2026-11-22 05:10:32.687+00', '2026-11-22 05:10:32.687+00', '127.0.0.1', 'node', 'df087a30-9a8f-48db-bb55-3e84584c13f7', NULL);
INSERT INTO auth."user" VALUES
	('df087a30-9a8f-48db-bb55-3e84584c13f7', 'Pat Lee', 'pat.lee@demo.example', false, NULL, '2026-11-22 05:10:21.23+00', '2026-11-22 05:10:21.23+00', false, NULL),
	('d02c98b2-096c-4f4b-9301-31a4166512ea', 'Sam Rivera', 'sam.rivera@demo.example', false, NULL, '2026-11-22 05:10:21.57+00', '2026-11-22 05:10:21.57+00', false, NULL),
	('89c2c281-0709-4de3-9e44-e0b488991fb7', 'Alice Nguyen', 'alice.nguyen@demo.example', false, NULL, '2026-11-22 05:10:22.2+00', '2026-11-22 05:10:22.2+00', false, NULL);
INSERT INTO jobs.job_common VALUES
	('bf306d98-2389-4ff0-b3af-fbf676d9f36d', 'unacknowledged', 0, '{"org": "01a201a9-95a8-7795-9185-d8b5b7326240", "round": 1, "incident": "01a201a9-a6ff-77b7-b6b0-97c12235155b"}', 'created', 12, 0, 5, true, 900, 900, 604800, NULL, NULL, NULL, NULL, '2026-11-22 06:10:25.280622+00', '2026-11-22 05:10:25.280622+00', NULL, NULL, '2026-12-06 06:10:25.280622+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('8c2a9186-0574-4ead-835e-aeacb3cae5f4', 'unacknowledged', 0, '{"org": "01a201a9-95a8-7795-9185-d8b5b7326240", "round": 1, "incident": "01a201a9-a738-70bd-b097-b6f764c4f0ef"}', 'created', 12, 0, 5, true, 900, 900, 604800, NULL, NULL, NULL, NULL, '2026-11-22 06:10:25.336485+00', '2026-11-22 05:10:25.336485+00', NULL, NULL, '2026-12-06 06:10:25.336485+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('4678ee87-1002-449c-8df6-52eabbff92cf', 'unacknowledged', 0, '{"org": "01a201a9-95a8-7795-9185-d8b5b7326240", "round": 1, "incident": "01a201a9-a753-765d-9ff8-f44973f273b2"}', 'created', 12, 0, 5, true, 900, 900, 604800, NULL, NULL, NULL, NULL, '2026-11-22 06:10:25.36394+00', '2026-11-22 05:10:25.36394+00', NULL, NULL, '2026-12-06 06:10:25.36394+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('12e97f41-5907-4fa6-9bf8-2d882e2b87d7', 'unacknowledged', 0, '{"org": "01a201a9-95a8-7795-9185-d8b5b7326240", "round": 1, "incident": "01a201a9-a808-71ca-82d1-7cc2a86fc70a"}', 'created', 12, 0, 5, true, 900, 900, 604800, NULL, NULL, NULL, NULL, '2026-11-22 06:10:25.546114+00', '2026-11-22 05:10:25.546114+00', NULL, NULL, '2026-12-06 06:10:25.546114+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('46e5a603-fbd8-49fe-b9f9-f2e892721130', 'unacknowledged', 0, '{"org": "01a201a9-95a8-7795-9185-d8b5b7326240", "round": 1, "incident": "01a201a9-a871-742e-b6a0-323a2fa33c85"}', 'created', 12, 0, 5, true, 900, 900, 604800, NULL, NULL, NULL, NULL, '2026-11-22 06:10:25.649923+00', '2026-11-22 05:10:25.649923+00', NULL, NULL, '2026-12-06 06:10:25.649923+00', NULL, NULL, 'standard', NULL, NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('29ccd432-2f18-4ec4-93e5-fb409355be0f', 'new-report', 0, '{"org": "01a201a9-95a8-7795-9185-d8b5b7326240", "round": 0, "incident": "01a201a9-a6ff-77b7-b6b0-97c12235155b"}', 'completed', 12, 0, 5, true, 900, 900, 604800, NULL, NULL, NULL, NULL, '2026-11-22 05:10:25.280622+00', '2026-11-22 05:10:25.280622+00', '2026-11-22 05:10:25.764424+00', '2026-11-22 05:10:25.792431+00', '2026-12-06 05:10:25.280622+00', NULL, NULL, 'standard', '2026-11-22 05:10:25.764424+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('5787568a-4f7e-430d-9722-7af9a2e751d1', 'new-report', 0, '{"org": "01a201a9-95a8-7795-9185-d8b5b7326240", "round": 0, "incident": "01a201a9-a738-70bd-b097-b6f764c4f0ef"}', 'completed', 12, 0, 5, true, 900, 900, 604800, NULL, NULL, NULL, NULL, '2026-11-22 05:10:25.336485+00', '2026-11-22 05:10:25.336485+00', '2026-11-22 05:10:26.826038+00', '2026-11-22 05:10:27.06173+00', '2026-12-06 05:10:25.336485+00', NULL, NULL, 'standard', '2026-11-22 05:10:26.826038+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('0083d00b-c27c-4705-abcf-3d22a0045ecd', 'new-report', 0, '{"org": "01a201a9-95a8-7795-9185-d8b5b7326240", "round": 0, "incident": "01a201a9-a753-765d-9ff8-f44973f273b2"}', 'completed', 12, 0, 5, true, 900, 900, 604800, NULL, NULL, NULL, NULL, '2026-11-22 05:10:25.36394+00', '2026-11-22 05:10:25.36394+00', '2026-11-22 05:10:27.861268+00', '2026-11-22 05:10:28.181323+00', '2026-12-06 05:10:25.36394+00', NULL, NULL, 'standard', '2026-11-22 05:10:27.861268+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('291031a3-a9e0-4242-a0d0-1304b0f57870', 'new-report', 0, '{"org": "01a201a9-95a8-7795-9185-d8b5b7326240", "round": 0, "incident": "01a201a9-a808-71ca-82d1-7cc2a86fc70a"}', 'completed', 12, 0, 5, true, 900, 900, 604800, NULL, NULL, NULL, NULL, '2026-11-22 05:10:25.546114+00', '2026-11-22 05:10:25.546114+00', '2026-11-22 05:10:28.910052+00', '2026-11-22 05:10:29.114946+00', '2026-12-06 05:10:25.546114+00', NULL, NULL, 'standard', '2026-11-22 05:10:28.910052+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('a9952ace-b78e-4125-9596-cda70f051dee', 'new-report', 0, '{"org": "01a201a9-95a8-7795-9185-d8b5b7326240", "round": 0, "incident": "01a201a9-a871-742e-b6a0-323a2fa33c85"}', 'completed', 12, 0, 5, true, 900, 900, 604800, NULL, NULL, NULL, NULL, '2026-11-22 05:10:25.649923+00', '2026-11-22 05:10:25.649923+00', '2026-11-22 05:10:29.876627+00', '2026-11-22 05:10:29.990173+00', '2026-12-06 05:10:25.649923+00', NULL, NULL, 'standard', '2026-11-22 05:10:29.876627+00', NULL, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO jobs.queue VALUES
	('__pgboss__send-it', 'standard', 2, 0, false, NULL, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-22 05:10:20.580395+00', '2026-11-22 05:10:20.580395+00'),
	('new-report', 'standard', 12, 5, true, 900, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-22 05:10:20.648037+00', '2026-11-22 05:10:20.648037+00'),
	('remove-expired', 'standard', 12, 5, true, 900, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-22 05:10:20.690669+00', '2026-11-22 05:10:20.690669+00'),
	('unacknowledged', 'standard', 12, 5, true, 900, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-22 05:10:20.69235+00', '2026-11-22 05:10:20.69235+00');
INSERT INTO jobs.schedule VALUES
	('remove-expired', '', 'cron', '17 3 * * *', 'UTC', '{}', '{}', '2026-11-22 05:10:20.817075+00', '2026-11-22 05:10:20.817075+00', NULL);
INSERT INTO jobs.version VALUES
	(43, '2026-11-22 05:10:20.627735+00', '2026-11-22 05:10:20.639379+00', '2026-11-22 05:10:30.671333+00', NULL, NULL);
INSERT INTO needful.designation VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-9b62-7025-9091-adf0cd40b1cf', 'privacy', 'df087a30-9a8f-48db-bb55-3e84584c13f7', 'd02c98b2-096c-4f4b-9301-31a4166512ea', 'pat.lee@demo.example, 555-0100', '2026-11-21', NULL),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-9b65-7635-ab9a-7bc29c9944b9', 'security', 'd02c98b2-096c-4f4b-9301-31a4166512ea', 'df087a30-9a8f-48db-bb55-3e84584c13f7', 'sam.rivera@demo.example, 555-0100', '2026-11-21', NULL);
INSERT INTO needful.history_head VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', 18, '\xab48a35de26f230065598d4aff1a013531a50b59e54cd9e344dab22cdb106c47');
INSERT INTO needful.incident VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-a871-742e-b6a0-323a2fa33c85', 'bc05b796-71f5-41b0-acd8-20998a57c737', 'NF-K655-FHSQ', 'lost-paper', 'privacy', 'reported', 'popup', NULL, NULL, '{}', '{"alternate":"d02c98b2-096c-4f4b-9301-31a4166512ea","joins":null,"lead":"df087a30-9a8f-48db-bb55-3e84584c13f7","leadRole":"privacy","reason":"A use or disclosure of patient information that may not be permitted: the Privacy Officer receives and leads it (45 CFR 164.530(a)(1)).","rule":"privacy-incident","track":"privacy","version":1}', '89c2c281-0709-4de3-9e44-e0b488991fb7', NULL, 'df087a30-9a8f-48db-bb55-3e84584c13f7', NULL, '2026-11-22 05:10:25.572+00', '2026-11-22 05:10:25.635+00', NULL, NULL, NULL, NULL, NULL, 'officer', NULL, NULL, '\x300c01a8c4ce67c69387b422f25e55cbfb791b4b4e6b1b094660755ddb9c5987', 2, '2026-11-22 05:10:25.635+00'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-a808-71ca-82d1-7cc2a86fc70a', '7117dd99-dcf2-40ee-a8a3-f9c8fc7a03a9', 'NF-S3Y7-M0X9', 'wrong-chart', 'privacy', 'acknowledged', 'popup', NULL, NULL, '{}', '{"alternate":"d02c98b2-096c-4f4b-9301-31a4166512ea","joins":null,"lead":"df087a30-9a8f-48db-bb55-3e84584c13f7","leadRole":"privacy","reason":"A use or disclosure of patient information that may not be permitted: the Privacy Officer receives and leads it (45 CFR 164.530(a)(1)).","rule":"privacy-incident","track":"privacy","version":1}', '89c2c281-0709-4de3-9e44-e0b488991fb7', NULL, 'df087a30-9a8f-48db-bb55-3e84584c13f7', NULL, '2026-11-22 05:10:25.491+00', '2026-11-22 05:10:25.543+00', NULL, NULL, '2026-11-22 05:10:30.711+00', NULL, NULL, 'officer', NULL, NULL, '\xf7ca7a8cbe004d73315ad94770e64bd5ba98ee2d3c9794c7485b8d36f8507e8a', 4, '2026-11-22 05:10:31.615+00'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-a6ff-77b7-b6b0-97c12235155b', '9e2f65de-8e28-4305-8ef1-e14a682d122b', 'NF-99M2-T4HB', 'misdirected-email', 'privacy', 'closed', 'page-button', 'roundcube', 'read-sent-mail', '{"recipientCount":1,"recipients":[{"domain":"othermail.example","hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]}', '{"alternate":"d02c98b2-096c-4f4b-9301-31a4166512ea","joins":null,"lead":"df087a30-9a8f-48db-bb55-3e84584c13f7","leadRole":"privacy","reason":"A use or disclosure of patient information that may not be permitted: the Privacy Officer receives and leads it (45 CFR 164.530(a)(1)).","rule":"privacy-incident","track":"privacy","version":1}', '89c2c281-0709-4de3-9e44-e0b488991fb7', NULL, 'df087a30-9a8f-48db-bb55-3e84584c13f7', 'df087a30-9a8f-48db-bb55-3e84584c13f7', '2026-11-22 05:10:25.25+00', '2026-11-22 05:10:25.255+00', NULL, NULL, '2026-11-22 05:10:28.722+00', NULL, NULL, NULL, '2026-11-22 05:10:29.685+00', 'resolved', '\xcc91961123baa84493977bca937b72279c691711726a6ded503e31407564a86b', 6, '2026-11-22 05:10:29.685+00'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-a738-70bd-b097-b6f764c4f0ef', '389b9ce5-0091-4158-9321-c185608350da', 'NF-GNG8-6M6T', 'phishing', 'security', 'reported', 'popup', NULL, NULL, '{}', '{"alternate":"df087a30-9a8f-48db-bb55-3e84584c13f7","joins":null,"lead":"d02c98b2-096c-4f4b-9301-31a4166512ea","leadRole":"security","reason":"An attempt on a system, an account or a workstation: the Security Officer leads the response to security incidents (45 CFR 164.308(a)(6)(ii)).","rule":"security-incident","track":"security","version":1}', '89c2c281-0709-4de3-9e44-e0b488991fb7', NULL, 'd02c98b2-096c-4f4b-9301-31a4166512ea', NULL, '2026-11-22 05:10:25.329+00', '2026-11-22 05:10:25.334+00', NULL, NULL, NULL, 'undone', '2026-11-22 05:10:30.011+00', 'officer', NULL, NULL, '\xfb1cd5e0445b0e0450e714f7d5b666c9ad59fb37791ba5cf610cc00d3f827a87', 3, '2026-11-22 05:10:30.011+00'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-a753-765d-9ff8-f44973f273b2', '3e63c10c-6aa0-47b0-beaf-4c155e2c40f6', 'NF-2NF2-RG7P', 'misdirected-email', 'privacy', 'reported', 'page-button', 'roundcube', 'read-sent-mail', '{"recipientCount":1,"recipients":[{"domain":"othermail.example","hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]}', '{"alternate":"d02c98b2-096c-4f4b-9301-31a4166512ea","joins":null,"lead":"df087a30-9a8f-48db-bb55-3e84584c13f7","leadRole":"privacy","reason":"A use or disclosure of patient information that may not be permitted: the Privacy Officer receives and leads it (45 CFR 164.530(a)(1)).","rule":"privacy-incident","track":"privacy","version":1}', '89c2c281-0709-4de3-9e44-e0b488991fb7', NULL, 'df087a30-9a8f-48db-bb55-3e84584c13f7', NULL, '2026-11-22 05:10:25.351+00', '2026-11-22 05:10:25.361+00', NULL, NULL, NULL, 'withdrawn', '2026-11-22 05:10:30.226+00', 'officer', NULL, NULL, '\x8a0e605d263c72ad7ff6dacd76aee05eb5cc0581f6407c1e0b929b6ba8412a2c', 3, '2026-11-22 05:10:30.226+00');
INSERT INTO needful.incident_event VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', 1, '01a201a9-a6ff-77b7-b6b0-97c12235155b', 1, 'incident-reported', '{"event":{"actor":{"kind":"person","personId":"89c2c281-0709-4de3-9e44-e0b488991fb7"},"at":"2026-11-22T05:10:25.255Z","clockSkewSeconds":null,"incidentId":"01a201a9-a6ff-77b7-b6b0-97c12235155b","payloadHash":"cc91961123baa84493977bca937b72279c691711726a6ded503e31407564a86b","report":{"door":"page-button","facts":{"recipientCount":1,"recipients":[{"domain":"othermail.example","hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]},"kind":"misdirected-email","noticedAt":"2026-11-22T05:10:25.250Z","occurredOn":null,"place":{"act":"read-sent-mail","site":"roundcube"},"reportId":"9e2f65de-8e28-4305-8ef1-e14a682d122b"},"type":"incident-reported"},"format":1,"incident":"01a201a9-a6ff-77b7-b6b0-97c12235155b","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":1}', '2026-11-22 05:10:25.255+00', '\xbdda0fa812a1cb319eab1321116f1a0a53631ce5dc8fd80ec0c99aa2df997a07'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 2, '01a201a9-a6ff-77b7-b6b0-97c12235155b', 2, 'incident-routed', '{"event":{"actor":{"kind":"system"},"at":"2026-11-22T05:10:25.255Z","route":{"alternate":"d02c98b2-096c-4f4b-9301-31a4166512ea","joins":null,"lead":"df087a30-9a8f-48db-bb55-3e84584c13f7","leadRole":"privacy","reason":"A use or disclosure of patient information that may not be permitted: the Privacy Officer receives and leads it (45 CFR 164.530(a)(1)).","rule":"privacy-incident","track":"privacy","version":1},"type":"incident-routed"},"format":1,"incident":"01a201a9-a6ff-77b7-b6b0-97c12235155b","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":2}', '2026-11-22 05:10:25.255+00', '\x59f3f49fd8c4fc9717b51e316a22fb7ca5717216ee25c3ad35f2041d459eff9d'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 3, '01a201a9-a738-70bd-b097-b6f764c4f0ef', 1, 'incident-reported', '{"event":{"actor":{"kind":"person","personId":"89c2c281-0709-4de3-9e44-e0b488991fb7"},"at":"2026-11-22T05:10:25.334Z","clockSkewSeconds":null,"incidentId":"01a201a9-a738-70bd-b097-b6f764c4f0ef","payloadHash":"fb1cd5e0445b0e0450e714f7d5b666c9ad59fb37791ba5cf610cc00d3f827a87","report":{"door":"popup","facts":{},"kind":"phishing","noticedAt":"2026-11-22T05:10:25.329Z","occurredOn":null,"place":null,"reportId":"389b9ce5-0091-4158-9321-c185608350da"},"type":"incident-reported"},"format":1,"incident":"01a201a9-a738-70bd-b097-b6f764c4f0ef","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":1}', '2026-11-22 05:10:25.334+00', '\x272c50b05c0ea78b392a411d5f46fc142ba38b7eeebc10e68f9a04f67b7c0f26'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 4, '01a201a9-a738-70bd-b097-b6f764c4f0ef', 2, 'incident-routed', '{"event":{"actor":{"kind":"system"},"at":"2026-11-22T05:10:25.334Z","route":{"alternate":"df087a30-9a8f-48db-bb55-3e84584c13f7","joins":null,"lead":"d02c98b2-096c-4f4b-9301-31a4166512ea","leadRole":"security","reason":"An attempt on a system, an account or a workstation: the Security Officer leads the response to security incidents (45 CFR 164.308(a)(6)(ii)).","rule":"security-incident","track":"security","version":1},"type":"incident-routed"},"format":1,"incident":"01a201a9-a738-70bd-b097-b6f764c4f0ef","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":2}', '2026-11-22 05:10:25.334+00', '\xb2a576e3cfb47c2fdb1585c7d33694db163a4f447591aae464cad4766a6e7aa9'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 5, '01a201a9-a753-765d-9ff8-f44973f273b2', 1, 'incident-reported', '{"event":{"actor":{"kind":"person","personId":"89c2c281-0709-4de3-9e44-e0b488991fb7"},"at":"2026-11-22T05:10:25.361Z","clockSkewSeconds":null,"incidentId":"01a201a9-a753-765d-9ff8-f44973f273b2","payloadHash":"8a0e605d263c72ad7ff6dacd76aee05eb5cc0581f6407c1e0b929b6ba8412a2c","report":{"door":"page-button","facts":{"recipientCount":1,"recipients":[{"domain":"othermail.example","hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]},"kind":"misdirected-email","noticedAt":"2026-11-22T05:10:25.351Z","occurredOn":null,"place":{"act":"read-sent-mail","site":"roundcube"},"reportId":"3e63c10c-6aa0-47b0-beaf-4c155e2c40f6"},"type":"incident-reported"},"format":1,"incident":"01a201a9-a753-765d-9ff8-f44973f273b2","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":1}', '2026-11-22 05:10:25.361+00', '\x8bcd0731f2484191f6bb5e2b5e4165028d795b88941cbb37d9248d175e7049cc'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 6, '01a201a9-a753-765d-9ff8-f44973f273b2', 2, 'incident-routed', '{"event":{"actor":{"kind":"system"},"at":"2026-11-22T05:10:25.361Z","route":{"alternate":"d02c98b2-096c-4f4b-9301-31a4166512ea","joins":null,"lead":"df087a30-9a8f-48db-bb55-3e84584c13f7","leadRole":"privacy","reason":"A use or disclosure of patient information that may not be permitted: the Privacy Officer receives and leads it (45 CFR 164.530(a)(1)).","rule":"privacy-incident","track":"privacy","version":1},"type":"incident-routed"},"format":1,"incident":"01a201a9-a753-765d-9ff8-f44973f273b2","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":2}', '2026-11-22 05:10:25.361+00', '\x564fb704fc645548cc59e7abd45cb3a40dbb6c2e4b94139fbae3064760d9ee7d'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 7, '01a201a9-a808-71ca-82d1-7cc2a86fc70a', 1, 'incident-reported', '{"event":{"actor":{"kind":"person","personId":"89c2c281-0709-4de3-9e44-e0b488991fb7"},"at":"2026-11-22T05:10:25.543Z","clockSkewSeconds":null,"incidentId":"01a201a9-a808-71ca-82d1-7cc2a86fc70a","payloadHash":"f7ca7a8cbe004d73315ad94770e64bd5ba98ee2d3c9794c7485b8d36f8507e8a","report":{"door":"popup","facts":{},"kind":"wrong-chart","noticedAt":"2026-11-22T05:10:25.491Z","occurredOn":null,"place":null,"reportId":"7117dd99-dcf2-40ee-a8a3-f9c8fc7a03a9"},"type":"incident-reported"},"format":1,"incident":"01a201a9-a808-71ca-82d1-7cc2a86fc70a","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":1}', '2026-11-22 05:10:25.543+00', '\x1c71efb862e543696eea17851576f822277543a720fc7b6c058daab000d631ad'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 8, '01a201a9-a808-71ca-82d1-7cc2a86fc70a', 2, 'incident-routed', '{"event":{"actor":{"kind":"system"},"at":"2026-11-22T05:10:25.543Z","route":{"alternate":"d02c98b2-096c-4f4b-9301-31a4166512ea","joins":null,"lead":"df087a30-9a8f-48db-bb55-3e84584c13f7","leadRole":"privacy","reason":"A use or disclosure of patient information that may not be permitted: the Privacy Officer receives and leads it (45 CFR 164.530(a)(1)).","rule":"privacy-incident","track":"privacy","version":1},"type":"incident-routed"},"format":1,"incident":"01a201a9-a808-71ca-82d1-7cc2a86fc70a","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":2}', '2026-11-22 05:10:25.543+00', '\x00d01af7b0fbb6be0206772b5e2f9b36103195a701778712ff00a174f3c6a185'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 9, '01a201a9-a871-742e-b6a0-323a2fa33c85', 1, 'incident-reported', '{"event":{"actor":{"kind":"person","personId":"89c2c281-0709-4de3-9e44-e0b488991fb7"},"at":"2026-11-22T05:10:25.635Z","clockSkewSeconds":null,"incidentId":"01a201a9-a871-742e-b6a0-323a2fa33c85","payloadHash":"300c01a8c4ce67c69387b422f25e55cbfb791b4b4e6b1b094660755ddb9c5987","report":{"door":"popup","facts":{},"kind":"lost-paper","noticedAt":"2026-11-22T05:10:25.572Z","occurredOn":null,"place":null,"reportId":"bc05b796-71f5-41b0-acd8-20998a57c737"},"type":"incident-reported"},"format":1,"incident":"01a201a9-a871-742e-b6a0-323a2fa33c85","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":1}', '2026-11-22 05:10:25.635+00', '\x6f090d45ee798ff289e4c0e640302363fd52e80ab0bbf641a411b03f405bd603'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 10, '01a201a9-a871-742e-b6a0-323a2fa33c85', 2, 'incident-routed', '{"event":{"actor":{"kind":"system"},"at":"2026-11-22T05:10:25.635Z","route":{"alternate":"d02c98b2-096c-4f4b-9301-31a4166512ea","joins":null,"lead":"df087a30-9a8f-48db-bb55-3e84584c13f7","leadRole":"privacy","reason":"A use or disclosure of patient information that may not be permitted: the Privacy Officer receives and leads it (45 CFR 164.530(a)(1)).","rule":"privacy-incident","track":"privacy","version":1},"type":"incident-routed"},"format":1,"incident":"01a201a9-a871-742e-b6a0-323a2fa33c85","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":2}', '2026-11-22 05:10:25.635+00', '\x00f133e1cd4eca3de126cb2800394d667dfa72d53c75289e01674e12e04c4bf8'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 11, '01a201a9-a6ff-77b7-b6b0-97c12235155b', 3, 'details-added', '{"event":{"actor":{"kind":"person","personId":"89c2c281-0709-4de3-9e44-e0b488991fb7"},"answers":{},"at":"2026-11-22T05:10:28.294Z","messageId":"71217456-65f1-497d-bc59-6d52d4a5e3f5","note":{"commitment":"SnjZ07HQx9iBGZE0NKgoAHKehPjgtjq43DfKYRpyHXQ","sealedId":"01a201a9-b2c9-75a8-8e03-7ec99757d97e"},"type":"details-added"},"format":1,"incident":"01a201a9-a6ff-77b7-b6b0-97c12235155b","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":3}', '2026-11-22 05:10:28.294+00', '\x2d7c3ca855580a10c7781d2c1f01568bdd951fa765fba2d25ed629113fece318'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 12, '01a201a9-a6ff-77b7-b6b0-97c12235155b', 4, 'incident-claimed', '{"event":{"actor":{"kind":"person","personId":"df087a30-9a8f-48db-bb55-3e84584c13f7"},"at":"2026-11-22T05:10:28.722Z","type":"incident-claimed"},"format":1,"incident":"01a201a9-a6ff-77b7-b6b0-97c12235155b","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":4}', '2026-11-22 05:10:28.722+00', '\x5792355021c2af3c0e8b2a3f9a3de6a3a4fcc9acda8ab7c8b503199179054329'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 13, '01a201a9-a6ff-77b7-b6b0-97c12235155b', 5, 'note-added', '{"event":{"actor":{"kind":"person","personId":"df087a30-9a8f-48db-bb55-3e84584c13f7"},"at":"2026-11-22T05:10:29.261Z","messageId":"36f12c6b-de78-4f3f-8e00-c4c5ac4491dd","text":{"commitment":"KXaM_6N-z_awCdy29zHqeQZTecE1BFlAI4vYCpQoTX4","sealedId":"01a201a9-b6e3-72e1-95ab-eed03556cc88"},"type":"note-added"},"format":1,"incident":"01a201a9-a6ff-77b7-b6b0-97c12235155b","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":5}', '2026-11-22 05:10:29.261+00', '\x78f1778fd14f745c89810bf2286c5cad2ca41d6d05fec66cd4ec804b98a97964'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 14, '01a201a9-a6ff-77b7-b6b0-97c12235155b', 6, 'incident-closed', '{"event":{"actor":{"kind":"person","personId":"df087a30-9a8f-48db-bb55-3e84584c13f7"},"at":"2026-11-22T05:10:29.685Z","reason":"resolved","text":{"commitment":"8w8mBTFr-Y3TMgikoFaUuOh-0yjDcPN6CtLMrJ-KoqE","sealedId":"01a201a9-b875-706f-8370-b4f97b484a45"},"type":"incident-closed"},"format":1,"incident":"01a201a9-a6ff-77b7-b6b0-97c12235155b","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":6}', '2026-11-22 05:10:29.685+00', '\xd3a88e95ce0a892fc27c41c21c6be8f7d57367e2da417bbb3396164a57ea14f2'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 15, '01a201a9-a738-70bd-b097-b6f764c4f0ef', 3, 'report-undone', '{"event":{"actor":{"kind":"person","personId":"89c2c281-0709-4de3-9e44-e0b488991fb7"},"at":"2026-11-22T05:10:30.011Z","messageId":"51018b6c-4811-4d1f-b59f-70e9c1d33572","type":"report-undone"},"format":1,"incident":"01a201a9-a738-70bd-b097-b6f764c4f0ef","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":3}', '2026-11-22 05:10:30.011+00', '\xd57a2a85a2ea184fedbb5d2bf650ac496bdd6b8b6822428f39a975af8d28f8b4'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 16, '01a201a9-a753-765d-9ff8-f44973f273b2', 3, 'report-withdrawn', '{"event":{"actor":{"kind":"person","personId":"89c2c281-0709-4de3-9e44-e0b488991fb7"},"at":"2026-11-22T05:10:30.226Z","messageId":"da1f1115-b145-43ec-b619-cc40fbae93c9","reason":{"commitment":"g9wfKfaOHJMbomdoId_ox3dnObr1FQbSRoGma3bw_n0","sealedId":"01a201a9-ba5f-7766-8a0a-1a18623593ae"},"type":"report-withdrawn"},"format":1,"incident":"01a201a9-a753-765d-9ff8-f44973f273b2","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":3}', '2026-11-22 05:10:30.226+00', '\xc72d05548d9a152ce690567fd2cd976b3e27a81b687749bfb0da463d2d1b8bf0'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 17, '01a201a9-a808-71ca-82d1-7cc2a86fc70a', 3, 'question-asked', '{"event":{"actor":{"kind":"person","personId":"df087a30-9a8f-48db-bb55-3e84584c13f7"},"at":"2026-11-22T05:10:30.711Z","messageId":"849e070f-8587-4058-8280-67371b68ef8d","text":{"commitment":"9wYhXb2tJQ-_k-egk9GRh1a8n1C5zjddYmHAbgsiF14","sealedId":"01a201a9-bc4c-74b2-8de6-1a561448a6d7"},"type":"question-asked"},"format":1,"incident":"01a201a9-a808-71ca-82d1-7cc2a86fc70a","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":3}', '2026-11-22 05:10:30.711+00', '\x8f30142090cfbeb8095714d2a78dc4896a333c160d94875fdfc3f6401dcb3505'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 18, '01a201a9-a808-71ca-82d1-7cc2a86fc70a', 4, 'question-answered', '{"event":{"actor":{"kind":"person","personId":"89c2c281-0709-4de3-9e44-e0b488991fb7"},"at":"2026-11-22T05:10:31.615Z","messageId":"9e380299-3aff-446f-ae69-bdee94a7a91c","questionId":"849e070f-8587-4058-8280-67371b68ef8d","text":{"commitment":"3z8jcDUS5w5JVSjQj-CovZtho9f8L_x_HMnjBTfnafU","sealedId":"01a201a9-c022-76ce-a3e6-8f3c66df5c28"},"type":"question-answered"},"format":1,"incident":"01a201a9-a808-71ca-82d1-7cc2a86fc70a","org":"01a201a9-95a8-7795-9185-d8b5b7326240","version":4}', '2026-11-22 05:10:31.615+00', '\xab48a35de26f230065598d4aff1a013531a50b59e54cd9e344dab22cdb106c47');
INSERT INTO needful.incident_view VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-b111-7399-9672-30e41758a967', '01a201a9-a6ff-77b7-b6b0-97c12235155b', 'df087a30-9a8f-48db-bb55-3e84584c13f7', '2026-11-22 05:10:25.927+00'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-bb71-70f9-9477-6df2709b3e69', '01a201a9-a808-71ca-82d1-7cc2a86fc70a', 'df087a30-9a8f-48db-bb55-3e84584c13f7', '2026-11-22 05:10:30.441+00'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-c4f2-70c4-83b8-f7f88641d584', '01a201a9-a738-70bd-b097-b6f764c4f0ef', 'df087a30-9a8f-48db-bb55-3e84584c13f7', '2026-11-22 05:10:32.938+00'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-c54e-7123-b187-1282d71e5101', '01a201a9-a753-765d-9ff8-f44973f273b2', 'df087a30-9a8f-48db-bb55-3e84584c13f7', '2026-11-22 05:10:32.999+00'),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-c5cd-7355-804d-31a44a82bcd2', '01a201a9-a871-742e-b6a0-323a2fa33c85', 'df087a30-9a8f-48db-bb55-3e84584c13f7', '2026-11-22 05:10:33.131+00');
INSERT INTO needful.invitation VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-9b67-7761-a2d2-faeb6ae051e0', 'new.colleague@demo.example', NULL, '{staff}', NULL, '\x1b07eae3199c6a8ed211e81301a41f2d79622e4304b9594b1690ca2c497f36bc', 'df087a30-9a8f-48db-bb55-3e84584c13f7', '2026-11-22 05:10:22.21+00', '2026-12-22 05:10:22.311+00', NULL);
INSERT INTO needful.membership VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', 'df087a30-9a8f-48db-bb55-3e84584c13f7', 'Pat Lee', 'pat.lee@demo.example', '{officer,administrator}', 'Compliance', '2026-11-22 05:10:22.21+00', NULL),
	('01a201a9-95a8-7795-9185-d8b5b7326240', 'd02c98b2-096c-4f4b-9301-31a4166512ea', 'Sam Rivera', 'sam.rivera@demo.example', '{officer}', 'IT', '2026-11-22 05:10:22.21+00', NULL),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '89c2c281-0709-4de3-9e44-e0b488991fb7', 'Alice Nguyen', 'alice.nguyen@demo.example', '{staff}', 'Front desk', '2026-11-22 05:10:22.21+00', NULL);
INSERT INTO needful.organization VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', 'demo-practice', 'Demo Practice', 'America/Chicago', '\x0c565447557a7532596362667053a1c23de0a3b2ae7aeb617461bc12f05e2f9e2cb3d49f59a54ab203de3450e0a77fedde9f4bc8366497b4a4110af7ef0eab4756ab3c14617dbcfbabfc1df20565e606b9054270', '\x4a290c7cc23c6d01943e0f18e3b5c9045a609095572b2549b02bc713f29518e8', '2026-11-22 05:10:22.21+00');
INSERT INTO needful.sealed_text VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-b2c9-75a8-8e03-7ec99757d97e', '01a201a9-a6ff-77b7-b6b0-97c12235155b', 'details-note', 'VTGUzu2Ycbfp', '\x79d5ec0af1d5313e7f7f341608d9bc5f25f2b8effdc5ceeac1a171575b80ec59', '\xb613f6ff6a49562d11abdcb2', '\xf6fb5f73c8da36bbc8b7a7d464d699cb49612a412882231ea76d5b8f2e07a87b0683a72bf0ce2a0aa3cb0cdcdd', '2026-11-22 05:10:28.335+00', NULL),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-b6e3-72e1-95ab-eed03556cc88', '01a201a9-a6ff-77b7-b6b0-97c12235155b', 'note', 'VTGUzu2Ycbfp', '\xb140b7caba866e912f7f6a05d5e25d9ccb74b667d38080c01e88e6702be09687', '\x4d4e4ad4d576fffd8acb30ae', '\x6a7eed9da680fa143c9c7840fcb811c9ab549ca8c270f86c93e0c6322a8602a9da30dedf7c048a000dddb38076', '2026-11-22 05:10:29.348+00', NULL),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-b875-706f-8370-b4f97b484a45', '01a201a9-a6ff-77b7-b6b0-97c12235155b', 'close-text', 'VTGUzu2Ycbfp', '\xe30cabf28bd10e38f3801bf56b395280825f2978b7b58167c7be25f56a8663e4', '\x9f17b96193ddfa7fe5526b89', '\x4be6dd6adcc807015a716fb05d9bba79112574c8f2e851290cd7b8131dc79def', '2026-11-22 05:10:29.77+00', NULL),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-ba5f-7766-8a0a-1a18623593ae', '01a201a9-a753-765d-9ff8-f44973f273b2', 'withdraw-reason', 'VTGUzu2Ycbfp', '\x7f4cbc276df0ed6ec6621b66669c724762257306ae0b48f0184a5b389d36af9f', '\xbd7148947860f0f2a730004e', '\x6d4667cfc480cdc0ac70a3c2d553c3dd4d9cdcded95b6b1c2e26e733adeb85', '2026-11-22 05:10:30.24+00', NULL),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-bc4c-74b2-8de6-1a561448a6d7', '01a201a9-a808-71ca-82d1-7cc2a86fc70a', 'question', 'VTGUzu2Ycbfp', '\x567f08ae7a1f5aba8aa620fa6faa190421bf4e4ce61a486e5223cebda187f948', '\x1b54ee3e7d51e824f6e0b569', '\x01e93d649e42de581719133da96b84d471e50f15373bbff4b3bd20f9b84d418ba49e49167f', '2026-11-22 05:10:30.733+00', NULL),
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-c022-76ce-a3e6-8f3c66df5c28', '01a201a9-a808-71ca-82d1-7cc2a86fc70a', 'answer', 'VTGUzu2Ycbfp', '\xc7e189f79d9dd17844a17f6f23a52fd9d69d708ca5452111e66e1638d68019e0', '\x71523260c5b455e02190bccf', '\x71c44e7ac6fb9506af41710cf905b4358f74c48a7e63f923298e41e7a5', '2026-11-22 05:10:31.715+00', NULL);
INSERT INTO needful.site VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', '01a201a9-9b31-7398-8042-1f9bcd405942', 'roundcube', 'https://mail.demo.example/*');
INSERT INTO needful.snippet VALUES
	('01a201a9-95a8-7795-9185-d8b5b7326240', 'minimum-necessary-whole-record', 1, 'Whole records', 'Send an entire record only when the whole of it is specifically justified for the purpose. For other requests choose the dates and parts that answer it. This limit does not apply when a provider asks for treatment, when the patient asks, or under the patient''s authorization; check then that the recipient is right.', '45 CFR 164.514(d)(5)', 'Privacy Officer', NULL, '2026-11-22 00:00:00+00', NULL);
INSERT INTO public._prisma_migrations VALUES
	('b1705a1e-2fcc-4b11-9544-cd7ec3b49b26', '97732cfc07ed9edde2b9251af85da2af6be1e641a73068e7bf33909669d0cfd3', '2026-11-22 05:10:13.560847+00', '20261122020443_ground', NULL, NULL, '2026-11-22 05:10:11.66085+00', 1);
ALTER TABLE ONLY auth.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY auth.jwks
    ADD CONSTRAINT jwks_pkey PRIMARY KEY (id);
ALTER TABLE ONLY auth."oauthAccessToken"
    ADD CONSTRAINT "oauthAccessToken_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY auth."oauthClientAssertion"
    ADD CONSTRAINT "oauthClientAssertion_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY auth."oauthClientResource"
    ADD CONSTRAINT "oauthClientResource_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY auth."oauthClient"
    ADD CONSTRAINT "oauthClient_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY auth."oauthConsent"
    ADD CONSTRAINT "oauthConsent_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY auth."oauthRefreshToken"
    ADD CONSTRAINT "oauthRefreshToken_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY auth."oauthResource"
    ADD CONSTRAINT "oauthResource_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY auth.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY auth."rateLimit"
    ADD CONSTRAINT "rateLimit_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY auth.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY auth."twoFactor"
    ADD CONSTRAINT "twoFactor_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY auth."user"
    ADD CONSTRAINT user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY auth.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY jobs.bam
    ADD CONSTRAINT bam_pkey PRIMARY KEY (id);
ALTER TABLE ONLY jobs.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);
ALTER TABLE ONLY jobs.job_common
    ADD CONSTRAINT job_common_pkey PRIMARY KEY (name, id);
ALTER TABLE ONLY jobs.job_dependency
    ADD CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id);
ALTER TABLE ONLY jobs.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);
ALTER TABLE ONLY jobs.queue_stats
    ADD CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY jobs.queue_stats_20261122
    ADD CONSTRAINT queue_stats_20261122_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY jobs.queue_stats_20261123
    ADD CONSTRAINT queue_stats_20261123_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY jobs.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name, key);
ALTER TABLE ONLY jobs.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);
ALTER TABLE ONLY jobs.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY jobs.warning
    ADD CONSTRAINT warning_pkey PRIMARY KEY (id);
ALTER TABLE ONLY needful.card_count
    ADD CONSTRAINT card_count_pkey PRIMARY KEY (org_id, day, rule, site, act, outcome);
ALTER TABLE ONLY needful.designation
    ADD CONSTRAINT designation_pkey PRIMARY KEY (org_id, id);
ALTER TABLE ONLY needful.history_head
    ADD CONSTRAINT history_head_pkey PRIMARY KEY (org_id);
ALTER TABLE ONLY needful.incident_event
    ADD CONSTRAINT incident_event_pkey PRIMARY KEY (org_id, sequence);
ALTER TABLE ONLY needful.incident
    ADD CONSTRAINT incident_pkey PRIMARY KEY (org_id, id);
ALTER TABLE ONLY needful.incident_view
    ADD CONSTRAINT incident_view_pkey PRIMARY KEY (org_id, id);
ALTER TABLE ONLY needful.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (org_id, id);
ALTER TABLE ONLY needful.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (org_id, id);
ALTER TABLE ONLY needful.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (org_id, person_id);
ALTER TABLE ONLY needful.organization
    ADD CONSTRAINT organization_pkey PRIMARY KEY (id);
ALTER TABLE ONLY needful.sealed_text
    ADD CONSTRAINT sealed_text_pkey PRIMARY KEY (org_id, id);
ALTER TABLE ONLY needful.site
    ADD CONSTRAINT site_pkey PRIMARY KEY (org_id, id);
ALTER TABLE ONLY needful.snippet
    ADD CONSTRAINT snippet_pkey PRIMARY KEY (org_id, snippet_id, version);
ALTER TABLE ONLY public._prisma_migrations
    ADD CONSTRAINT _prisma_migrations_pkey PRIMARY KEY (id);
CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");
CREATE INDEX "oauthAccessToken_authorizationCodeId_idx" ON auth."oauthAccessToken" USING btree ("authorizationCodeId");
CREATE INDEX "oauthAccessToken_clientId_idx" ON auth."oauthAccessToken" USING btree ("clientId");
CREATE INDEX "oauthAccessToken_refreshId_idx" ON auth."oauthAccessToken" USING btree ("refreshId");
CREATE INDEX "oauthAccessToken_sessionId_idx" ON auth."oauthAccessToken" USING btree ("sessionId");
CREATE UNIQUE INDEX "oauthAccessToken_token_key" ON auth."oauthAccessToken" USING btree (token);
CREATE INDEX "oauthAccessToken_userId_idx" ON auth."oauthAccessToken" USING btree ("userId");
CREATE INDEX "oauthClientResource_clientId_idx" ON auth."oauthClientResource" USING btree ("clientId");
CREATE INDEX "oauthClientResource_resourceId_idx" ON auth."oauthClientResource" USING btree ("resourceId");
CREATE UNIQUE INDEX "oauthClient_clientId_key" ON auth."oauthClient" USING btree ("clientId");
CREATE INDEX "oauthClient_userId_idx" ON auth."oauthClient" USING btree ("userId");
CREATE INDEX "oauthConsent_clientId_idx" ON auth."oauthConsent" USING btree ("clientId");
CREATE INDEX "oauthConsent_userId_idx" ON auth."oauthConsent" USING btree ("userId");
CREATE INDEX "oauthRefreshToken_authorizationCodeId_idx" ON auth."oauthRefreshToken" USING btree ("authorizationCodeId");
CREATE INDEX "oauthRefreshToken_clientId_idx" ON auth."oauthRefreshToken" USING btree ("clientId");
CREATE INDEX "oauthRefreshToken_sessionId_idx" ON auth."oauthRefreshToken" USING btree ("sessionId");
CREATE UNIQUE INDEX "oauthRefreshToken_token_key" ON auth."oauthRefreshToken" USING btree (token);
CREATE INDEX "oauthRefreshToken_userId_idx" ON auth."oauthRefreshToken" USING btree ("userId");
CREATE UNIQUE INDEX "oauthResource_identifier_key" ON auth."oauthResource" USING btree (identifier);
CREATE INDEX "passkey_credentialID_idx" ON auth.passkey USING btree ("credentialID");
CREATE INDEX "passkey_userId_idx" ON auth.passkey USING btree ("userId");
CREATE UNIQUE INDEX "rateLimit_key_key" ON auth."rateLimit" USING btree (key);
CREATE UNIQUE INDEX session_token_key ON auth.session USING btree (token);
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" USING btree (secret);
CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" USING btree ("userId");
CREATE UNIQUE INDEX user_email_key ON auth."user" USING btree (email);
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);
CREATE UNIQUE INDEX job_common_i1 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::jobs.job_state) AND (policy = 'short'::text));
CREATE INDEX job_common_i10 ON jobs.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::jobs.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i11 ON jobs.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::jobs.job_state) AND (NOT blocked));
CREATE INDEX job_common_i12 ON jobs.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);
CREATE UNIQUE INDEX job_common_i2 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::jobs.job_state) AND (policy = 'singleton'::text));
CREATE UNIQUE INDEX job_common_i3 ON jobs.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::jobs.job_state) AND (policy = 'stately'::text));
CREATE UNIQUE INDEX job_common_i4 ON jobs.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::jobs.job_state) AND (singleton_on IS NOT NULL));
CREATE UNIQUE INDEX job_common_i6 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::jobs.job_state) AND (policy = 'exclusive'::text));
CREATE INDEX job_common_i7 ON jobs.job_common USING btree (name, group_id) WHERE ((state = 'active'::jobs.job_state) AND (group_id IS NOT NULL));
CREATE UNIQUE INDEX job_common_i8 ON jobs.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::jobs.job_state, 'retry'::jobs.job_state, 'failed'::jobs.job_state])) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i9 ON jobs.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::jobs.job_state));
CREATE INDEX job_dep_parent_idx ON jobs.job_dependency USING btree (parent_name, parent_id);
CREATE INDEX queue_stats_i1 ON ONLY jobs.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261122_name_captured_on_deferred_count_queued_idx ON jobs.queue_stats_20261122 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261123_name_captured_on_deferred_count_queued_idx ON jobs.queue_stats_20261123 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX warning_i1 ON jobs.warning USING btree (created_on DESC);
CREATE INDEX designation_org_id_role_idx ON needful.designation USING btree (org_id, role);
CREATE UNIQUE INDEX incident_event_org_id_incident_id_version_key ON needful.incident_event USING btree (org_id, incident_id, version);
CREATE INDEX incident_org_id_assignee_id_reported_at_id_idx ON needful.incident USING btree (org_id, assignee_id, reported_at DESC, id DESC);
CREATE UNIQUE INDEX incident_org_id_reference_key ON needful.incident USING btree (org_id, reference);
CREATE UNIQUE INDEX incident_org_id_report_id_key ON needful.incident USING btree (org_id, report_id);
CREATE INDEX incident_org_id_reported_at_id_idx ON needful.incident USING btree (org_id, reported_at DESC, id DESC);
CREATE INDEX incident_org_id_reporter_id_reported_at_id_idx ON needful.incident USING btree (org_id, reporter_id, reported_at DESC, id DESC);
CREATE INDEX incident_org_id_status_reported_at_id_idx ON needful.incident USING btree (org_id, status, reported_at DESC, id DESC);
CREATE INDEX incident_view_org_id_incident_id_idx ON needful.incident_view USING btree (org_id, incident_id);
CREATE UNIQUE INDEX invitation_org_id_token_hash_key ON needful.invitation USING btree (org_id, token_hash);
CREATE INDEX membership_person_id_idx ON needful.membership USING btree (person_id);
CREATE UNIQUE INDEX organization_slug_key ON needful.organization USING btree (slug);
CREATE INDEX sealed_text_org_id_incident_id_idx ON needful.sealed_text USING btree (org_id, incident_id);
CREATE UNIQUE INDEX site_org_id_profile_match_key ON needful.site USING btree (org_id, profile, match);
ALTER INDEX jobs.job_pkey ATTACH PARTITION jobs.job_common_pkey;
ALTER INDEX jobs.queue_stats_i1 ATTACH PARTITION jobs.queue_stats_20261122_name_captured_on_deferred_count_queued_idx;
ALTER INDEX jobs.queue_stats_pkey ATTACH PARTITION jobs.queue_stats_20261122_pkey;
ALTER INDEX jobs.queue_stats_i1 ATTACH PARTITION jobs.queue_stats_20261123_name_captured_on_deferred_count_queued_idx;
ALTER INDEX jobs.queue_stats_pkey ATTACH PARTITION jobs.queue_stats_20261123_pkey;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON needful.incident_event FOR EACH STATEMENT EXECUTE FUNCTION needful.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON needful.incident_view FOR EACH STATEMENT EXECUTE FUNCTION needful.refuse_change();
ALTER TABLE ONLY auth.account
    ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."oauthAccessToken"
    ADD CONSTRAINT "oauthAccessToken_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES auth."oauthClient"("clientId") ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."oauthAccessToken"
    ADD CONSTRAINT "oauthAccessToken_refreshId_fkey" FOREIGN KEY ("refreshId") REFERENCES auth."oauthRefreshToken"(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."oauthAccessToken"
    ADD CONSTRAINT "oauthAccessToken_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES auth.session(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE ONLY auth."oauthAccessToken"
    ADD CONSTRAINT "oauthAccessToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."oauthClientResource"
    ADD CONSTRAINT "oauthClientResource_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES auth."oauthClient"("clientId") ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."oauthClientResource"
    ADD CONSTRAINT "oauthClientResource_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES auth."oauthResource"(identifier) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."oauthClient"
    ADD CONSTRAINT "oauthClient_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."oauthConsent"
    ADD CONSTRAINT "oauthConsent_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES auth."oauthClient"("clientId") ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."oauthConsent"
    ADD CONSTRAINT "oauthConsent_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."oauthRefreshToken"
    ADD CONSTRAINT "oauthRefreshToken_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES auth."oauthClient"("clientId") ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."oauthRefreshToken"
    ADD CONSTRAINT "oauthRefreshToken_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES auth.session(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE ONLY auth."oauthRefreshToken"
    ADD CONSTRAINT "oauthRefreshToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth.passkey
    ADD CONSTRAINT "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth.session
    ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY auth."twoFactor"
    ADD CONSTRAINT "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY jobs.job_common
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY jobs.job_common
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY jobs.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue(name);
ALTER TABLE ONLY jobs.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE CASCADE;
ALTER TABLE ONLY jobs.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE CASCADE;
ALTER TABLE ONLY needful.card_count
    ADD CONSTRAINT card_count_org_id_fkey FOREIGN KEY (org_id) REFERENCES needful.organization(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.designation
    ADD CONSTRAINT designation_org_id_alternate_id_fkey FOREIGN KEY (org_id, alternate_id) REFERENCES needful.membership(org_id, person_id) ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE ONLY needful.designation
    ADD CONSTRAINT designation_org_id_fkey FOREIGN KEY (org_id) REFERENCES needful.organization(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.designation
    ADD CONSTRAINT designation_org_id_holder_id_fkey FOREIGN KEY (org_id, holder_id) REFERENCES needful.membership(org_id, person_id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.history_head
    ADD CONSTRAINT history_head_org_id_fkey FOREIGN KEY (org_id) REFERENCES needful.organization(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.incident_event
    ADD CONSTRAINT incident_event_org_id_incident_id_fkey FOREIGN KEY (org_id, incident_id) REFERENCES needful.incident(org_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.incident
    ADD CONSTRAINT incident_org_id_assignee_id_fkey FOREIGN KEY (org_id, assignee_id) REFERENCES needful.membership(org_id, person_id) ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE ONLY needful.incident
    ADD CONSTRAINT incident_org_id_fkey FOREIGN KEY (org_id) REFERENCES needful.organization(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.incident
    ADD CONSTRAINT incident_org_id_lead_id_fkey FOREIGN KEY (org_id, lead_id) REFERENCES needful.membership(org_id, person_id) ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE ONLY needful.incident
    ADD CONSTRAINT incident_org_id_reporter_id_fkey FOREIGN KEY (org_id, reporter_id) REFERENCES needful.membership(org_id, person_id) ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE ONLY needful.incident_view
    ADD CONSTRAINT incident_view_org_id_incident_id_fkey FOREIGN KEY (org_id, incident_id) REFERENCES needful.incident(org_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.installation
    ADD CONSTRAINT installation_org_id_fkey FOREIGN KEY (org_id) REFERENCES needful.organization(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.invitation
    ADD CONSTRAINT invitation_org_id_fkey FOREIGN KEY (org_id) REFERENCES needful.organization(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.membership
    ADD CONSTRAINT membership_org_id_fkey FOREIGN KEY (org_id) REFERENCES needful.organization(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.sealed_text
    ADD CONSTRAINT sealed_text_org_id_incident_id_fkey FOREIGN KEY (org_id, incident_id) REFERENCES needful.incident(org_id, id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.site
    ADD CONSTRAINT site_org_id_fkey FOREIGN KEY (org_id) REFERENCES needful.organization(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY needful.snippet
    ADD CONSTRAINT snippet_org_id_fkey FOREIGN KEY (org_id) REFERENCES needful.organization(id) ON UPDATE CASCADE ON DELETE RESTRICT;
CREATE POLICY across ON needful.history_head FOR SELECT TO needful_owner USING (true);
CREATE POLICY across ON needful.organization FOR SELECT TO needful_owner USING (true);
ALTER TABLE needful.card_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.designation ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.history_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.incident_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.incident_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.installation ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.organization ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON needful.membership FOR SELECT TO needful_app USING ((person_id = ( SELECT (NULLIF(current_setting('app.person_id'::text), ''::text))::uuid AS "nullif")));
CREATE POLICY own ON needful.organization FOR SELECT TO needful_app USING ((id IN ( SELECT m.org_id
   FROM needful.membership m
  WHERE (m.person_id = ( SELECT (NULLIF(current_setting('app.person_id'::text), ''::text))::uuid AS "nullif")))));
ALTER TABLE needful.sealed_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.site ENABLE ROW LEVEL SECURITY;
ALTER TABLE needful.snippet ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON needful.card_count TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.designation TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.history_head TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.incident TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.incident_event TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.incident_view TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.installation TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.invitation TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.membership TO needful_app USING ((org_id = ( SELECT (NULLIF(current_setting('app.org_id'::text), ''::text))::uuid AS "nullif"))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.organization TO needful_app USING ((id = ( SELECT (NULLIF(current_setting('app.org_id'::text), ''::text))::uuid AS "nullif"))) WITH CHECK ((id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.sealed_text TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.site TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
CREATE POLICY tenant ON needful.snippet TO needful_app USING ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting))) WITH CHECK ((org_id = ( SELECT (current_setting('app.org_id'::text))::uuid AS current_setting)));
GRANT USAGE ON SCHEMA auth TO needful_auth;
GRANT ALL ON SCHEMA jobs TO needful_jobs;
GRANT USAGE ON SCHEMA jobs TO needful_app;
GRANT USAGE ON SCHEMA needful TO needful_app;
REVOKE ALL ON FUNCTION needful.heads_of(organizations uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION needful.heads_of(organizations uuid[]) TO needful_app;
REVOKE ALL ON FUNCTION needful.organization_ids() FROM PUBLIC;
GRANT ALL ON FUNCTION needful.organization_ids() TO needful_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth.account TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth.jwks TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."oauthAccessToken" TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."oauthClient" TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."oauthClientAssertion" TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."oauthClientResource" TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."oauthConsent" TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."oauthRefreshToken" TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."oauthResource" TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth.passkey TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."rateLimit" TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth.session TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."twoFactor" TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."user" TO needful_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth.verification TO needful_auth;
GRANT INSERT ON TABLE jobs.job_common TO needful_app;
GRANT SELECT(id) ON TABLE jobs.job_common TO needful_app;
GRANT SELECT ON TABLE jobs.queue TO needful_app;
GRANT SELECT,INSERT,UPDATE ON TABLE needful.card_count TO needful_app;
GRANT SELECT,INSERT,UPDATE ON TABLE needful.designation TO needful_app;
GRANT SELECT,INSERT ON TABLE needful.history_head TO needful_app;
GRANT UPDATE(sequence) ON TABLE needful.history_head TO needful_app;
GRANT UPDATE(hash) ON TABLE needful.history_head TO needful_app;
GRANT SELECT,INSERT,UPDATE ON TABLE needful.incident TO needful_app;
GRANT SELECT,INSERT ON TABLE needful.incident_event TO needful_app;
GRANT SELECT,INSERT ON TABLE needful.incident_view TO needful_app;
GRANT SELECT,INSERT,UPDATE ON TABLE needful.installation TO needful_app;
GRANT SELECT,INSERT,UPDATE ON TABLE needful.invitation TO needful_app;
GRANT SELECT,INSERT,UPDATE ON TABLE needful.membership TO needful_app;
GRANT SELECT,INSERT ON TABLE needful.organization TO needful_app;
GRANT SELECT,INSERT ON TABLE needful.sealed_text TO needful_app;
GRANT UPDATE(salt) ON TABLE needful.sealed_text TO needful_app;
GRANT UPDATE(nonce) ON TABLE needful.sealed_text TO needful_app;
GRANT UPDATE(ciphertext) ON TABLE needful.sealed_text TO needful_app;
GRANT UPDATE(purged_at) ON TABLE needful.sealed_text TO needful_app;
GRANT SELECT,INSERT ON TABLE needful.site TO needful_app;
GRANT SELECT,INSERT ON TABLE needful.snippet TO needful_app;
GRANT SELECT ON TABLE public._prisma_migrations TO needful_app;
ALTER DEFAULT PRIVILEGES FOR ROLE needful_owner IN SCHEMA auth GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES  TO needful_auth;