-- AlterTable
ALTER TABLE "needful"."cds_client" ADD COLUMN     "approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "approved_by" UUID,
ADD COLUMN     "ended_by" UUID,
ADD COLUMN     "registered_by" UUID;

-- Below: what Prisma cannot say. What was registered until now could ask at once. Its owner sees no row while row-level
-- security is forced.
alter table needful.cds_client no force row level security;
update needful.cds_client set approved_at = registered_at;
alter table needful.cds_client force row level security;
grant update (approved_at, approved_by, ended_by) on needful.cds_client to needful_app;
alter table needful.cds_client
  add check (approved_at >= registered_at),
  -- Nobody approves what they registered; the operator's is approved as it is registered.
  add check (registered_by is null or approved_at is null or (approved_by is not null and approved_by <> registered_by));
