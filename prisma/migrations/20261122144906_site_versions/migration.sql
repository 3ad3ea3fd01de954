-- AlterTable
ALTER TABLE "needful"."site_profile" ADD COLUMN     "approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "approved_by" UUID,
ADD COLUMN     "digest" TEXT,
ADD COLUMN     "matches" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "published_by" UUID,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "step" TEXT NOT NULL DEFAULT 'profile';

-- Below: what Prisma cannot say. What was published until now was in force at once. Its owner sees no row while
-- row-level security is forced.
alter table needful.site_profile no force row level security;
update needful.site_profile set approved_at = published_at, step = case when body is null then 'off' else 'profile' end,
  digest = encode(sha256(convert_to(body, 'UTF8')), 'hex');
alter table needful.site_profile force row level security;
grant update (approved_by, approved_at) on needful.site_profile to needful_app;
alter table needful.site_profile
  add check (step in ('profile', 'off', 'bundled')),
  add check ((body is not null) = (step = 'profile')),
  add check (digest ~ '^[0-9a-f]{64}$'),
  add check (cardinality(matches) <= 10),
  -- Nobody approves what they published; what only switches is in force at once.
  add check (step <> 'profile' or reason is not null or approved_by is null or approved_by <> published_by);
