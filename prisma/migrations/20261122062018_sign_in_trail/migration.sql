-- CreateTable
CREATE TABLE "auth"."signInEvent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "browser" TEXT,
    "network" TEXT,
    "organizationId" TEXT,

    CONSTRAINT "signInEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "signInEvent_personId_idx" ON "auth"."signInEvent"("personId");

-- CreateIndex
CREATE INDEX "signInEvent_at_idx" ON "auth"."signInEvent"("at");

-- The trail of sign-ins is added to. Nobody who serves changes a line of it, and none goes before its year is over.
revoke update, truncate, references, trigger on auth."signInEvent" from needful_auth;

create function auth.keep_for_a_year() returns trigger language plpgsql as $$
begin
  if old.at > now() - interval '365 days' then
    raise exception 'An event of the trail is kept for a year' using errcode = '42501';
  end if;
  return old;
end $$;
revoke all on function auth.keep_for_a_year() from public;
create trigger keep_for_a_year before delete on auth."signInEvent"
  for each row execute function auth.keep_for_a_year();
