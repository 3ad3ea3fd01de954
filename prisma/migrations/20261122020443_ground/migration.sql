-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "auth";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "needful";

-- CreateTable
CREATE TABLE "auth"."user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "twoFactorEnabled" BOOLEAN,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" UUID NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."verification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."twoFactor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "verified" BOOLEAN,
    "failedVerificationCount" INTEGER,
    "lockedUntil" TIMESTAMPTZ(3),
    "lastUsedStep" INTEGER,

    CONSTRAINT "twoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."passkey" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT,
    "publicKey" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "credentialID" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "deviceType" TEXT NOT NULL,
    "backedUp" BOOLEAN NOT NULL,
    "transports" TEXT,
    "createdAt" TIMESTAMPTZ(3),
    "aaguid" TEXT,

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."jwks" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "publicKey" TEXT NOT NULL,
    "privateKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "alg" TEXT,
    "crv" TEXT,

    CONSTRAINT "jwks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."oauthClient" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clientId" TEXT NOT NULL,
    "clientSecret" TEXT,
    "clientDiscoveryId" TEXT,
    "disabled" BOOLEAN,
    "skipConsent" BOOLEAN,
    "enableEndSession" BOOLEAN,
    "subjectType" TEXT,
    "scopes" JSONB,
    "clientCredentialsScopes" JSONB,
    "userId" UUID,
    "createdAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3),
    "name" TEXT,
    "uri" TEXT,
    "icon" TEXT,
    "contacts" JSONB,
    "tos" TEXT,
    "policy" TEXT,
    "softwareId" TEXT,
    "softwareVersion" TEXT,
    "softwareStatement" TEXT,
    "redirectUris" JSONB NOT NULL,
    "postLogoutRedirectUris" JSONB,
    "backchannelLogoutUri" TEXT,
    "backchannelLogoutSessionRequired" BOOLEAN,
    "tokenEndpointAuthMethod" TEXT,
    "applicationType" TEXT,
    "jwks" TEXT,
    "jwksUri" TEXT,
    "grantTypes" JSONB,
    "responseTypes" JSONB,
    "requirePKCE" BOOLEAN,
    "dpopBoundAccessTokens" BOOLEAN,
    "referenceId" TEXT,
    "metadata" JSONB,

    CONSTRAINT "oauthClient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."oauthResource" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "identifier" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "accessTokenTtl" INTEGER,
    "refreshTokenTtl" INTEGER,
    "signingAlgorithm" TEXT,
    "signingKeyId" TEXT,
    "allowedScopes" JSONB,
    "customClaims" JSONB,
    "dpopBoundAccessTokensRequired" BOOLEAN,
    "disabled" BOOLEAN,
    "createdAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3),
    "policyVersion" INTEGER,
    "metadata" JSONB,

    CONSTRAINT "oauthResource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."oauthClientResource" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clientId" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,
    "metadata" JSONB,
    "createdAt" TIMESTAMPTZ(3),

    CONSTRAINT "oauthClientResource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."oauthRefreshToken" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "sessionId" UUID,
    "userId" UUID NOT NULL,
    "referenceId" TEXT,
    "authorizationCodeId" TEXT,
    "resources" JSONB,
    "requestedUserInfoClaims" JSONB,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revoked" TIMESTAMPTZ(3),
    "rotatedAt" TIMESTAMPTZ(3),
    "rotationReplayResponse" TEXT,
    "rotationReplayExpiresAt" TIMESTAMPTZ(3),
    "authTime" TIMESTAMPTZ(3),
    "confirmation" JSONB,
    "scopes" JSONB NOT NULL,

    CONSTRAINT "oauthRefreshToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."oauthAccessToken" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "sessionId" UUID,
    "userId" UUID,
    "referenceId" TEXT,
    "authorizationCodeId" TEXT,
    "resources" JSONB,
    "requestedUserInfoClaims" JSONB,
    "refreshId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revoked" TIMESTAMPTZ(3),
    "confirmation" JSONB,
    "scopes" JSONB NOT NULL,

    CONSTRAINT "oauthAccessToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."oauthConsent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clientId" TEXT NOT NULL,
    "userId" UUID,
    "referenceId" TEXT,
    "resources" JSONB,
    "requestedUserInfoClaims" JSONB,
    "scopes" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oauthConsent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."oauthClientAssertion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oauthClientAssertion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."rateLimit" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "rateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "needful"."snippet" (
    "org_id" UUID NOT NULL,
    "snippet_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "snippet_pkey" PRIMARY KEY ("org_id","snippet_id","version")
);

-- CreateTable
CREATE TABLE "needful"."card_count" (
    "org_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "rule" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "card_count_pkey" PRIMARY KEY ("org_id","day","rule","site","act","outcome")
);

