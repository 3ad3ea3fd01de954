-- CreateTable
CREATE TABLE "needful"."letterhead_logo" (
    "org_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "letterhead_logo_pkey" PRIMARY KEY ("org_id","hash")
);

-- AddForeignKey
ALTER TABLE "needful"."letterhead_logo" ADD CONSTRAINT "letterhead_logo_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.letterhead_logo
  add check (octet_length(hash) = 32),
  add check (octet_length(bytes) between 1 and 65536);
alter table needful.letterhead_logo enable row level security;
alter table needful.letterhead_logo force row level security;
create policy tenant on needful.letterhead_logo to needful_app
  using (org_id = (select current_setting('app.org_id')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
grant select, insert on needful.letterhead_logo to needful_app;
create trigger append_only before update or delete or truncate on needful.letterhead_logo
  for each statement execute function needful.refuse_change();
