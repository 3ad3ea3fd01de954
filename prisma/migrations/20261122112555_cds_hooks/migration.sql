-- CreateTable
CREATE TABLE "needful"."cds_client" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "tenant" TEXT,
    "keys" TEXT,
    "keys_url" TEXT,
    "origins" TEXT[],
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "cds_client_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."cds_once" (
    "org_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cds_once_pkey" PRIMARY KEY ("org_id","hash")
);

-- CreateIndex
CREATE INDEX "cds_once_org_id_expires_at_idx" ON "needful"."cds_once"("org_id", "expires_at");

-- AddForeignKey
ALTER TABLE "needful"."cds_client" ADD CONSTRAINT "cds_client_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."cds_once" ADD CONSTRAINT "cds_once_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.cds_client
  alter column origins set not null,
  add check ((keys is null) <> (keys_url is null)),
  add check (length(name) between 1 and 80),
  add check (length(issuer) <= 300),
  add check (length(keys) <= 20000),
  add check (ended_at >= registered_at);
-- A token says by its issuer alone who sends it: at most one registration answers to it.
create unique index cds_client_issuer on needful.cds_client (org_id, issuer) where ended_at is null;
alter table needful.cds_client enable row level security;
alter table needful.cds_client force row level security;
create policy tenant on needful.cds_client to needful_app
  using (org_id = (select current_setting('app.org_id')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
grant select, insert, update (ended_at) on needful.cds_client to needful_app;

alter table needful.cds_once add check (octet_length(hash) = 32);
alter table needful.cds_once enable row level security;
alter table needful.cds_once force row level security;
create policy tenant on needful.cds_once to needful_app
  using (org_id = (select current_setting('app.org_id')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
grant select, insert, delete on needful.cds_once to needful_app;
