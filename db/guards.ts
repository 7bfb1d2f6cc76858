/**
 * What must never happen, forbidden by the engine as well as by the rules. Each guard breaks under one name
 * on both engines (`constraintOf`). They are written into the migrations beside the tables.
 */
import type { Engine } from './engine.ts';

type Statements = Record<Engine, string[]>;

export interface Guard {
  name: string;
  table: string;
  /** Given the columns of its table, as they are named in the database. */
  install(columns: readonly string[]): Statements;
  remove: Statements;
}

/** Come before every guard and may be said again. */
export const foundations: Statements = {
  sqlite: [],
  postgres: [
    'create extension if not exists btree_gist',
    `create or replace function refuse_by_guard() returns trigger language plpgsql as $$
begin
  raise exception '%', tg_argv[0] using errcode = 'integrity_constraint_violation', constraint = tg_argv[0];
end $$`,
  ],
};

const trigger = (
  guard: string,
  table: string,
  when: string,
  event: string,
  condition: string,
): Statements => {
  const name = `${table}_${guard}_${when}`;
  const head = `create trigger ${name} before ${event} on ${table}`;
  const only = condition === '' ? '' : ` when ${condition}`;
  return {
    sqlite: [`${head}${only} begin select raise(abort, '${guard}'); end`],
    postgres: [
      `${head} for each row${condition === '' ? '' : ` when (${condition})`} execute function refuse_by_guard('${guard}')`,
    ],
  };
};

const truncation = (guard: string, table: string): string =>
  `create trigger ${table}_${guard}_truncate before truncate on ${table} execute function refuse_by_guard('${guard}')`;

const joined = (...parts: Statements[]): Statements => ({
  sqlite: parts.flatMap((part) => part.sqlite),
  postgres: parts.flatMap((part) => part.postgres),
});

const dropped = (guard: string, table: string, whens: readonly string[]): Statements => ({
  sqlite: whens
    .filter((when) => when !== 'truncate')
    .map((when) => `drop trigger if exists ${table}_${guard}_${when}`),
  postgres: whens.map((when) => `drop trigger if exists ${table}_${guard}_${when} on ${table}`),
});

/** Rows are written once: never changed, never deleted. */
const written = (name: string, table: string): Guard => ({
  name,
  table,
  install: () =>
    joined(trigger(name, table, 'update', 'update', ''), trigger(name, table, 'delete', 'delete', ''), {
      sqlite: [],
      postgres: [truncation(name, table)],
    }),
  remove: dropped(name, table, ['update', 'delete', 'truncate']),
});

/**
 * A transfer is never deleted. Of it only the state changes, once: pending → posted or voided; and once it is
 * posted it is put into a block, once.
 */
const transfers: Guard = {
  name: 'transfer_is_immutable',
  table: 'transfers',
  install: (columns) => {
    const fixed = columns.filter((column) => !['state', 'block'].includes(column)).join(', ');
    return joined(
      trigger('transfer_is_immutable', 'transfers', 'fixed', `update of ${fixed}`, ''),
      trigger(
        'transfer_is_immutable',
        'transfers',
        'state',
        'update of state',
        `old.state <> 'pending' or new.state not in ('posted', 'voided')`,
      ),
      trigger(
        'transfer_is_immutable',
        'transfers',
        'block',
        'update of block',
        `old.block is not null or new.block is null or old.state <> 'posted'`,
      ),
      trigger('transfer_is_immutable', 'transfers', 'delete', 'delete', ''),
      { sqlite: [], postgres: [truncation('transfer_is_immutable', 'transfers')] },
    );
  },
  remove: dropped('transfer_is_immutable', 'transfers', ['fixed', 'state', 'block', 'delete', 'truncate']),
};

/** While a carer holds a shift, in whatever state, no other of theirs overlaps it; one may end as the next begins. */
const held = `('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere')`;

// Held shifts of one carer never overlap, so of those that start before the new one ends only the last can
// reach into it: one step in the index `shifts_by_carer`, however long the carer's history.
const overlapTrigger = (event: 'insert' | 'update') =>
  `create trigger carer_shifts_overlap_${event} after ${event === 'insert' ? 'insert' : 'update of carer_id, starts_at, ends_at, status'} on shifts
when new.carer_id is not null and new.status in ${held} and new.starts_at < (
  select other.ends_at from shifts other
  where other.mutual_id = new.mutual_id and other.carer_id = new.carer_id and other.status in ${held}
    and other.starts_at < new.ends_at and other.shift_id <> new.shift_id
  order by other.starts_at desc limit 1
) begin select raise(abort, 'carer_shifts_overlap'); end`;

const overlaps: Guard = {
  name: 'carer_shifts_overlap',
  table: 'shifts',
  install: () => ({
    sqlite: [overlapTrigger('insert'), overlapTrigger('update')],
    postgres: [
      `alter table shifts add constraint carer_shifts_overlap exclude using gist
  (mutual_id with =, carer_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
  where (carer_id is not null and status in ${held})`,
    ],
  }),
  remove: {
    sqlite: [
      'drop trigger if exists carer_shifts_overlap_insert',
      'drop trigger if exists carer_shifts_overlap_update',
    ],
    postgres: ['alter table shifts drop constraint if exists carer_shifts_overlap'],
  },
};