-- CreateTable
CREATE TABLE "needful"."incident" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "track" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "site" TEXT,
    "act" TEXT,
    "facts" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "reporter_id" UUID,
    "installation_id" UUID,
    "lead_id" UUID,
    "assignee_id" UUID,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "occurred_on" DATE,
    "clock_skew_seconds" INTEGER,
    "acknowledged_at" TIMESTAMPTZ(3),
    "taken_back" TEXT,
    "taken_back_at" TIMESTAMPTZ(3),
    "waiting_for" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT,
    "payload_hash" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."incident_event" (
    "org_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "incident_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "incident_event_pkey" PRIMARY KEY ("org_id","sequence")
);

-- CreateTable
CREATE TABLE "needful"."history_head" (
    "org_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "history_head_pkey" PRIMARY KEY ("org_id")
);

-- CreateTable
CREATE TABLE "needful"."sealed_text" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "salt" BYTEA,
    "nonce" BYTEA,
    "ciphertext" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "sealed_text_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."incident_view" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_view_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "hash_key" BYTEA NOT NULL,
    "enrolment_hash" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "needful"."site" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "profile" TEXT NOT NULL,
    "match" TEXT NOT NULL,

    CONSTRAINT "site_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."membership" (
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" TEXT[],
    "department" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("org_id","person_id")
);

-- CreateTable
CREATE TABLE "needful"."designation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "holder_id" UUID NOT NULL,
    "alternate_id" UUID,
    "public_contact" TEXT,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "designation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."invitation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "roles" TEXT[],
    "department" TEXT,
    "token_hash" BYTEA NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."installation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "installation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "auth"."user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "auth"."session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "auth"."session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "auth"."account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "auth"."verification"("identifier");

-- CreateIndex
CREATE INDEX "twoFactor_secret_idx" ON "auth"."twoFactor"("secret");

-- CreateIndex
CREATE INDEX "twoFactor_userId_idx" ON "auth"."twoFactor"("userId");

-- CreateIndex
CREATE INDEX "passkey_userId_idx" ON "auth"."passkey"("userId");

-- CreateIndex
CREATE INDEX "passkey_credentialID_idx" ON "auth"."passkey"("credentialID");

-- CreateIndex
CREATE UNIQUE INDEX "oauthClient_clientId_key" ON "auth"."oauthClient"("clientId");

-- CreateIndex
CREATE INDEX "oauthClient_userId_idx" ON "auth"."oauthClient"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "oauthResource_identifier_key" ON "auth"."oauthResource"("identifier");

-- CreateIndex
CREATE INDEX "oauthClientResource_clientId_idx" ON "auth"."oauthClientResource"("clientId");

-- CreateIndex
CREATE INDEX "oauthClientResource_resourceId_idx" ON "auth"."oauthClientResource"("resourceId");

-- CreateIndex
CREATE UNIQUE INDEX "oauthRefreshToken_token_key" ON "auth"."oauthRefreshToken"("token");

-- CreateIndex
CREATE INDEX "oauthRefreshToken_clientId_idx" ON "auth"."oauthRefreshToken"("clientId");

-- CreateIndex
CREATE INDEX "oauthRefreshToken_sessionId_idx" ON "auth"."oauthRefreshToken"("sessionId");

-- CreateIndex
CREATE INDEX "oauthRefreshToken_userId_idx" ON "auth"."oauthRefreshToken"("userId");

-- CreateIndex
CREATE INDEX "oauthRefreshToken_authorizationCodeId_idx" ON "auth"."oauthRefreshToken"("authorizationCodeId");

-- CreateIndex
CREATE UNIQUE INDEX "oauthAccessToken_token_key" ON "auth"."oauthAccessToken"("token");

-- CreateIndex
CREATE INDEX "oauthAccessToken_clientId_idx" ON "auth"."oauthAccessToken"("clientId");

-- CreateIndex
CREATE INDEX "oauthAccessToken_sessionId_idx" ON "auth"."oauthAccessToken"("sessionId");

-- CreateIndex
CREATE INDEX "oauthAccessToken_userId_idx" ON "auth"."oauthAccessToken"("userId");

-- CreateIndex
CREATE INDEX "oauthAccessToken_authorizationCodeId_idx" ON "auth"."oauthAccessToken"("authorizationCodeId");

-- CreateIndex
CREATE INDEX "oauthAccessToken_refreshId_idx" ON "auth"."oauthAccessToken"("refreshId");

-- CreateIndex
CREATE INDEX "oauthConsent_clientId_idx" ON "auth"."oauthConsent"("clientId");

-- CreateIndex
CREATE INDEX "oauthConsent_userId_idx" ON "auth"."oauthConsent"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "rateLimit_key_key" ON "auth"."rateLimit"("key");

