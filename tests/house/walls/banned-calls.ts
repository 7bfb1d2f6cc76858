import {
  at,
  everyNode,
  field,
  isCode,
  isUnder,
  type Node,
  type ProjectFile,
  type Wall,
  writtenAs,
} from './project.ts';

interface Ban {
  /** Matches the callee or member as written: `Date.now`, `new Date`, `console.log`. */
  written: RegExp;
  within: readonly string[];
  except: readonly string[];
  instead: string;
}

const production = ['server', 'client', 'shared', 'db'];
const clocks = ['server/outside/clock.ts', 'server/outside/ids.ts', 'server/outside/stripe/sandbox/kept'];
const scripts = ['server/main.ts', 'server/launch'];

const bans: Ban[] = [
  {
    written: /^(new Date|Date\.now|Date)$/,
    within: [...production, 'tests'],
    except: [...clocks, 'tests/bench', 'tests/run', 'tests/support', 'tests/faults', 'tests/soak'],
    instead: 'the time is given: deps.now(), or the helpers of shared/language/time.ts',
  },
  {
    written: /^Temporal\.Now$/,
    within: [...production, 'tests'],
    except: [...clocks, 'client/lib/now.ts', 'tests/bench', 'tests/run', 'tests/support'],
    instead: 'the time is given: deps.now(), on the client now()',
  },
  {
    written: /^Math\.random$/,
    within: [...production, 'tests'],
    except: clocks,
    instead: 'chance is given: deps.newId, or a seed',
  },
  {
    written: /^console\.\w+$/,
    within: ['server', 'shared'],
    except: scripts,
    instead: 'deps.log, or process.stdout in a script',
  },
  {
    written: /^console\.(log|info|debug|table)$/,
    within: ['db'],
    except: [],
    instead: 'process.stdout in a script',
  },
  {
    written: /^process\.env$/,
    within: production,
    except: [
      'server/settings.ts',
      'server/launch',
      'db/engine.ts',
      'db/columns.ts',
      'db/write-migrations.ts',
    ],
    instead: 'server/settings.ts is the only reader of the environment',
  },
  {
    written: /^(it|test|describe|suite|context|ctx|task)(\.\w+)*\.(only|skip|todo|skipIf|runIf|fails)$/,
    within: ['tests'],
    except: [],
    instead: 'a test that does not run protects nobody',
  },
  {
    written: /^(xit|xtest|xdescribe|fit|fdescribe)$/,
    within: ['tests'],
    except: [],
    instead: 'a test that does not run protects nobody',
  },
  {
    written: /^(setTimeout|\w+\.waitForTimeout|sleep|delay)$/,
    within: [
      'tests/stories',
      'tests/rules',
      'tests/ledger',
      'tests/contract',
      'tests/client',
      'tests/browser',
    ],
    except: [],
    instead: 'wait for what should happen, not for time to pass',
  },
  {
    written: /^(eval|Function|new Function)$/,
    within: production,
    except: [],
    instead: 'code is written, not made',
  },
];

const offencesOf = (file: ProjectFile, written: string, start: number): string[] =>
  bans
    .filter(({ within, except }) => isUnder(file.path, within) && !isUnder(file.path, except))
    .filter((ban) => ban.written.test(written))
    .map((ban) => `${at(file, start)} ${written}: ${ban.instead}`);

const compact = (text: string) => text.replace(/\s+/g, '').replaceAll('?.', '.');

/** What a node calls or reaches for, as written: `setTimeout`, `new Date`, `process.env`. */
const reachesFor = (file: ProjectFile, node: Node): string | null => {
  if (node.type === 'MemberExpression') return compact(writtenAs(file, node));
  const [callee] = field(node, 'callee');
  if (!callee) return null;
  if (node.type === 'NewExpression') return `new ${compact(writtenAs(file, callee))}`;
  return callee.type === 'Identifier' ? writtenAs(file, callee) : null;
};

/** Calls and members that the house does without, each with what to use instead. */
export const bannedCalls: Wall = (files) =>
  files.filter(isCode).flatMap((file) => {
    const offences: string[] = [];
    everyNode(file, (node) => {
      const written = reachesFor(file, node);
      if (written) offences.push(...offencesOf(file, written, node.start));
    });
    return offences;
  });

/** Where the engine's own statements are spoken, below the builder. */
const raw = [
  'db/dialects',
  'db/open-sqlite.ts',
  'db/open-postgres.ts',
  'db/shared-commits.ts',
  'server/outside/stripe/sandbox',
];

const builderNames = /(query|queries|statement|select|insert|update|prepared|rows)$/i;
/** A chain of calls, or a variable named for what it holds. */
const isBuilder = (file: ProjectFile, node: Node): boolean =>
  node.type === 'CallExpression' || builderNames.test(writtenAs(file, node));

/** Called with nothing, or with one object of parameters: a map or a header is asked by name. */
const isBuilderEnding = (file: ProjectFile, call: Node): boolean => {
  const [callee] = field(call, 'callee');
  const given = field(call, 'arguments');
  if (callee?.type !== 'MemberExpression') return false;
  return (
    field(callee, 'object').some((owner) => isBuilder(file, owner)) &&
    /\.(get|all|run)$/.test(compact(writtenAs(file, callee))) &&
    given.length < 2 &&
    given.every(({ type }) => type === 'ObjectExpression')
  );
};

/** `.get()`, `.all()` and `.run()` exist on one engine only: await the builder, or `execute`. */
export const builderEndings: Wall = (files) =>
  files
    .filter((file) => isCode(file) && isUnder(file.path, ['server', 'db']) && !isUnder(file.path, raw))
    .flatMap((file) => {
      const offences: string[] = [];
      everyNode(file, (node) => {
        if (node.type === 'CallExpression' && isBuilderEnding(file, node))
          offences.push(`${at(file, node.end)} ends in .get(), .all() or .run(): await it, or execute()`);
      });
      return offences;
    });
