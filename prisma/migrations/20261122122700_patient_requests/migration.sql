-- AlterTable
ALTER TABLE "needful"."records_event" ADD COLUMN     "subject_id" UUID;

-- CreateTable
CREATE TABLE "needful"."records_text" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "salt" BYTEA,
    "sealed" BYTEA,
    "purged_at" TIMESTAMPTZ(3),
    "person_hash" BYTEA,
    "number_hash" BYTEA,

    CONSTRAINT "records_text_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "records_text_org_id_subject_id_idx" ON "needful"."records_text"("org_id", "subject_id");

-- CreateIndex
CREATE INDEX "records_text_org_id_person_hash_idx" ON "needful"."records_text"("org_id", "person_hash");

-- CreateIndex
CREATE INDEX "records_text_org_id_number_hash_idx" ON "needful"."records_text"("org_id", "number_hash");

-- CreateIndex
CREATE INDEX "records_event_org_id_subject_id_sequence_idx" ON "needful"."records_event"("org_id", "subject_id", "sequence");

-- AddForeignKey
ALTER TABLE "needful"."records_text" ADD CONSTRAINT "records_text_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.records_text enable row level security;
alter table needful.records_text force row level security;
create policy tenant on needful.records_text to needful_app
  using (org_id = (select current_setting('app.org_id')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
grant select, insert on needful.records_text to needful_app;
-- What is sealed with a new key, or purged with its trace in the chain.
grant update (key_id, salt, sealed, purged_at, person_hash, number_hash) on needful.records_text to needful_app;
alter table needful.records_text
  add check ((sealed is null) = (purged_at is not null)),
  add check ((salt is null) = (sealed is null)),
  add check (sealed is not null or (person_hash is null and number_hash is null));

-- Which requests and disclosures there are: asked for by lists.
create index records_event_begun on needful.records_event (org_id, type, sequence)
  where type in ('request-received', 'disclosure-recorded', 'research-recorded');
