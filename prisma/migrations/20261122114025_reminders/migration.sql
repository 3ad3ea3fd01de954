-- AlterTable
ALTER TABLE "needful"."card_count" DROP CONSTRAINT "card_count_pkey",
ADD COLUMN     "combination" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "card_count_pkey" PRIMARY KEY ("org_id", "day", "rule", "site", "act", "outcome", "combination", "reason");

-- CreateTable
CREATE TABLE "needful"."reminder_settings" (
    "org_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_settings_pkey" PRIMARY KEY ("org_id","version")
);

-- AddForeignKey
ALTER TABLE "needful"."reminder_settings" ADD CONSTRAINT "reminder_settings_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."reminder_settings" ADD CONSTRAINT "reminder_settings_org_id_changed_by_fkey" FOREIGN KEY ("org_id", "changed_by") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say. What was set stays as it was set: a later version takes its place.
alter table needful.reminder_settings enable row level security;
alter table needful.reminder_settings force row level security;
create policy tenant on needful.reminder_settings to needful_app
  using (org_id = (select current_setting('app.org_id')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
grant select, insert on needful.reminder_settings to needful_app;
alter table needful.reminder_settings add check (version > 0), add check (octet_length(body) <= 400000);

-- What was looked at, what was held out and what would have been said are counted beside what was shown.
alter table needful.card_count drop constraint card_count_outcome_check;
alter table needful.card_count
  add constraint card_count_outcome_check check (outcome in ('shown', 'heeded', 'continued', 'dismissed', 'reported',
    'held-out', 'went-on', 'held-out-went-on', 'would', 'considered')),
  add check ((outcome = 'considered') = (rule = '')),
  add check (length(combination) <= 1000),
  add check (length(reason) <= 60);
