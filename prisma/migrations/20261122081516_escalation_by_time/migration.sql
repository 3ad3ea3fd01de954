-- AlterTable
ALTER TABLE "needful"."designation" ADD COLUMN     "written_on" DATE;

-- CreateTable
CREATE TABLE "needful"."officer_mail" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "incident_id" UUID,
    "detail" TEXT NOT NULL DEFAULT '{}',
    "is_urgent" BOOLEAN NOT NULL DEFAULT false,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "officer_mail_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "needful"."escalation_settings" (
    "org_id" UUID NOT NULL,
    "body" TEXT,
    "swept_on" DATE,

    CONSTRAINT "escalation_settings_pkey" PRIMARY KEY ("org_id")
);

-- CreateTable
CREATE TABLE "needful"."mail_preference" (
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "time_zone" TEXT,
    "quiet_from" TEXT,
    "quiet_until" TEXT,
    "digest" BOOLEAN NOT NULL DEFAULT true,
    "digested_on" DATE,

    CONSTRAINT "mail_preference_pkey" PRIMARY KEY ("org_id","person_id")
);

-- CreateTable
CREATE TABLE "needful"."calendar_feed" (
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("org_id","person_id")
);

-- CreateIndex
CREATE INDEX "officer_mail_org_id_done_at_due_at_idx" ON "needful"."officer_mail"("org_id", "done_at", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "officer_mail_org_id_cause_recipient_key" ON "needful"."officer_mail"("org_id", "cause", "recipient");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_org_id_secret_hash_key" ON "needful"."calendar_feed"("org_id", "secret_hash");

-- AddForeignKey
ALTER TABLE "needful"."officer_mail" ADD CONSTRAINT "officer_mail_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."officer_mail" ADD CONSTRAINT "officer_mail_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "needful"."escalation_settings" ADD CONSTRAINT "escalation_settings_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."mail_preference" ADD CONSTRAINT "mail_preference_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."mail_preference" ADD CONSTRAINT "mail_preference_org_id_person_id_fkey" FOREIGN KEY ("org_id", "person_id") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."calendar_feed" ADD CONSTRAINT "calendar_feed_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "needful"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needful"."calendar_feed" ADD CONSTRAINT "calendar_feed_org_id_person_id_fkey" FOREIGN KEY ("org_id", "person_id") REFERENCES "needful"."membership"("org_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.officer_mail
  add check (kind in ('new-report', 'unacknowledged', 'climb', 'lead-given', 'lead-taken', 'digest')),
  add check (outcome in ('sent', 'nobody', 'no-server', 'given-up')),
  add check ((done_at is null) = (outcome is null));
alter table needful.mail_preference
  add check ((quiet_from is null) = (quiet_until is null)),
  add check (quiet_from <> quiet_until),
  add check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
alter table needful.calendar_feed add check (octet_length(secret_hash) = 32);
do $$
declare
  name text;
begin
  foreach name in array array['officer_mail', 'escalation_settings', 'mail_preference', 'calendar_feed']
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
grant update (due_at, done_at, outcome) on needful.officer_mail to needful_app;
grant update on needful.escalation_settings, needful.mail_preference to needful_app;
grant update (secret_hash, created_at), delete on needful.calendar_feed to needful_app;
