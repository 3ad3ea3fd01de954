-- CreateTable
CREATE TABLE "needful"."records_event" (
    "org_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "records_event_pkey" PRIMARY KEY ("org_id","sequence")
);

-- AddForeignKey
ALTER TABLE "needful"."records_event" ADD CONSTRAINT "records_event_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.records_event enable row level security;
alter table needful.records_event force row level security;
create policy tenant on needful.records_event to needful_app
  using (org_id = (select current_setting('app.org_id')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
create trigger append_only before update or delete or truncate on needful.records_event
  for each statement execute function needful.refuse_change();
grant select, insert on needful.records_event to needful_app;
alter table needful.records_event add check (sequence > 0), add check (octet_length(hash) = 32);

-- Which incidents were ever held: few, and asked for on a screen.
create index incident_event_legal_hold on needful.incident_event (org_id, incident_id) where type = 'legal-hold-set';
