import { sites } from '../sites/index.generated.ts';
import { idSchema } from './report.ts';
import { isOwnProfile } from './site-profile.ts';

/** A profile that comes with Needful, or one of the organization's own. */
export const profileIdSchema = idSchema.refine(
  (id) => isOwnProfile(id) || Object.hasOwn(sites, id),
  `must begin with own-, or be one of ${Object.keys(sites).join(', ')}`,
);
