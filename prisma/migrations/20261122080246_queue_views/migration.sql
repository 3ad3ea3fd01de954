-- AlterTable
ALTER TABLE "needful"."incident" ADD COLUMN     "check_needed" TEXT,
ADD COLUMN     "concluded_at" TIMESTAMPTZ(3),
ADD COLUMN     "conclusion" TEXT,
ADD COLUMN     "fold_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "next_due_clock" TEXT,
ADD COLUMN     "next_due_on" DATE,
ADD COLUMN     "notices_in_time" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "notices_late" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "incident_org_id_kind_reported_at_id_idx" ON "needful"."incident"("org_id", "kind", "reported_at" DESC, "id" DESC);

-- Below: what Prisma cannot say. What is open is little beside what was closed over the years: the views of open
-- incidents have indexes of these alone.
create index incident_open_due on needful.incident (org_id, next_due_on, id) where closed_at is null;
create index incident_open_assignee on needful.incident (org_id, assignee_id, reported_at desc, id desc) where closed_at is null;
create index incident_open_track on needful.incident (org_id, track, reported_at desc, id desc) where closed_at is null;
create index incident_open_kind on needful.incident (org_id, kind, reported_at desc, id desc) where closed_at is null;
create index incident_open on needful.incident (org_id, reported_at desc, id desc) where closed_at is null;
create index incident_check on needful.incident (org_id, reported_at desc, id desc) where check_needed = 'before';
create index incident_answer on needful.incident (org_id, reported_at desc, id desc) where waiting_for = 'reporter';
alter table needful.incident add check (check_needed = 'before'),
  add check ((next_due_on is null) = (next_due_clock is null)),
  add check ((conclusion is null) = (concluded_at is null)),
  add check (notices_in_time >= 0 and notices_late >= 0);
