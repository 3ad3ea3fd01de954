-- CreateTable
CREATE TABLE "needful"."affected_person" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "import_id" UUID,
    "residence" TEXT,
    "lives_abroad" BOOLEAN NOT NULL,
    "address_quality" TEXT NOT NULL,
    "is_deceased" BOOLEAN NOT NULL,
    "is_minor" BOOLEAN NOT NULL,
    "agrees_to_email" BOOLEAN NOT NULL,
    "name" BYTEA,
    "address" BYTEA,
    "born_on" BYTEA,
    "patient_number" BYTEA,
    "email" BYTEA,
    "telephone" BYTEA,
    "representative" BYTEA,
    "quality_reason" BYTEA,
    "person_hash" BYTEA,
    "number_hash" BYTEA,
    "key_id" TEXT NOT NULL,
    "salt" BYTEA,
    "entered_as" BYTEA NOT NULL,
    "stands_as" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "affected_person_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."recipient" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "address" BYTEA,
    "name" BYTEA,
    "message_reference" BYTEA,
    "key_id" TEXT NOT NULL,
    "salt" BYTEA,
    "stands_as" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "recipient_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."register_view" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "register_view_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "affected_person_org_id_incident_id_id_idx" ON "needful"."affected_person"("org_id", "incident_id", "id");

-- CreateIndex
CREATE INDEX "affected_person_org_id_person_hash_idx" ON "needful"."affected_person"("org_id", "person_hash");

-- CreateIndex
CREATE INDEX "affected_person_org_id_number_hash_idx" ON "needful"."affected_person"("org_id", "number_hash");

-- CreateIndex
CREATE INDEX "recipient_org_id_incident_id_id_idx" ON "needful"."recipient"("org_id", "incident_id", "id");

-- CreateIndex
CREATE INDEX "register_view_org_id_incident_id_at_idx" ON "needful"."register_view"("org_id", "incident_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "needful"."affected_person" ADD CONSTRAINT "affected_person_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."recipient" ADD CONSTRAINT "recipient_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."register_view" ADD CONSTRAINT "register_view_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.affected_person
  add check (address_quality in ('good', 'bad', 'unknown')),
  add check (residence ~ '^[a-z]{2}$'),
  add check (not (lives_abroad and residence is not null)),
  add check ((name is null) = (removed_at is not null or purged_at is not null)),
  add check ((salt is null) = (name is null)),
  -- What names somebody goes all at once: no field outlives the name.
  add check (name is not null or coalesce(address, born_on, patient_number, email, telephone, representative,
    quality_reason, person_hash, number_hash) is null),
  add check (octet_length(entered_as) = 32 and octet_length(stands_as) = 32);
alter table needful.recipient
  add check (kind in ('email', 'fax', 'letter', 'in-person', 'other')),
  add check (source in ('reporter', 'officer')),
  add check ((salt is null) = (removed_at is not null or purged_at is not null)),
  add check (salt is not null or coalesce(address, name, message_reference) is null),
  add check (octet_length(stands_as) = 32);
alter table needful.register_view
  add check (what in ('affected', 'recipients', 'export', 'accounting', 'letters')),
  add check (people >= 0);
do $$
declare
  name text;
begin
  foreach name in array array['affected_person', 'recipient', 'register_view']
  loop
    execute format('alter table needful.%I enable row level security', name);
    execute format('alter table needful.%I force row level security', name);
    execute format(
      'create policy tenant on needful.%I to needful_app
         using (org_id = (select current_setting(''app.org_id'')::uuid))
         with check (org_id = (select current_setting(''app.org_id'')::uuid))', name);
    execute format('grant select, insert on needful.%I to needful_app', name);
  end loop;
end $$;
create trigger append_only before update or delete or truncate on needful.register_view
  for each statement execute function needful.refuse_change();
-- Where an entry belongs and how it came in never changes; no row is ever deleted.
grant update (residence, lives_abroad, address_quality, is_deceased, is_minor, agrees_to_email, name, address, born_on,
  patient_number, email, telephone, representative, quality_reason, person_hash, number_hash, key_id, salt, stands_as,
  removed_at, purged_at) on needful.affected_person to needful_app;
grant update (address, name, message_reference, key_id, salt, removed_at, purged_at) on needful.recipient to needful_app;
