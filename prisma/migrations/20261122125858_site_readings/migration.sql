-- CreateTable
CREATE TABLE "needful"."site_reading" (
    "org_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "site" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "fact" TEXT NOT NULL,
    "could" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "site_reading_pkey" PRIMARY KEY ("org_id","day","site","version","fact","could")
);

-- AddForeignKey
ALTER TABLE "needful"."site_reading" ADD CONSTRAINT "site_reading_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say. Counts of a day; nothing in them names a person, a computer or a page.
alter table needful.site_reading enable row level security;
alter table needful.site_reading force row level security;
create policy tenant on needful.site_reading to needful_app
  using (org_id = (select current_setting('app.org_id')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
grant select, insert, update (count) on needful.site_reading to needful_app;
alter table needful.site_reading
  add check (count > 0),
  add check (length(site) <= 60),
  add check (version ~ '^[a-z0-9][a-z0-9.]{0,19}$'),
  add check (fact ~ '^[a-zA-Z]{1,30}$');
