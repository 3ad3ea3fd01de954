-- AlterTable
ALTER TABLE "needful"."snippet" ADD COLUMN     "departments" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "digest" BYTEA,
ADD COLUMN     "incident_id" UUID,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "library_version" INTEGER,
ADD COLUMN     "line" TEXT,
ADD COLUMN     "replaced_at" TIMESTAMPTZ(3),
ADD COLUMN     "retired_by" UUID,
ADD COLUMN     "retired_reason" TEXT,
ADD COLUMN     "review_months" INTEGER,
ADD COLUMN     "review_on" DATE,
ADD COLUMN     "reviewed_at" TIMESTAMPTZ(3),
ADD COLUMN     "reviewed_by" UUID,
ADD COLUMN     "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "translations" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "written_at" TIMESTAMPTZ(3),
ADD COLUMN     "written_by" UUID;

-- CreateIndex
CREATE INDEX "snippet_org_id_incident_id_idx" ON "needful"."snippet"("org_id", "incident_id");

-- The check of a new foreign key reads the table under row-level security, which demands a tenant: nobody's. The
-- column is new, so there is nothing to check. Whether PostgreSQL asks at all depends on its plan.
select set_config('app.org_id', '00000000-0000-0000-0000-000000000000', true);

-- AddForeignKey
ALTER TABLE "needful"."snippet" ADD CONSTRAINT "snippet_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Below: what Prisma cannot say. What a version says is for ever; what becomes of it is not.
grant update (approved_by, approved_at, review_on, reviewed_by, reviewed_at, replaced_at, retired_by, retired_at, retired_reason)
  on needful.snippet to needful_app;
alter table needful.snippet
  add check (version > 0),
  add check (char_length(line) between 1 and 140),
  add check (octet_length(digest) = 32),
  add check (review_months between 1 and 36),
  add check (roles <@ array['staff', 'officer', 'administrator']),
  add check ((written_at is null) = (digest is null) and (written_at is null) = (written_by is null)),
  -- A second person approves.
  add check (approved_by <> written_by::text);
create unique index snippet_in_use on needful.snippet (org_id, snippet_id)
  where approved_at is not null and replaced_at is null and retired_at is null;
