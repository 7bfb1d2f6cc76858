import type { CouncilProfile } from '#shared/councils/schema.ts';
import { foreignKey, id, json, primaryKey, table, text, uniqueIndex } from '../columns.ts';
import { mutuals } from './mutuals.ts';

export const councils = table(
  'councils',
  {
    mutualId: id('mutual').notNull(),
    councilId: id('council').notNull(),
    name: text().notNull(),
    profile: json<CouncilProfile>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.councilId] }),
    uniqueIndex('councils_by_name').on(t.mutualId, t.name),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);
