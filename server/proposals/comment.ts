/** What members say about a proposal until voting on it has closed. Nothing said is lost: versions are kept. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import { isOpenToWords } from '#shared/proposals/journey.ts';
import type { Comment } from '#shared/proposals/talk-schema.ts';
import type { Call } from '../http/call.ts';
import { note } from '../oversight/actions.ts';
import { maySpeak, presentComment } from './policy.ts';
import { findProposal } from './reads.ts';
import { tellProposal } from './show.ts';
import { type CommentRow, commentsOf, findComment } from './talk-reads.ts';
import { changeCommentRow, keepComment, keepCommentVersion } from './talk-records.ts';

interface Where {
  proposalId: Id<'proposal'>;
  commentId: Id<'comment'>;
}

const knownProposal = async (call: Call, proposalId: Id<'proposal'>, handle = call.deps.db.read) => {
  const row = await findProposal(handle, call.actor.mutualId, proposalId);
  if (!row) throw new Refusal('not-found');
  return row.proposal;
};

export const listComments = async (
  call: Call,
  proposalId: Id<'proposal'>,
  { after, limit }: PageQuery,
): Promise<Page<Comment>> => {
  if (after !== undefined && !isId('comment', after))
    throw new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);
  await knownProposal(call, proposalId);
  const rows = await commentsOf(call.deps.db.read, call.actor.mutualId, proposalId, {
    after: after ?? null,
    limit: limit + 1,
  });
  const page = cutPage(rows, limit, ({ comment }) => comment.commentId);
  return { items: page.items.map((row) => presentComment(call.actor, row)), next: page.next };
};

const shown = async (tx: Writer, call: Call, { proposalId, commentId }: Where): Promise<Comment> => {
  const row = await findComment(tx, call.actor.mutualId, proposalId, commentId);
  if (!row) throw new Refusal('not-found');
  tellProposal(tx, call, proposalId);
  return presentComment(call.actor, row);
};

/** Whoever speaks is a member, and the vote is not over. */
const refuseSpeaking = async (tx: Writer, call: Call, proposalId: Id<'proposal'>): Promise<void> => {
  const { status } = await knownProposal(call, proposalId, tx);
  if (!maySpeak(call.actor)) throw new Refusal('not-allowed');
  if (!isOpenToWords(status)) throw new Refusal({ code: 'proposal-not-so-far', facts: { status } });
};

export const comment = (call: Call, proposalId: Id<'proposal'>, words: string): Promise<Comment> =>
  call.write(async (tx) => {
    await refuseSpeaking(tx, call, proposalId);
    const { mutualId, memberId, by } = call.actor;
    const commentId = call.deps.newId('comment');
    const at = call.now;
    await keepComment(tx, { mutualId, commentId, proposalId, memberId, version: 1, writtenAt: at });
    await keepCommentVersion(tx, { mutualId, commentId, version: 1, words, byId: by.memberId, at });
    await note(tx, call, 'COMMENTED', commentId);
    return shown(tx, call, { proposalId, commentId });
  });

const known = async (tx: Writer, call: Call, { proposalId, commentId }: Where): Promise<CommentRow> => {
  const row = await findComment(tx, call.actor.mutualId, proposalId, commentId);
  if (!row) throw new Refusal('not-found');
  return row;
};

export const changeComment = (call: Call, where: Where, words: string): Promise<Comment> =>
  call.write(async (tx) => {
    const { comment: row } = await known(tx, call, where);
    const { mutualId, memberId, by } = call.actor;
    if (row.memberId !== memberId || row.takenDownWhy !== null) throw new Refusal('not-allowed');
    await refuseSpeaking(tx, call, where.proposalId);
    const version = row.version + 1;
    const { commentId } = where;
    await keepCommentVersion(tx, { mutualId, commentId, version, words, byId: by.memberId, at: call.now });
    await changeCommentRow(tx, mutualId, commentId, { version });
    await note(tx, call, 'COMMENT_CHANGED', commentId, { version });
    return shown(tx, call, where);
  });

/** Once is enough: whoever reports it after somebody else adds nothing. */
export const reportComment = (call: Call, where: Where, why: string | undefined): Promise<null> =>
  call.write(async (tx) => {
    const { comment: row } = await known(tx, call, where);
    const { mutualId, memberId } = call.actor;
    if (row.reportedAt && !row.lookedAt) return null;
    await changeCommentRow(tx, mutualId, where.commentId, {
      reportedAt: call.now,
      reportedById: memberId,
      reportedWhy: why || null,
      lookedAt: null,
    });
    await note(tx, call, 'COMMENT_REPORTED', where.commentId);
    tellProposal(tx, call, where.proposalId);
    return null;
  });

/** Nobody judges what they said themselves. */
export const lookAtComment = (call: Call, where: Where, takenDownWhy: string | null): Promise<Comment> =>
  call.write(async (tx) => {
    const { comment: row } = await known(tx, call, where);
    const { mutualId, by } = call.actor;
    if (row.memberId === by.memberId) throw new Refusal('not-allowed');
    await changeCommentRow(tx, mutualId, where.commentId, {
      lookedAt: call.now,
      lookedById: by.memberId,
      takenDownWhy,
    });
    await note(tx, call, 'COMMENT_LOOKED_AT', where.commentId, { takenDown: String(takenDownWhy !== null) });
    return shown(tx, call, where);
  });