-- CreateIndex
CREATE INDEX "incident_org_id_status_reported_at_id_idx" ON "needful"."incident"("org_id", "status", "reported_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "incident_org_id_reported_at_id_idx" ON "needful"."incident"("org_id", "reported_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "incident_org_id_assignee_id_reported_at_id_idx" ON "needful"."incident"("org_id", "assignee_id", "reported_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "incident_org_id_reporter_id_reported_at_id_idx" ON "needful"."incident"("org_id", "reporter_id", "reported_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "incident_org_id_reference_key" ON "needful"."incident"("org_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "incident_org_id_report_id_key" ON "needful"."incident"("org_id", "report_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_event_org_id_incident_id_version_key" ON "needful"."incident_event"("org_id", "incident_id", "version");

-- CreateIndex
CREATE INDEX "sealed_text_org_id_incident_id_idx" ON "needful"."sealed_text"("org_id", "incident_id");

-- CreateIndex
CREATE INDEX "incident_view_org_id_incident_id_idx" ON "needful"."incident_view"("org_id", "incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "needful"."organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "site_org_id_profile_match_key" ON "needful"."site"("org_id", "profile", "match");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "needful"."membership"("person_id");

-- CreateIndex
CREATE INDEX "designation_org_id_role_idx" ON "needful"."designation"("org_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_org_id_token_hash_key" ON "needful"."invitation"("org_id", "token_hash");

-- AddForeignKey
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."twoFactor" ADD CONSTRAINT "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."passkey" ADD CONSTRAINT "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthClient" ADD CONSTRAINT "oauthClient_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthClientResource" ADD CONSTRAINT "oauthClientResource_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "auth"."oauthClient"("clientId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthClientResource" ADD CONSTRAINT "oauthClientResource_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "auth"."oauthResource"("identifier") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthRefreshToken" ADD CONSTRAINT "oauthRefreshToken_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "auth"."oauthClient"("clientId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthRefreshToken" ADD CONSTRAINT "oauthRefreshToken_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "auth"."session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthRefreshToken" ADD CONSTRAINT "oauthRefreshToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthAccessToken" ADD CONSTRAINT "oauthAccessToken_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "auth"."oauthClient"("clientId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthAccessToken" ADD CONSTRAINT "oauthAccessToken_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "auth"."session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthAccessToken" ADD CONSTRAINT "oauthAccessToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthAccessToken" ADD CONSTRAINT "oauthAccessToken_refreshId_fkey" FOREIGN KEY ("refreshId") REFERENCES "auth"."oauthRefreshToken"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthConsent" ADD CONSTRAINT "oauthConsent_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "auth"."oauthClient"("clientId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."oauthConsent" ADD CONSTRAINT "oauthConsent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."snippet" ADD CONSTRAINT "snippet_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."card_count" ADD CONSTRAINT "card_count_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."incident" ADD CONSTRAINT "incident_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."incident" ADD CONSTRAINT "incident_org_id_reporter_id_fkey" FOREIGN KEY ("org_id", "reporter_id") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "needful"."incident" ADD CONSTRAINT "incident_org_id_lead_id_fkey" FOREIGN KEY ("org_id", "lead_id") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "needful"."incident" ADD CONSTRAINT "incident_org_id_assignee_id_fkey" FOREIGN KEY ("org_id", "assignee_id") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "needful"."incident_event" ADD CONSTRAINT "incident_event_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."history_head" ADD CONSTRAINT "history_head_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."sealed_text" ADD CONSTRAINT "sealed_text_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."incident_view" ADD CONSTRAINT "incident_view_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."site" ADD CONSTRAINT "site_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."membership" ADD CONSTRAINT "membership_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."designation" ADD CONSTRAINT "designation_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."designation" ADD CONSTRAINT "designation_org_id_holder_id_fkey" FOREIGN KEY ("org_id", "holder_id") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."designation" ADD CONSTRAINT "designation_org_id_alternate_id_fkey" FOREIGN KEY ("org_id", "alternate_id") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "needful"."invitation" ADD CONSTRAINT "invitation_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."installation" ADD CONSTRAINT "installation_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say. Row-level security, privileges, checks.

-- Every tenant table compares its organization with the transaction's own. A transaction that set none fails
-- (current_setting throws, or '' is no uuid): forgetting the tenant is an error, never an empty or a full list.
do $$
declare
  name text;
begin
  foreach name in array array['site', 'designation', 'invitation', 'installation', 'incident', 'incident_event',
    'history_head', 'sealed_text', 'incident_view', 'snippet', 'card_count']
  loop
    execute format('alter table needful.%I enable row level security', name);
    execute format('alter table needful.%I force row level security', name);
    execute format(
      'create policy tenant on needful.%I to needful_app
         using (org_id = (select current_setting(''app.org_id'')::uuid))
         with check (org_id = (select current_setting(''app.org_id'')::uuid))', name);
  end loop;
end $$;

-- Organizations and memberships are also seen, without a tenant, by the person whose memberships they are.
alter table needful.membership enable row level security;
alter table needful.membership force row level security;
create policy tenant on needful.membership to needful_app
  using (org_id = (select nullif(current_setting('app.org_id'), '')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
create policy own on needful.membership for select to needful_app
  using (person_id = (select nullif(current_setting('app.person_id'), '')::uuid));

alter table needful.organization enable row level security;
alter table needful.organization force row level security;
create policy tenant on needful.organization to needful_app
  using (id = (select nullif(current_setting('app.org_id'), '')::uuid))
  with check (id = (select current_setting('app.org_id')::uuid));
create policy own on needful.organization for select to needful_app
  using (id in (select m.org_id from needful.membership m
                 where m.person_id = (select nullif(current_setting('app.person_id'), '')::uuid)));

-- What crosses organizations: the ids, and the numbers of their heads. The feed and `needful verify` need no more.
create policy across on needful.history_head for select to current_user using (true);
create policy across on needful.organization for select to current_user using (true);

create function needful.heads_of(organizations uuid[]) returns table (org_id uuid, sequence bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$ select h.org_id, h.sequence from needful.history_head h where h.org_id = any (organizations) $$;

create function needful.organization_ids() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
  as $$ select o.id from needful.organization o order by o.id $$;

revoke all on function needful.heads_of(uuid[]), needful.organization_ids() from public;
grant execute on function needful.heads_of(uuid[]), needful.organization_ids() to needful_app;

-- History is append-only by privilege, and by a trigger that holds for the owner as well.
create function needful.refuse_change() returns trigger language plpgsql set search_path = pg_catalog
  as $$ begin raise exception 'needful.% is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;
create trigger append_only before update or delete or truncate on needful.incident_event
  for each statement execute function needful.refuse_change();
create trigger append_only before update or delete or truncate on needful.incident_view
  for each statement execute function needful.refuse_change();

grant usage on schema needful to needful_app;
grant select, insert on needful.organization, needful.site, needful.snippet, needful.incident_event, needful.incident_view to needful_app;
grant select, insert, update on needful.membership, needful.designation, needful.invitation, needful.installation,
  needful.incident, needful.card_count to needful_app;
grant select, insert, update (sequence, hash) on needful.history_head to needful_app;
grant select, insert, update (salt, nonce, ciphertext, purged_at) on needful.sealed_text to needful_app;

alter table needful.incident
  add check (track in ('privacy', 'security', 'both')),
  add check (status in ('reported', 'acknowledged', 'closed')),
  add check (taken_back in ('undone', 'withdrawn')),
  add check (waiting_for in ('officer', 'reporter')),
  add check ((closed_at is null) = (status <> 'closed')),
  add check (octet_length(payload_hash) = 32);
alter table needful.incident_event add check (sequence > 0), add check (version > 0), add check (octet_length(hash) = 32);
alter table needful.history_head add check (sequence >= 0), add check (octet_length(hash) = 32);
alter table needful.sealed_text
  add check (field in ('note', 'details-note', 'question', 'answer', 'withdraw-reason', 'close-text')),
  add check ((purged_at is null) = (ciphertext is not null)),
  add check ((salt is null) = (ciphertext is null) and (nonce is null) = (ciphertext is null));
alter table needful.membership add check (roles <@ array['staff', 'officer', 'administrator'] and cardinality(roles) > 0);
alter table needful.designation add check (role in ('privacy', 'security')), add check (until is null or until >= since);
alter table needful.card_count add check (outcome in ('shown', 'heeded', 'continued', 'dismissed', 'reported')), add check (count > 0);

-- The queue's own schema: pg-boss makes its tables there, as the role of the jobs.
create schema jobs;
revoke all on schema jobs from public;
grant usage, create on schema jobs to needful_jobs;
grant usage on schema jobs to needful_app;

-- Who may touch schema auth: the role of sign-in, and nobody else. Runs after the
-- tables are made; it may run again. Roles needful_auth, needful_app and needful_jobs must exist.
revoke all on schema auth from public;
revoke all on all tables in schema auth from public;
revoke all on schema auth from needful_app, needful_jobs;
revoke all on all tables in schema auth from needful_app, needful_jobs;
grant usage on schema auth to needful_auth;
grant select, insert, update, delete on all tables in schema auth to needful_auth;
alter default privileges in schema auth revoke all on tables from public;
alter default privileges in schema auth grant select, insert, update, delete on tables to needful_auth;
