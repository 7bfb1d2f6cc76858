import type { Role } from '#shared/members/schema.ts';

interface Character {
  name: string;
  roles: readonly Role[];
  language: 'en' | 'cy';
}

/** The people of the stories and of the pictures. They live in Cwm Tawel, a small Welsh valley town. */
export const cast = {
  mair: { name: 'Mair Pugh', roles: ['holder'], language: 'cy' },
  ieuan: { name: 'Ieuan ap Rhys', roles: ['holder'], language: 'en' },
  nia: { name: 'Nia Bowen', roles: ['carer'], language: 'cy' },
  sean: { name: 'Seán O’Brien', roles: ['carer'], language: 'en' },
  grace: { name: 'Grace Adeyemi', roles: ['carer'], language: 'en' },
  rhian: { name: 'Rhian Morgan', roles: ['coordinator'], language: 'en' },
  tomos: { name: 'Tomos Hughes', roles: ['coordinator'], language: 'cy' },
  elin: { name: 'Elin Pugh', roles: ['representative'], language: 'en' },
  gwyn: { name: 'Gwyn Davies', roles: ['supporter'], language: 'en' },
} as const satisfies Record<string, Character>;

export type Name = keyof typeof cast;
