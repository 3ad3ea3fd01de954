-- AlterTable
ALTER TABLE "needful"."incident" ADD COLUMN     "merged_into" UUID;

-- The check of a new foreign key reads the table under row-level security, which demands a tenant: nobody's. The
-- column is new, so there is nothing to check. Whether PostgreSQL asks at all depends on its plan.
select set_config('app.org_id', '00000000-0000-0000-0000-000000000000', true);

-- AddForeignKey
ALTER TABLE "needful"."incident" ADD CONSTRAINT "incident_org_id_merged_into_fkey" FOREIGN KEY ("org_id", "merged_into") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A merged incident is open, and worked on where it went.
alter table needful.incident drop constraint incident_status_check;
alter table needful.incident add constraint incident_status_check check (status in ('reported', 'acknowledged', 'merged', 'closed')),
  add check ((merged_into is null) = (status <> 'merged')),
  add check (merged_into <> id);

-- A row is looked up by what went into it where that is closed and purged.
create index incident_merged_into on needful.incident (org_id, merged_into) where merged_into is not null;
