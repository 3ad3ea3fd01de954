-- CreateTable
CREATE TABLE "needful"."attachment" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "salt" BYTEA,
    "stands_as" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."attachment_piece" (
    "org_id" UUID NOT NULL,
    "attachment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key_id" TEXT NOT NULL,
    "nonce" BYTEA,
    "ciphertext" BYTEA,

    CONSTRAINT "attachment_piece_pkey" PRIMARY KEY ("org_id","attachment_id","number")
);

-- CreateTable
CREATE TABLE "needful"."attachment_view" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "attachment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_view_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "attachment_org_id_incident_id_id_idx" ON "needful"."attachment"("org_id", "incident_id", "id");

-- CreateIndex
CREATE INDEX "attachment_view_org_id_attachment_id_at_idx" ON "needful"."attachment_view"("org_id", "attachment_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "needful"."attachment" ADD CONSTRAINT "attachment_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."attachment_piece" ADD CONSTRAINT "attachment_piece_org_id_attachment_id_fkey" FOREIGN KEY ("org_id", "attachment_id") REFERENCES "needful"."attachment"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."attachment_view" ADD CONSTRAINT "attachment_view_org_id_attachment_id_fkey" FOREIGN KEY ("org_id", "attachment_id") REFERENCES "needful"."attachment"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.attachment
  add check (kind in ('pdf', 'png', 'jpeg', 'text', 'csv', 'eml', 'msg', 'docx', 'xlsx')),
  add check (size between 1 and 10485760),
  add check ((salt is null) = (removed_at is not null or purged_at is not null)),
  add check (octet_length(salt) = 32),
  add check (octet_length(stands_as) = 32);
alter table needful.attachment_piece
  add check (number between 0 and 9),
  add check ((nonce is null) = (ciphertext is null)),
  add check (octet_length(nonce) = 12),
  -- A megabyte and the tag.
  add check (octet_length(ciphertext) <= 1048576 + 16),
  -- What is encrypted does not shrink: it is written beside the row as it is.
  alter column ciphertext set storage external;
do $$
declare
  name text;
begin
  foreach name in array array['attachment', 'attachment_piece', 'attachment_view']
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
create trigger append_only before update or delete or truncate on needful.attachment_view
  for each statement execute function needful.refuse_change();
-- Where a file belongs and what it was never changes; no row is ever deleted.
grant update (salt, removed_at, purged_at) on needful.attachment to needful_app;
grant update (key_id, nonce, ciphertext) on needful.attachment_piece to needful_app;
