-- CreateTable
CREATE TABLE "needful"."outside_link" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" BYTEA,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "email" TEXT,
    "code_hash" BYTEA,
    "code_ends_at" TIMESTAMPTZ(3),
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "session_hash" BYTEA,
    "session_ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "outside_link_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."outside_view" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outside_view_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "outside_link_org_id_incident_id_idx" ON "needful"."outside_link"("org_id", "incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "outside_link_org_id_token_hash_key" ON "needful"."outside_link"("org_id", "token_hash");

-- CreateIndex
CREATE INDEX "outside_view_org_id_link_id_idx" ON "needful"."outside_view"("org_id", "link_id");

-- AddForeignKey
ALTER TABLE "needful"."outside_link" ADD CONSTRAINT "outside_link_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."outside_view" ADD CONSTRAINT "outside_view_org_id_link_id_fkey" FOREIGN KEY ("org_id", "link_id") REFERENCES "needful"."outside_link"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.outside_link
  add check (purpose in ('confirmation', 'review')),
  add check ((email is not null) = (purpose = 'review')),
  add check (purpose = 'review' or (token_hash is not null and code_hash is null and session_hash is null)),
  add check (octet_length(token_hash) = 32),
  add check (octet_length(code_hash) = 32),
  add check (octet_length(session_hash) = 32),
  add check (code_tries >= 0),
  add check ((code_hash is null) = (code_ends_at is null)),
  add check ((session_hash is null) = (session_ends_at is null)),
  add check (ends_at > made_at);
do $$
declare
  name text;
begin
  foreach name in array array['outside_link', 'outside_view']
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
grant update (token_hash, code_hash, code_ends_at, code_tries, session_hash, session_ends_at)
  on needful.outside_link to needful_app;
create trigger append_only before update or delete or truncate on needful.outside_view
  for each statement execute function needful.refuse_change();
alter table needful.officer_mail
  drop constraint officer_mail_kind_check,
  add constraint officer_mail_kind_check check (kind in
    ('new-report', 'unacknowledged', 'climb', 'lead-given', 'lead-taken', 'digest', 'review-asked'));
