-- AlterTable
ALTER TABLE "auth"."session" ADD COLUMN     "providerId" UUID;

-- AlterTable
ALTER TABLE "needful"."organization" ADD COLUMN     "provider_only" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "auth"."signInProvider" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organizationId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "clientSecret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signInProvider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."signInDomain" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "domain" TEXT NOT NULL,
    "providerId" UUID NOT NULL,

    CONSTRAINT "signInDomain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."providerLink" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "providerId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "providerLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "signInProvider_organizationId_key" ON "auth"."signInProvider"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "signInProvider_slug_key" ON "auth"."signInProvider"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "signInDomain_domain_key" ON "auth"."signInDomain"("domain");

-- CreateIndex
CREATE INDEX "signInDomain_providerId_idx" ON "auth"."signInDomain"("providerId");

-- CreateIndex
CREATE UNIQUE INDEX "providerLink_subject_key" ON "auth"."providerLink"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "providerLink_holder_key" ON "auth"."providerLink"("holder");

-- CreateIndex
CREATE INDEX "providerLink_providerId_idx" ON "auth"."providerLink"("providerId");

-- CreateIndex
CREATE INDEX "providerLink_userId_idx" ON "auth"."providerLink"("userId");

-- CreateIndex
CREATE INDEX "session_providerId_idx" ON "auth"."session"("providerId");

-- AddForeignKey
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "auth"."signInProvider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."signInDomain" ADD CONSTRAINT "signInDomain_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "auth"."signInProvider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."providerLink" ADD CONSTRAINT "providerLink_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "auth"."signInProvider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."providerLink" ADD CONSTRAINT "providerLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whether an organization demands its provider is set from the command line, as the application's role.
grant update (provider_only) on needful.organization to needful_app;

-- The two keys of a link name its own provider and person, so that no link can stand for another's.
alter table auth."providerLink"
  add check (subject like "providerId"::text || ' %'),
  add check (holder = "providerId"::text || ' ' || "userId"::text);
alter table auth."signInDomain" add check (domain = lower(domain) and domain not like '%@%');