/** What a carer answered when they were asked to cover stays as it is, and so does that they were asked. */
const askAnsweredOnce: Guard = {
  name: 'ask_is_answered_once',
  table: 'cover_asks',
  install: () =>
    joined(
      trigger('ask_is_answered_once', 'cover_asks', 'answered', 'update', 'old.answer is not null'),
      trigger('ask_is_answered_once', 'cover_asks', 'delete', 'delete', ''),
      { sqlite: [], postgres: [truncation('ask_is_answered_once', 'cover_asks')] },
    ),
  remove: dropped('ask_is_answered_once', 'cover_asks', ['answered', 'delete', 'truncate']),
};

/** What was written to somebody stays as it was written; one day it may be forgotten as a whole. */
const messagesStay: Guard = {
  name: 'message_is_fixed',
  table: 'messages',
  install: () => trigger('message_is_fixed', 'messages', 'update', 'update', ''),
  remove: dropped('message_is_fixed', 'messages', ['update']),
};

/** At most four carers come at once: each place is one step in the index `shifts_by_rule`. */
const sameHands = (
  other: string,
  one: string,
) => `${one}.carer_id is not null and ${one}.status in ${held} and exists (
  select 1 from shifts ${other}
  where ${other}.mutual_id = ${one}.mutual_id and ${other}.need_id = ${one}.need_id and ${other}.visit = ${one}.visit
    and ${other}.place in (1, 2, 3, 4) and ${other}.original_day = ${one}.original_day
    and ${other}.shift_id <> ${one}.shift_id and ${other}.carer_id = ${one}.carer_id and ${other}.status in ${held}
)`;

/** Where two carers come together they are two people, though one of the places be moved to another hour. */
const twoHands: Guard = {
  name: 'visit_two_hands',
  table: 'shifts',
  install: () => ({
    sqlite: (['insert', 'update'] as const).map(
      (
        event,
      ) => `create trigger visit_two_hands_${event} after ${event === 'insert' ? 'insert' : 'update of carer_id, status'} on shifts
when ${sameHands('other', 'new')} begin select raise(abort, 'visit_two_hands'); end`,
    ),
    postgres: [
      `create or replace function refuse_two_hands() returns trigger language plpgsql as $$
begin
  if ${sameHands('other', 'new')} then
    raise exception 'visit_two_hands' using errcode = 'integrity_constraint_violation', constraint = 'visit_two_hands';
  end if;
  return new;
end $$`,
      `create trigger visit_two_hands after insert or update of carer_id, status on shifts
for each row when (new.carer_id is not null) execute function refuse_two_hands()`,
    ],
  }),
  remove: {
    sqlite: [
      'drop trigger if exists visit_two_hands_insert',
      'drop trigger if exists visit_two_hands_update',
    ],
    postgres: ['drop trigger if exists visit_two_hands on shifts'],
  },
};

/** What was said of a bank line stays; once it is taken back nothing changes any more. */
const bankAnswersStay: Guard = {
  name: 'entry_is_immutable',
  table: 'bank_answers',
  install: (columns) => {
    const fixed = columns.filter((column) => !column.startsWith('taken_back')).join(', ');
    return joined(
      trigger('entry_is_immutable', 'bank_answers', 'fixed', `update of ${fixed}`, ''),
      trigger('entry_is_immutable', 'bank_answers', 'back', 'update', 'old.taken_back_at is not null'),
      trigger('entry_is_immutable', 'bank_answers', 'delete', 'delete', ''),
      { sqlite: [], postgres: [truncation('entry_is_immutable', 'bank_answers')] },
    );
  },
  remove: dropped('entry_is_immutable', 'bank_answers', ['fixed', 'back', 'delete', 'truncate']),
};

/** The roll is fixed when voting opens, and nobody who voted is made to have voted otherwise. */
const votedOnce: Guard = {
  name: 'voted_once',
  table: 'proposal_rolls',
  install: (columns) => {
    const fixed = columns.filter((column) => !['voted_as', 'how', 'by_id'].includes(column)).join(', ');
    return joined(
      trigger('voted_once', 'proposal_rolls', 'fixed', `update of ${fixed}`, ''),
      trigger('voted_once', 'proposal_rolls', 'voted', 'update', 'old.voted_as is not null'),
      trigger('voted_once', 'proposal_rolls', 'delete', 'delete', ''),
      { sqlite: [], postgres: [truncation('voted_once', 'proposal_rolls')] },
    );
  },
  remove: dropped('voted_once', 'proposal_rolls', ['fixed', 'voted', 'delete', 'truncate']),
};

export const guards: readonly Guard[] = [
  overlaps,
  twoHands,
  transfers,
  written('entry_is_immutable', 'journals'),
  written('block_is_sealed', 'sealed_blocks'),
  written('entry_is_immutable', 'account_entries'),
  written('entry_is_immutable', 'closed_months'),
  written('entry_is_immutable', 'bank_lines'),
  bankAnswersStay,
  written('entry_is_immutable', 'reconciliations'),
  written('entry_is_immutable', 'hours'),
  written('entry_is_immutable', 'hours_answers'),
  written('entry_is_immutable', 'promises'),
  written('entry_is_immutable', 'audit_events'),
  askAnsweredOnce,
  written('entry_is_immutable', 'risk_told'),
  written('terms_are_immutable', 'terms_versions'),
  written('entry_is_immutable', 'council_profiles'),
  written('entry_is_immutable', 'surplus_reasons'),
  messagesStay,
  written('entry_is_immutable', 'proposal_versions'),
  written('entry_is_immutable', 'proposal_counts'),
  written('entry_is_immutable', 'proposal_impacts'),
  written('entry_is_immutable', 'proposal_comment_versions'),
  written('entry_is_immutable', 'rule_changes'),
  votedOnce,
  written('entry_is_immutable', 'voices'),
  written('entry_is_immutable', 'outreaches'),
];
