-- AlterTable
ALTER TABLE "needful"."incident" ADD COLUMN     "barred" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "confidential" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "needful"."organization" ADD COLUMN     "report_link" TEXT;

-- CreateTable
CREATE TABLE "needful"."report_code" (
    "org_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,

    CONSTRAINT "report_code_pkey" PRIMARY KEY ("org_id","incident_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_code_org_id_code_hash_key" ON "needful"."report_code"("org_id", "code_hash");

-- AddForeignKey
ALTER TABLE "needful"."report_code" ADD CONSTRAINT "report_code_org_id_incident_id_fkey" FOREIGN KEY ("org_id", "incident_id") REFERENCES "needful"."incident"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma cannot say.
alter table needful.incident alter column barred set not null;
alter table needful.organization add check (length(report_link) >= 32);
grant update (report_link) on needful.organization to needful_app;
alter table needful.report_code add check (octet_length(code_hash) = 32);
alter table needful.report_code enable row level security;
alter table needful.report_code force row level security;
create policy tenant on needful.report_code to needful_app
  using (org_id = (select current_setting('app.org_id')::uuid))
  with check (org_id = (select current_setting('app.org_id')::uuid));
grant select, insert on needful.report_code to needful_app;

-- A reporter's name and how to reach them are sealed like every other free text.
alter table needful.sealed_text
  drop constraint sealed_text_field_check,
  add constraint sealed_text_field_check check (field in (
    'domains', 'reporter-contact', 'note', 'details-note', 'question', 'answer', 'withdraw-reason', 'close-text',
    'determination-why', 'factor-rationale', 'factor-evidence', 'conclusion-rationale', 'check-reason',
    'reopen-reason', 'knowledge-basis', 'aside-reason', 'choice-reason', 'hold-official', 'clock-reason',
    'involvement-reason', 'recusal-reason', 'delegation-reason', 'hand-over-reason', 'escalation-reason'));
