/** The closed list: a part of the mutual has the same name on every level. */
const features = [
  'mutuals',
  'councils',
  'imports',
  'members',
  'budgets',
  'needs',
  'shifts',
  'matching',
  'cover',
  'messages',
  'notices',
  'terms',
  'pay',
  'ledger',
  'payments',
  'settlements',
  'outage',
  'purchases',
  'common-fund',
  'proposals',
  'voices',
  'oversight',
  'returns',
  'concerns',
  'rounds',
  'timebank',
  'outcomes',
  'sign-in',
] as const;

/** What else a level may have beside its features. */
export const otherFolders: Record<string, readonly string[]> = {
  shared: [...features, 'language', 'contract', 'rates'],
  server: [...features, 'http', 'realtime', 'outside', 'work', 'launch', 'village'],
  client: ['app', 'pages', 'features', 'ui', 'lib', 'locales', 'public'],
  'client/features': features,
  db: ['dialects', 'schema', 'migrations', 'seed', 'audit'],
  tests: [
    'support',
    'rules',
    'stories',
    'ledger',
    'contract',
    'engines',
    'client',
    'browser',
    'faults',
    'bench',
    'house',
    'run',
    'soak',
  ],
};

export const isFeature = (name: string): boolean => (features as readonly string[]).includes(name);

/** `server/shifts/actions.ts` is of the feature shifts; `server/http/serve.ts` of none. */
export const serverFeatureOf = (path: string): string | null => {
  const [top, name] = path.split('/');
  return top === 'server' && name !== undefined && isFeature(name) ? name : null;
};
