-- CreateTable
CREATE TABLE "needful"."site_profile" (
    "org_id" UUID NOT NULL,
    "profile_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_profile_pkey" PRIMARY KEY ("org_id","profile_id","version")
);

-- AddForeignKey
ALTER TABLE "needful"."site_profile" ADD CONSTRAINT "site_profile_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say. A published version stays as it was published: a later one takes its place.
alter table needful.site_profile enable row level security;
alter table needful.site_profile force row level security;
create policy tenant on needful.site_profile to needful_app
  using (org_id = (select current_setting('app.org_id')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
grant select, insert on needful.site_profile to needful_app;
alter table needful.site_profile add check (version > 0), add check (octet_length(body) <= 96000);
