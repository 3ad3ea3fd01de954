-- CreateTable
CREATE TABLE "needful"."former_person" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "salt" BYTEA,
    "sealed" BYTEA,
    "stood_as" BYTEA NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_person_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "former_person_org_id_entry_id_replaced_at_idx" ON "needful"."former_person"("org_id", "entry_id", "replaced_at");

-- CreateIndex
CREATE INDEX "former_person_org_id_incident_id_idx" ON "needful"."former_person"("org_id", "incident_id");

-- AddForeignKey
ALTER TABLE "needful"."former_person" ADD CONSTRAINT "former_person_org_id_entry_id_fkey" FOREIGN KEY ("org_id", "entry_id") REFERENCES "needful"."affected_person"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.former_person
  add check ((salt is null) = (sealed is null)),
  add check (octet_length(salt) = 32),
  add check (octet_length(stood_as) = 32);
alter table needful.former_person enable row level security;
alter table needful.former_person force row level security;
create policy tenant on needful.former_person to needful_app
  using (org_id = (select current_setting('app.org_id')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
-- What was said, and when, never changes; no row is ever deleted.
grant select, insert, update (key_id, salt, sealed) on needful.former_person to needful_app;
